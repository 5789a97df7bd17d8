import type { StoredBacktest } from '../../shared/contracts/stored-backtest.ts';
import {
  type BacktestShare,
  backtestShareSchema,
  storedBacktestSchema,
} from '../../shared/contracts/stored-backtest.ts';
import { backtestIdFrom } from '../../shared/domain/backtest/backtest-id.ts';
import { emptyTally } from '../../shared/domain/backtest/empty-tally.ts';

export const startedAt = '2026-11-21T12:00:00.000Z';

/** The id of a name: the same name, the same id. */
export const backtestId = (name: string) => backtestIdFrom(Buffer.from(name.padEnd(16, '.')));

/** A backtest that has begun. */
export function aBacktest(name: string, changes: Partial<StoredBacktest> = {}): StoredBacktest {
  const policy = { id: 'coalition-default', version: '1', sha256: 'ab' };
  return storedBacktestSchema.parse({
    ...{ id: backtestId(name), state: 'running', failure: null, active: policy },
    ...{ draft: { ...policy, version: '2' }, from: '2026-11-20', to: '2026-11-21' },
    ...{ startedAt, startedBy: { member: 'office', subject: 'person-1' }, endedAt: null },
    ...{ providers: ['pay-one', 'pay-two'], shares: 4, tally: null },
    ...changes,
  });
}

/** How far one share of it is. */
export function aShare(name: string, changes: Partial<BacktestShare> = {}): BacktestShare {
  return backtestShareSchema.parse({
    ...{ backtest: backtestId(name), share: 0, n: 1, partsDone: 0, cursor: null },
    ...{ tally: emptyTally(), startedAt },
    ...changes,
  });
}
