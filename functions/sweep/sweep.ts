import * as z from 'zod';
import type { ActStarter } from '../../shared/act-ports.ts';
import { tellActTo } from '../../shared/adapters/tell-act.ts';
import type { Keyring } from '../../shared/domain/match/lookup-key.ts';
import { type Driven, drivePending } from '../../shared/flows/drive-pending.ts';
import { queueBoarded } from '../../shared/flows/rescreen/queue-boarded.ts';
import { tendFlags } from '../../shared/flows/tend-flags.ts';
import type { WorkObserver } from '../../shared/index-ports.ts';
import { metricNames } from '../../shared/metric-names.ts';
import type { NoticeStarter } from '../../shared/notice-ports.ts';
import type { Stores } from '../../shared/ports.ts';
import type { RescreenQueue } from '../../shared/rescreen-ports.ts';
import type { CoalitionView } from '../../shared/view-ports.ts';
import { sweepActs } from './acts.ts';
import { audit } from './audit.ts';
import { sweepNotices } from './notices.ts';
import { reconcile } from './reconcile.ts';
import { tellRules } from './tell-rules.ts';

/** What a schedule starts a sweep with. */
export const sweepEventSchema = z.strictObject({
  task: z.enum(['pending', 'flags', 'reconcile', 'policy', 'notices', 'audit']),
});
export type SweepEvent = z.infer<typeof sweepEventSchema>;

export interface SweepDeps {
  readonly stores: Pick<
    Stores,
    | 'index'
    | 'merchants'
    | 'flags'
    | 'flagLists'
    | 'screening'
    | 'flagIndex'
    | 'notices'
    | 'endpoints'
    | 'hooks'
    | 'acts'
    | 'lives'
    | 'walks'
    | 'rescreenings'
    | 'coalition'
    | 'decisions'
    | 'policies'
  >;
  /** Where merchants wait to be judged again. */
  readonly queue: RescreenQueue;
  readonly starter: NoticeStarter;
  readonly actStarter: ActStarter;
  readonly view: CoalitionView;
  /** Resolves after so many ms; between attempts that met another commit. */
  readonly pause: (ms: number) => Promise<void>;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
  readonly observer: WorkObserver;
  readonly nowMs: () => number;
}

/** Sweeps once, and answers how many things it found to do. Rejects where the event is none of a schedule's. */
export type Sweeper = (event: unknown, context: { readonly awsRequestId: string }) => Promise<number>;

/** A standing is given this long to be indexed by the stream. */
const patienceMs = 5 * 60_000;
/** Standings taken on together, and how long a run goes on to the next of them: its function is stopped after 300 s. */
const standingsAtOnce = 500;
const pendingBudgetMs = 200_000;
/** The next run goes on with the rest. */
const policyBudgetMs = 200_000;
/** Most flags that one run looks at: those past their review date are walked over each time, and are the most. */
const mostFlags = 60_000;

/**
 * Does again what did not happen by itself: `pending` indexes merchants that have waited for more than five minutes,
 * `flags` begins and ends flags whose time has come and tells how much waits for operators and authors and what rules, `reconcile` goes on
 * with the daily walk over all merchants, `policy` with the job that judges them by the policy that rules, `notices` has those
 * delivered, and those acts at sources done, that nobody attempts any more, `audit` tells of what no fault shows: silent
 * providers, unapproved policies.
 */
export function sweeper(deps: SweepDeps): Sweeper {
  return async (event, { awsRequestId: requestId }) => {
    const { task } = sweepEventSchema.parse(event);
    const began = deps.nowMs();
    const work = { ...deps, requestId, ready: await deps.view.keyring() };
    const count = await tasks[task](work);
    deps.observer.log('sweep.ended', { requestId, task, count, ms: deps.nowMs() - began });
    return count;
  };
}

const tasks: Readonly<Record<SweepEvent['task'], (work: Work) => Promise<number>>> = {
  pending: sweepPending,
  flags: sweepFlags,
  reconcile: (work) => reconcile(work, { requestId: work.requestId, keyring: work.ready }),
  policy: sweepPolicy,
  notices: async (work) => (await sweepNotices(work, work)) + (await sweepActs(work, work)),
  audit: (work) => audit(work, work),
};

interface Work extends SweepDeps {
  readonly requestId: string;
  readonly ready: Keyring;
}

async function sweepPending(work: Work): Promise<number> {
  const before = new Date(work.nowMs() - patienceMs).toISOString();
  const { stores, ready } = work;
  const now = new Date(work.nowMs()).toISOString();
  const tellAct = tellActTo(work.observer, work.requestId);
  const ports = { ...work, ...stores, store: stores.screening, keyring: ready, tellAct, now };
  const until = work.nowMs() + pendingBudgetMs;
  let found = 0;
  for (;;) {
    let taken = 0;
    let left = 0;
    for await (const driven of drivePending(ports, { before, limit: standingsAtOnce })) {
      taken += 1;
      if (!isIndexed(work, driven)) left += 1;
    }
    found += taken;
    // What could not be indexed is listed again, first of all: where nothing else was, nothing else will be.
    if (taken < standingsAtOnce || left === taken || work.nowMs() > until) {
      work.observer.measure(metricNames.unindexedMerchants, left);
      return found;
    }
  }
}

function isIndexed({ observer, requestId }: Work, driven: Driven): boolean {
  const { provider, merchant } = driven.standing;
  const who = { requestId, provider, merchant };
  if ('failed' in driven) {
    observer.log('merchant.not-indexed', { ...who, error: errorName(driven.failed) });
    return false;
  }
  const { result } = driven;
  if (result.kind === 'missing') {
    observer.log('merchant.not-indexed', { ...who, problem: `no-${result.what}` });
    return false;
  }
  const { decisionId } = result.decision;
  observer.log('merchant.indexed', { ...who, decisionId, outcome: result.kind });
  return true;
}

async function sweepFlags(work: Work): Promise<number> {
  const { stores, observer, requestId, nowMs, ready } = work;
  const now = new Date(nowMs()).toISOString();
  const tended = await tendFlags({ ...stores, keyring: ready }, { now, limit: mostFlags });
  for (const flagId of tended.begun) observer.log('flag.began', { requestId, flagId });
  for (const flagId of tended.expired) observer.log('flag.expired', { requestId, flagId });
  for (const error of tended.failed) observer.log('flag.not-tended', { requestId, error: errorName(error) });
  observer.measure(metricNames.heldTooLong, tended.heldTooLong);
  observer.measure(metricNames.overdueDisputes, tended.overdueDisputes);
  observer.measure(metricNames.overdueReviews, tended.overdueReviews);
  // A walk that did not come to its end left flags untended as well.
  observer.measure(metricNames.untendedFlags, tended.failed.length + (tended.complete ? 0 : 1));
  for (const { state, age, count } of await stores.flagLists.countLiving(now))
    observer.record({ [metricNames.livingFlags]: count }, { state, age });
  await tellRules(work, now);
  return tended.begun.length + tended.expired.length;
}

async function sweepPolicy(work: Work): Promise<number> {
  const until = work.nowMs() + policyBudgetMs;
  return await queueBoarded({ ...work, ...work.stores }, { timeIsUp: () => work.nowMs() > until });
}

/** The class of what was thrown: a message may quote what was stored. */
const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
