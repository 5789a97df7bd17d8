import type { BacktestStore } from '../../backtest-ports.ts';
import type { Backtest, BacktestId } from '../../contracts/backtest.ts';
import { viewBacktest } from '../../domain/backtest/view-backtest.ts';

/** A backtest and how far it is, null where there is none. While it runs the tally is over what is written down by now. */
export async function readBacktest(
  backtests: Pick<BacktestStore, 'read' | 'readShares'>,
  id: BacktestId,
): Promise<Backtest | null> {
  const stored = await backtests.read(id);
  if (!stored) return null;
  return viewBacktest(stored, stored.state === 'done' ? [] : await backtests.readShares(id));
}
