import type { Random } from '../../../bench/matching/random.ts';
import { rescreener } from '../../../functions/rescreen/rescreen.ts';
import type { DecisionId, FlagId } from '../../../shared/contracts/ids.ts';
import type { FlagMove } from '../../../shared/domain/flag/flag-move.ts';
import { flagIdFrom } from '../../../shared/domain/flag-id.ts';
import { changeFlag } from '../../../shared/flows/change-flag.ts';
import { drivePending } from '../../../shared/flows/drive-pending.ts';
import { indexMerchant } from '../../../shared/flows/index-merchant.ts';
import { raiseFlag } from '../../../shared/flows/raise-flag.ts';
import { queueTouched } from '../../../shared/flows/rescreen/queue-touched.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import type { RescreenQueue } from '../../../shared/rescreen-ports.ts';
import { contributor, noon, provider, secondProvider } from '../../support/a-coalition.ts';
import { anActor } from '../../support/a-flag-head.ts';
import { aScreening } from '../../support/a-screening.ts';
import { aWorkObserver } from '../../support/a-work-observer.ts';
import { indexPorts } from '../../support/index-ports.ts';
import type { Actor, Ended, Scheduler } from './scheduler.ts';
import type { Boarding, FlagStep, FlagStory, Story } from './story.ts';
import { type Governed, type Sabotage, storesOf, type World } from './world.ts';

interface Telling extends Governed {
  readonly world: World;
  readonly random: Random;
  readonly turns: Scheduler;
  readonly sabotage: Sabotage;
}

const now = new Date(noon).toISOString();

/**
 * Lets a story happen, in an order that the seed chooses, with streams that repeat, hold back, lose and overtake what they
 * bring; then lets everything that still waits come to its end, as retries, streams and sweeps do.
 */
export async function tell(story: Story, telling: Telling): Promise<void> {
  let acted = false;
  const acting = Promise.all([
    ...story.boardings.map((boarding) => board(telling, boarding)),
    ...story.flags.map((flag, n) => live(telling, { flag, n })),
  ]).finally(() => {
    acted = true;
  });
  const streaming = stream(telling, () => acted);
  await telling.turns.drain();
  await Promise.all([acting, streaming]);
}

/** Somebody does it again until it is done, whatever fails or crashes: a provider that got no answer, Lambda, a sweep. */
async function untilDone<T>({ turns }: Telling, work: (actor: Actor) => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const ended: Ended<T> = await turns.run(work);
    if (ended.kind === 'done') return ended.value;
    if (ended.kind === 'failed' && !isPassing(ended.error)) throw ended.error;
  }
  throw new Error('It was never done.');
}

/** What an infrastructure that comes back throws; anything else is a bug. */
const passing = new Set(['Interrupted', 'Unavailable']);
const isPassing = (error: unknown): boolean => error instanceof Error && passing.has(error.name);

async function board(telling: Telling, { again, after, ...boarding }: Boarding): Promise<void> {
  await telling.turns.pause(after);
  await screen(telling, boarding, 'first');
  if (!again) return;
  await telling.turns.pause(again.after);
  await screen(telling, { ...boarding, sites: again.sites }, 'again');
}

async function screen(
  telling: Telling,
  boarding: Omit<Boarding, 'again' | 'after'>,
  which: 'first' | 'again',
): Promise<void> {
  const { reference, sites, emails } = boarding;
  const request = aScreening(
    {
      ...{ reference, legalName: 'Quillmere Stationery Ltd', emails, phones: [], principals: [] },
      ...{ websites: sites.map((site) => `https://${site}`), registrationNumber: undefined },
    },
    {
      sourceId: `${reference}-${which}`,
      provider: boarding.provider === 0 ? provider : secondProvider,
    },
  );
  await untilDone(telling, async (actor) => {
    const stores = storesOf(actor, telling.world.stores);
    const result = await screenMerchant(
      {
        store: stores.screening,
        log: stores.decisions,
        coalition: telling.view,
        pause: async () => {},
        random: () => 0.5,
      },
      request,
    );
    if (result.kind === 'refused' && result.problem.code !== 'overloaded')
      throw new Error(result.problem.code);
  });
}

async function live(telling: Telling, { flag, n }: { flag: FlagStory; n: number }): Promise<void> {
  const flagId = flagIdFrom(Buffer.from(String(n + 1).padStart(16, '0')));
  const { sabotage, world, keyring } = telling;
  const storesFor = (actor: Actor) => {
    const stores = storesOf(actor, world.stores);
    return sabotage.flagging?.(stores, world.queue) ?? stores;
  };
  const source = { feed: 'proof', entry: String(n) };
  await telling.turns.pause(flag.after);
  await untilDone(telling, async (actor) => {
    const stores = storesFor(actor);
    if (await world.stores.flags.readHead(flagId)) return;
    const raised = await raiseFlag(
      { ...stores, keyring },
      {
        flag: { category: 'sale-site', identifiers: [...flag.identifiers], source },
        ...{ flagId, actor: anActor(contributor), evidence: 'reported', now },
      },
    );
    if (!raised.ok && raised.error.code !== 'conflict') throw new Error(raised.error.code);
  });
  for (const step of flag.steps)
    await untilDone(
      telling,
      async (actor) => await takeStep({ ...storesFor(actor), keyring }, { flagId, step }),
    );
}

async function takeStep(
  ports: Parameters<typeof changeFlag>[0],
  { flagId, step }: { flagId: FlagId; step: FlagStep },
): Promise<void> {
  const head = await ports.flags.readHead(flagId);
  if (!head) throw new Error('The flag is not there.');
  const actor = actors[step];
  await changeFlag(ports, { flagId, actor, now, move: moveOf(step, head.contentSeq) });
}

const actors: Readonly<Record<FlagStep, ReturnType<typeof anActor>>> = {
  'seen-too': anActor('second-voice'),
  verify: anActor('office', { roles: ['operator'] }),
  withdraw: anActor(contributor),
  dispute: anActor('harbour', { roles: ['provider'] }),
  'amend-add': anActor(contributor),
  'amend-remove': anActor(contributor),
};

function moveOf(step: FlagStep, seq: number): FlagMove {
  const rationale = 'Because.';
  switch (step) {
    case 'seen-too':
      return { kind: 'seen-too', seq, rationale };
    case 'verify':
      return { kind: 'verify', seq, reference: 'case 1' };
    case 'withdraw':
      return { kind: 'withdraw', rationale };
    case 'dispute':
      return { kind: 'dispute', seq, onBehalfOf: 'member', rationale };
    case 'amend-add':
      return { kind: 'amend', seq, rationale, changes: { add: [added] } };
    case 'amend-remove':
      return { kind: 'amend', seq, rationale, changes: { add: [added], remove: [removed] } };
  }
}

const host = (value: string) => ({ type: 'host' as const, value, forms: [{ type: 'host', value }] });
const added = {
  type: 'email' as const,
  value: 'desk@quillmere.example',
  forms: [{ type: 'email', value: 'desk@quillmere.example' }],
};
const removed = host('quillmere.example');

/** The streams and the queue: what was committed is seen sooner or later, some of it twice, some of it only by the sweep. */
async function stream(telling: Telling, acted: () => boolean): Promise<void> {
  const workers = workersOf(telling);
  const news = newsOf(telling, workers);
  const running = new Set<Promise<unknown>>();
  const bugs: unknown[] = [];
  for (;;) {
    // Before the news: what was written by whoever acted last must be among them.
    const over = acted();
    const work = news();
    for (const start of work) {
      const one: Promise<unknown> = start()
        .catch((bug: unknown) => bugs.push(bug))
        .finally(() => running.delete(one));
      running.add(one);
    }
    if (bugs.length > 0) throw bugs[0];
    // The streams wait for their turn as everybody does.
    await telling.turns.pause(work.length > 0 ? 0 : restTurns);
    if (work.length > 0 || running.size > 0 || !over) continue;
    if (isIdle(telling.world)) return;
    await workers.sweep();
  }
}

/** Turns of others between two looks at streams that brought nothing. */
const restTurns = 20;

function isIdle({ queue, state }: World): boolean {
  return (
    queue.size() === 0 && [...state.standings.values()].every(({ indexPending }) => indexPending === null)
  );
}

/** Everything that works behind the tables. Each may fail or crash at any turn; what it left is met again. */
function workersOf(telling: Telling) {
  const { world, random, turns, sabotage, view, keyring } = telling;
  const indexing = (actor: Actor) => {
    const stores = storesOf(actor, world.stores);
    return indexPorts({ stores: sabotage.indexing?.(stores) ?? stores, view }, keyring);
  };
  return {
    index: async (decisionId: DecisionId) => {
      const ended = await turns.run(async (actor) => await indexMerchant(indexing(actor), decisionId));
      if (ended.kind === 'failed' && !isPassing(ended.error)) throw ended.error;
    },
    enumerate: async (flagId: FlagId) =>
      await untilDone(telling, async (actor) => {
        const queue = actor.wrap<RescreenQueue>(world.queue);
        await queueTouched({ ...storesOf(actor, world.stores), keyring, queue }, flagId);
      }),
    rescreen: async () => {
      const messages = world.queue.take(1 + random.integer(3));
      if (messages.length === 0) return;
      // A message may be handed over while it is still at work.
      if (random.integer(5) === 0) world.queue.giveBack(messages);
      const { observer, lines } = aWorkObserver();
      const ended = await turns.run(async (actor) => {
        const stores = storesOf(actor, world.stores);
        const ports = indexPorts(
          { stores: sabotage.rescreening?.(stores, world.stores) ?? stores, view },
          keyring,
        );
        return await rescreener({ ...ports, observer, nowMs: () => noon })({ Records: messages });
      });
      const bug = lines.find(({ error }) => error !== undefined && !passing.has(error));
      if (bug) throw new Error(`Rescreening failed: ${bug.error}`);
      const done =
        ended.kind === 'done'
          ? (id: string) => ended.value.batchItemFailures.every(({ itemIdentifier }) => itemIdentifier !== id)
          : () => false;
      world.queue.giveBack(messages.filter(({ messageId }) => !done(messageId)));
    },
    sweep: async () => {
      const ended = await turns.run(async (actor) => {
        const list = drivePending(indexing(actor), { before: '2099-01-01T00:00:00.000Z', limit: 50 });
        for await (const driven of list)
          if ('failed' in driven && !isPassing(driven.failed)) throw driven.failed;
      });
      if (ended.kind === 'failed' && !isPassing(ended.error)) throw ended.error;
    },
  };
}

/** What the streams bring next: all that was written since, in no order between items. */
function newsOf({ world, random, sabotage }: Telling, workers: ReturnType<typeof workersOf>) {
  const seen = new Set<string>();
  const isNew = (name: string): boolean => seen.size < seen.add(name).size;
  return (): (() => Promise<unknown>)[] => {
    const work: (() => Promise<unknown>)[] = [];
    for (const decisionId of world.state.decisions.keys())
      if (isNew(decisionId)) {
        const index = () => workers.index(decisionId);
        // Some are lost by the stream, and met by the sweep; some come twice.
        work.push(...Array.from({ length: random.pick([0, 1, 1, 1, 1, 1, 1, 1, 2, 2]) }, () => index));
      }
    for (const [flagId, events] of world.state.events)
      for (const { seq } of events)
        if (isNew(`${flagId}:${seq}`) && !sabotage.withoutFlagStream) {
          const enumerate = () => workers.enumerate(flagId);
          work.push(...Array.from({ length: random.pick([1, 1, 1, 1, 2]) }, () => enumerate));
        }
    if (world.queue.size() > 0 && random.integer(2) === 0) work.push(workers.rescreen);
    return work;
  };
}
