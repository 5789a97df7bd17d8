import { type Random, seededRandom } from '../../../bench/matching/random.ts';
import { rescreener } from '../../../functions/rescreen/rescreen.ts';
import { decisionWatcher } from '../../../functions/watch-decisions/watch-decisions.ts';
import { flagWatcher } from '../../../functions/watch-flags/watch-flags.ts';
import { feedCommits } from '../../../local/pumps/feed-commits.ts';
import { memoryRescreenQueue } from '../../../shared/adapters/memory/memory-rescreen-queue.ts';
import { shadowView } from '../../../shared/adapters/shadow-view.ts';
import type { FlagId } from '../../../shared/contracts/ids.ts';
import type { BatchReply, StreamRecord } from '../../../shared/contracts/stream-event.ts';
import type { FlagMove } from '../../../shared/domain/flag/flag-move.ts';
import { flagIdFrom } from '../../../shared/domain/flag-id.ts';
import { changeFlag } from '../../../shared/flows/change-flag.ts';
import { raiseFlag } from '../../../shared/flows/raise-flag.ts';
import type { WorkObserver } from '../../../shared/index-ports.ts';
import { noon } from '../../support/a-coalition.ts';
import { anActor } from '../../support/a-flag-head.ts';
import { actNowhere } from '../../support/act-nowhere.ts';
import { boardedMerchants } from '../../support/boarded-merchants.ts';
import { leaveWaiting } from '../../support/leave-waiting.ts';
import { type Expected, expectedChanges } from './expected-changes.ts';
import { type FanoutPlan, type FanoutStory, type FlagStep, fanoutStory } from './fanout-story.ts';
import { type Deliveries, deliverAll, type Handler } from './lossy-delivery.ts';

export interface FannedOut {
  readonly steps: number;
  /** Merchants for which a flag changed at least once. */
  readonly touched: number;
  /** Changes of a flag that mean something for a merchant, over all merchants. */
  readonly effective: number;
  /** Decisions that rescreening made. */
  readonly decisions: number;
  /** Merchants that were decided on more often than something changed for them, and less often. */
  readonly more: number;
  readonly fewer: number;
  /** Merchants that do not stand as the flags now have it. */
  readonly differing: number;
  readonly streams: Deliveries;
  readonly queue: Deliveries;
}

const siteOfGroup = (group: number): string => `group-${group}.example`;
const flagIdOf = (flag: number): FlagId => flagIdFrom(Buffer.from(String(flag + 1).padStart(16, '0')));
const now = new Date(noon).toISOString();
const silent: WorkObserver = { log: () => {}, count: () => {}, measure: () => {}, record: () => {} };
const context = { awsRequestId: 'fanout' };

type Coalition = Awaited<ReturnType<typeof boardedMerchants>>;

/**
 * What became of boarded merchants while flags about their sites were raised, released, supported, verified and withdrawn, on
 * the memory twins and behind streams and a queue that repeat and fail. After each wave of steps all deliveries are done.
 */
export async function runFanout(plan: FanoutPlan): Promise<FannedOut> {
  const story = fanoutStory(plan);
  const coalition = await boardedMerchants(plan.merchants, { site: (n) => siteOfGroup(story.groupOf(n)) });
  const world = worldOf(coalition, seededRandom(plan.merchants));
  const expected = expectedChanges(coalition.state, story);
  let steps = 0;
  for (const { step, flags } of story.waves) {
    for (const flag of flags) await take(world, { story, flag, step });
    steps += flags.length;
    expected.look();
    await settle(world);
  }
  return { steps, ...compare(coalition, { plan, story, expected }), ...world.told };
}

type World = ReturnType<typeof worldOf>;

function worldOf({ stores: bare, view, ports }: Coalition, random: Random) {
  const fed = feedCommits(bare);
  const queue = memoryRescreenQueue();
  const { keyring } = ports;
  const shadow = { log: bare.shadow, view: shadowView({ store: bare.coalition, nowMs: () => noon }) };
  const waits = { random: () => 0.5, pause: async () => {} };
  const deps = {
    stores: fed.stores,
    observer: silent,
    view,
    shadow,
    nowMs: () => noon,
    starter: leaveWaiting,
    ...actNowhere,
    ...waits,
  };
  const nothing = () => ({ delivered: 0, duplicated: 0, failed: 0 });
  return {
    ...{ fed, queue, random, keyring },
    told: { streams: nothing(), queue: nothing() },
    watchDecisions: decisionWatcher(deps),
    watchFlags: flagWatcher({ ...deps, queue, keyring: async () => keyring }),
    rescreen: rescreener({ ...deps, ...fed.stores, store: fed.stores.screening }),
  };
}

async function take(
  { fed, keyring }: World,
  { story, flag, step }: { story: FanoutStory; flag: number; step: FlagStep },
): Promise<void> {
  const ports = { ...fed.stores, keyring };
  const flagId = flagIdOf(flag);
  // A member of its own for each: one member's flags of a day touch no more than one flag may.
  const author = anActor(`hotline-${flag}`);
  const identifiers = story
    .namedBy(flag)
    .map((group) => ({ type: 'host' as const, value: siteOfGroup(group) }));
  const result =
    step === 'raise'
      ? await raiseFlag(ports, {
          flag: { category: 'sale-site', identifiers },
          ...{ flagId, actor: author, evidence: 'reported', now },
        })
      : await changeFlag(ports, { flagId, actor: actors[step] ?? author, now, move: moves[step] });
  if (!result.ok) throw new Error(`${step}: ${JSON.stringify(result.error)}`);
}

const rationale = 'Because.';
/** Content changed when the flag was raised, and not since. */
const moves: Readonly<Record<Exclude<FlagStep, 'raise'>, FlagMove>> = {
  release: { kind: 'release', rationale },
  'seen-too': { kind: 'seen-too', seq: 1, rationale },
  verify: { kind: 'verify', seq: 1, reference: 'case 1' },
  withdraw: { kind: 'withdraw', rationale },
};
const office = anActor('office', { roles: ['operator'] });
const actors: Readonly<Partial<Record<FlagStep, typeof office>>> = {
  release: office,
  verify: office,
  'seen-too': anActor('second-voice'),
};

/** Until no stream brings anything and no message waits. */
async function settle(world: World): Promise<void> {
  const { fed, queue, random, told } = world;
  for (;;) {
    const flags = await fed.flags.next();
    const messages = queue.take(queue.size());
    const decisions = await fed.decisions.next();
    if (flags.length + messages.length + decisions.length === 0) return;
    await deliverAll(flags, { handler: behindStream(world.watchFlags), random, told: told.streams });
    await deliverAll(messages, { handler: behindQueue(world), random, told: told.queue });
    await deliverAll(decisions, { handler: behindStream(world.watchDecisions), random, told: told.streams });
  }
}

function behindStream(
  watch: (event: unknown, run: typeof context) => Promise<BatchReply>,
): Handler<StreamRecord> {
  return async (Records) => {
    const { batchItemFailures } = await watch({ Records }, context);
    const again = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    return new Set(Records.filter(({ dynamodb }) => again.has(dynamodb.SequenceNumber)));
  };
}

function behindQueue({ rescreen }: World): Handler<{ readonly messageId: string; readonly body: string }> {
  return async (Records) => {
    const { batchItemFailures } = await rescreen({ Records });
    const again = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    return new Set(Records.filter(({ messageId }) => again.has(messageId)));
  };
}

function compare(
  { state }: Coalition,
  { story, expected }: { plan: FanoutPlan; story: FanoutStory; expected: Expected },
) {
  const made = new Map<string, number>();
  for (const { source, merchant } of state.decisions.values())
    if (source === 'rescreen') made.set(merchant, (made.get(merchant) ?? 0) + 1);
  const sum = { touched: 0, effective: 0, decisions: 0, more: 0, fewer: 0, differing: 0 };
  for (const { merchant, decisionId } of state.standings.values()) {
    const group = story.groupOf(Number(merchant.slice('m-'.length)));
    const due = expected.changesOf(group);
    const decisions = made.get(merchant) ?? 0;
    const decision = state.decisions.get(decisionId);
    sum.touched += Number(due > 0);
    sum.effective += due;
    sum.decisions += decisions;
    sum.more += Number(decisions > due);
    sum.fewer += Number(decisions < due);
    sum.differing += Number(!decision || expected.differs(group, decision.facts.matches));
  }
  return sum;
}
