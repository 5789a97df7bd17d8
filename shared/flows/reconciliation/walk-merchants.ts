import type { ReconciliationWalk } from '../../contracts/reconciliation.ts';
import type { Standing } from '../../contracts/stored-merchant.ts';
import type { StandingWalks } from '../../lifecycle-ports.ts';
import type { Page } from '../../ports.ts';
import { pageOfStandings } from './page-of-standings.ts';
import { type Reconciled, type ReconcilePorts, reconcileMerchant } from './reconcile-merchant.ts';

export interface WalkPorts extends ReconcilePorts {
  readonly walks: StandingWalks;
}

/** One merchant that was looked at; `failed` with the error where something was not read or written. */
export type Looked =
  | { readonly standing: Standing; readonly result: Reconciled }
  | { readonly standing: Standing; readonly failed: unknown };

/** A walk begins this long after the one before it began: a daily schedule that is a little early skips no day. */
const betweenMs = 20 * 3_600_000;
/** Merchants looked at together: each is about four requests. */
const atOnce = 10;

/**
 * Looks at every merchant, one answer each as it is done, in pages: after each page how far it came is kept, so that a run
 * that is cut off, or ends because its time is up, is gone on with by the next. A walk begins at most once a day; without
 * one to begin or go on with, nothing is answered. Of two runs at once, one goes on and the other ends.
 */
export async function* walkMerchants(
  ports: WalkPorts,
  { timeIsUp }: { timeIsUp: () => boolean },
): AsyncGenerator<Looked> {
  let walk = walkOf(await ports.walks.readWalk(), ports.now);
  while (walk?.endedAt === null) {
    const page: Page<Standing> = await pageOfStandings(ports.walks, walk.cursor);
    const looked: Looked[] = [];
    for (let start = 0; start < page.items.length; start += atOnce) {
      const some = page.items.slice(start, start + atOnce);
      const done = await Promise.all(some.map((standing) => look(ports, standing)));
      looked.push(...done);
      yield* done;
    }
    walk = after(walk, { looked, cursor: page.nextCursor, now: ports.now });
    if ((await ports.walks.saveWalk(walk)) === 'moved-on' || timeIsUp()) return;
  }
}

/** The walk to go on with, or a new one where its time has come; one that has ended, until then. */
function walkOf(before: ReconciliationWalk | null, now: string): ReconciliationWalk {
  if (before?.endedAt === null) return before;
  if (before && Date.parse(now) - Date.parse(before.startedAt) < betweenMs) return before;
  return {
    version: before?.version ?? 0,
    startedAt: now,
    endedAt: null,
    endedBefore: before?.endedAt ?? null,
    cursor: null,
    merchants: 0,
    findings: 0,
    reindexed: 0,
    failed: 0,
  };
}

async function look(ports: WalkPorts, standing: Standing): Promise<Looked> {
  try {
    return { standing, result: await reconcileMerchant(ports, standing) };
  } catch (failed) {
    return { standing, failed };
  }
}

function after(
  walk: ReconciliationWalk,
  { looked, cursor, now }: { looked: readonly Looked[]; cursor: string | null; now: string },
): ReconciliationWalk {
  const done = looked.flatMap((one) => ('failed' in one ? [] : [one.result]));
  return {
    ...walk,
    version: walk.version + 1,
    endedAt: cursor === null ? now : null,
    cursor,
    merchants: walk.merchants + looked.length,
    findings: walk.findings + done.reduce((sum, { findings }) => sum + findings.length, 0),
    reindexed: walk.reindexed + done.filter(({ reindexed }) => reindexed).length,
    failed: walk.failed + looked.length - done.length,
  };
}
