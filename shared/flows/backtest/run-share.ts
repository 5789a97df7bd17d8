import type { BacktestStore, LoggedDecisions } from '../../backtest-ports.ts';
import type { BacktestId } from '../../contracts/backtest.ts';
import type { BacktestShare, StoredBacktest } from '../../contracts/stored-backtest.ts';
import { addTallies } from '../../domain/backtest/add-tallies.ts';
import { type BacktestPart, partsOfShare } from '../../domain/backtest/backtest-parts.ts';
import { emptyTally } from '../../domain/backtest/empty-tally.ts';
import { type RunningTally, startTally, tallySoFar } from '../../domain/backtest/running-tally.ts';
import { tallyDecision } from '../../domain/backtest/tally-decision.ts';
import type { Policy } from '../../domain/policy/load-policy.ts';
import type { CoalitionStore } from '../../ports.ts';
import { loadPolicies } from './load-policies.ts';

export interface SharePorts {
  readonly coalition: Pick<CoalitionStore, 'readPolicy'>;
  readonly backtests: BacktestStore;
  readonly log: LoggedDecisions;
}

/** How long a run may take, by a clock in epoch ms. */
export interface SharePace {
  readonly nowMs: () => number;
  /** No page is begun after this. */
  readonly until: number;
  /** How far it is is written down this often. */
  readonly saveEveryMs: number;
}

export interface ShareOf {
  readonly id: BacktestId;
  readonly share: number;
}

/** `more`: to be run again. `over`: there is no such backtest, or it has ended. */
export type ShareRun = 'done' | 'more' | 'over' | 'policy-not-loadable';

/** Decisions that are read together. */
const pageSize = 50;

/**
 * Counts a share of a backtest, going on where it was last written down, until it is whole or time is up. Run twice, or
 * interrupted and run again, it comes to the same: how far it is and what was counted until there are written together,
 * and of two at once one gives way. Holds one page of decisions at a time.
 */
export async function runShare(
  ports: SharePorts,
  { of, pace }: { readonly of: ShareOf; readonly pace: SharePace },
): Promise<ShareRun> {
  const backtest = await ports.backtests.read(of.id);
  if (backtest?.state !== 'running' || of.share >= backtest.shares) return 'over';
  const policies = await loadPolicies(ports.coalition, backtest);
  if (!policies) return 'policy-not-loadable';
  const parts = partsOfShare(backtest, of.share);
  const begun = await ports.backtests.readShare(of.id, of.share);
  let share = begun ?? notBegun(backtest, of.share);
  let saved = pace.nowMs();
  let running = startTally();
  let at = { partsDone: share.partsDone, cursor: share.cursor };
  while (at.partsDone < parts.length) {
    const isUp = pace.nowMs() >= pace.until;
    if (isUp || pace.nowMs() - saved >= pace.saveEveryMs) {
      share = advanced(share, { ...at, running });
      if ((await ports.backtests.putShare(share)) === 'moved-on' || isUp) return 'more';
      running = startTally();
      saved = pace.nowMs();
    }
    const cursor = await countPage(ports.log, { part: partAt(parts, at.partsDone), at, running, policies });
    at = cursor === null ? { partsDone: at.partsDone + 1, cursor } : { ...at, cursor };
  }
  if (share.n > 0 && share.partsDone === parts.length) return 'done';
  const put = await ports.backtests.putShare(advanced(share, { ...at, running }));
  return put === 'put' ? 'done' : 'more';
}

interface Page {
  readonly part: BacktestPart;
  readonly at: Pick<BacktestShare, 'cursor'>;
  readonly running: RunningTally;
  readonly policies: { readonly active: Policy; readonly draft: Policy };
}

/** Where the part's next page begins, or null where it has none. */
async function countPage(
  log: LoggedDecisions,
  { part, at, running, policies }: Page,
): Promise<string | null> {
  const page = await log.readDay(part, { limit: pageSize, cursor: at.cursor });
  if (page === 'bad-cursor') throw new Error('The log refused its own cursor.');
  for (const decision of page.items) tallyDecision(running, { decision, ...policies });
  return page.nextCursor;
}

function notBegun({ id, startedAt }: StoredBacktest, share: number): BacktestShare {
  return { backtest: id, share, n: 0, partsDone: 0, cursor: null, tally: emptyTally(), startedAt };
}

function advanced(
  share: BacktestShare,
  { partsDone, cursor, running }: Pick<BacktestShare, 'partsDone' | 'cursor'> & { running: RunningTally },
): BacktestShare {
  const tally = addTallies([share.tally, tallySoFar(running)]);
  return { ...share, n: share.n + 1, partsDone, cursor, tally };
}

function partAt(parts: readonly BacktestPart[], at: number): BacktestPart {
  const part = parts[at];
  if (part === undefined) throw new Error('There is no such part.');
  return part;
}
