import type { BacktestStore } from '../../backtest-ports.ts';
import type { Backtest, BacktestId } from '../../contracts/backtest.ts';

/** Ends a running backtest without a result. One that ended already stays as it is. */
export async function failBacktest(
  backtests: Pick<BacktestStore, 'read' | 'end'>,
  of: { readonly id: BacktestId; readonly failure: NonNullable<Backtest['failure']>; readonly now: string },
): Promise<void> {
  const { id, failure, now } = of;
  const stored = await backtests.read(id);
  if (stored?.state !== 'running') return;
  await backtests.end({ ...stored, state: 'failed', failure, endedAt: now });
}
