import type { BacktestStore } from '../../backtest-ports.ts';
import type { BacktestId } from '../../contracts/backtest.ts';
import type { StoredBacktest } from '../../contracts/stored-backtest.ts';
import { addTallies } from '../../domain/backtest/add-tallies.ts';
import { partCount } from '../../domain/backtest/backtest-parts.ts';
import { noteBacktest } from '../policies/note-backtest.ts';
import type { PolicyLifePorts } from '../policies/policy-ports.ts';

export interface FinishPorts extends PolicyLifePorts {
  readonly backtests: Pick<BacktestStore, 'read' | 'readShares' | 'end'>;
}

/** `unfinished`: parts are not counted yet. `over`: there is no such backtest, or it failed. */
export type Finish = 'done' | 'unfinished' | 'over';

/**
 * Adds up what the shares counted, and ends the backtest with it. Done again it changes nothing; what was interrupted
 * between ending it and noting it with the draft is made good.
 */
export async function finishBacktest(
  ports: FinishPorts,
  { id, now }: { readonly id: BacktestId; readonly now: string },
): Promise<Finish> {
  const stored = await ports.backtests.read(id);
  if (!stored || stored.state === 'failed') return 'over';
  const done = stored.state === 'done' ? stored : await ended(ports, { stored, now });
  if (done === null) return 'unfinished';
  // A version that nobody proposed (the first one of a deployment) has no history in which it could be noted.
  await noteBacktest(ports, { backtest: done, now: done.endedAt ?? now });
  return 'done';
}

async function ended(
  { backtests }: FinishPorts,
  { stored, now }: { stored: StoredBacktest; now: string },
): Promise<StoredBacktest | null> {
  const shares = await backtests.readShares(stored.id);
  const counted = shares.reduce((sum, { partsDone }) => sum + partsDone, 0);
  if (counted < partCount(stored)) return null;
  const tally = addTallies(shares.map((share) => share.tally));
  const done: StoredBacktest = { ...stored, state: 'done', endedAt: now, tally };
  await backtests.end(done);
  // Another may have ended it a moment before: what stands is noted, and unless it was given up it came to the same.
  const stands = await backtests.read(stored.id);
  return stands?.state === 'done' ? stands : null;
}
