import { type Random, seededRandom } from '../../../bench/matching/random.ts';
import { endpointKeys } from '../../../shared/adapters/endpoint-keys.ts';
import { memorySecretBox } from '../../../shared/adapters/memory/memory-secret-box.ts';
import { memoryStores } from '../../../shared/adapters/memory/memory-stores.ts';
import { noticeSigner } from '../../../shared/adapters/notice-signer.ts';
import type { MemberId } from '../../../shared/contracts/ids.ts';
import type { NoticeId, StoredNotice } from '../../../shared/contracts/notice.ts';
import { driveWaiting } from '../../../shared/flows/notices/drive-waiting.ts';
import { redeliver } from '../../../shared/flows/notices/redeliver.ts';
import type { NoticeStarter, Sent } from '../../../shared/notice-ports.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { aNotice, anEndpoint } from '../../support/a-notice.ts';
import { sampleId } from '../../support/stored-samples.ts';
import { aManner, aReceiver, type Receiver } from './a-receiver.ts';
import { aService, type Service } from './a-service.ts';
import { type VirtualTime, virtualTime } from './virtual-time.ts';

const hour = 3_600_000;
const began = Date.parse('2026-11-22T12:00:00.000Z');
/** Notices are raised, and receivers are troubled, for so long; nothing may wait for longer than the other. */
const troubledMs = 6 * 24 * hour;
const overMs = 60 * 24 * hour;
const sweepEveryMs = hour / 2;

/** How big a world is, and what is wrong with it. */
export interface Scale {
  readonly providers: number;
  readonly notices: number;
}

/** A defect put in. */
export interface Defect {
  /** Nobody takes up what came to a stop. */
  readonly noSweep?: true;
  /** What came to a stop is started again by the name that it had. */
  readonly sameName?: true;
  /** A redirect is taken for a delivery. */
  readonly redirects?: true;
  /** What a receiver asks for is not heeded. */
  readonly hasty?: true;
}

/** What a seed came to. */
export interface Outcome {
  readonly notices: number;
  readonly delivered: number;
  readonly exhausted: number;
  readonly stored: number;
  /** Must be 0: raised and not in the log; never at an end; said to be delivered and not taken; signed or worded otherwise; sooner than the schedule, or than was asked for; switched off or failing four times with nobody told. */
  readonly faults: Readonly<Record<'lost' | 'waiting' | 'untaken' | 'wrong' | 'early' | 'untold', number>>;
  readonly requests: number;
  /** Taken more than once: the price of at least once. */
  readonly twice: number;
  readonly machines: number;
  readonly lostExecutions: number;
  readonly executions: number;
  readonly switchedOff: number;
  readonly pages: number;
}

/** True where nothing is so that must not be. */
export const isSound = ({ faults }: Outcome): boolean => Object.values(faults).every((count) => count === 0);

interface World {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly stores: ReturnType<typeof memoryStores>;
  readonly receivers: Map<MemberId, Receiver>;
  readonly pages: Map<string, number>;
  /** How often people could not be told of something, each time that was tried so far. */
  readonly refused: Map<string, number>;
  readonly raised: { readonly provider: MemberId; readonly noticeId: NoticeId }[];
  readonly box: ReturnType<typeof memorySecretBox>;
  readonly defect: Defect;
}

/** Runs a world of a seed to its end, in virtual time. */
export async function runSeed(
  seed: number,
  { scale, defect = {} }: { scale: Scale; defect?: Defect },
): Promise<Outcome> {
  const random = seededRandom(seed);
  const world: World = {
    time: virtualTime(began),
    random,
    stores: memoryStores(),
    receivers: new Map(),
    pages: new Map(),
    refused: new Map(),
    raised: [],
    box: memorySecretBox(new Uint8Array(32)),
    defect,
  };
  const service = serviceOf(world);
  for (let n = 0; n < scale.providers; n += 1)
    void live(world, { service, provider: sampleId.member(`provider-${n}`), notices: scale.notices });
  if (!defect.noSweep) void sweep(world, service);
  await world.time.run(began + overMs);
  return outcomeOf(world, service);
}

/** A provider: an endpoint, notices, and a new endpoint with everything sent again where the old one was switched off. */
async function live(
  { time, random, stores, receivers, raised, box }: World,
  { service, provider, notices }: { service: Service; provider: MemberId; notices: number },
): Promise<void> {
  const open = async (manner: ReturnType<typeof aManner>) => {
    const { sealed, secret } = await endpointKeys(box).create(provider, 'v1');
    const version = ((await stores.endpoints.readEndpoint(provider))?.version ?? 0) + 1;
    const before = receivers.get(provider);
    const receiver = aReceiver(manner, { time, random, secret: secret ?? new Uint8Array() });
    for (const [id, kept] of before?.taken ?? []) receiver.taken.set(id, kept);
    receivers.set(provider, receiver);
    await stores.endpoints.putEndpoint(
      anEndpoint(provider, { version, sealed, provedAt: instant(time), changedAt: instant(time) }),
    );
  };
  await open(aManner(random, { fromMs: began, forMs: troubledMs }));
  for (let n = 0; n < notices; n += 1)
    void time.sleep(random.integer(troubledMs)).then(async () => {
      const since = instant(time);
      const type = random.pick(['flag.hit', 'flag.hit', 'decision.changed', 'flag.cleared'] as const);
      const active = (await stores.endpoints.readEndpoint(provider))?.state === 'active';
      const waits = active ? ({ state: 'waiting', waitingSince: since } as const) : {};
      const { notice } = await stores.notices.append(
        aNotice(provider, `${provider}-${n}`, { ...waits, type, createdAt: since }),
      );
      raised.push(notice);
      if (active) await service.start(notice, 0);
    });
  await time.sleep(troubledMs + random.integer(10 * 24 * hour));
  if ((await stores.endpoints.readEndpoint(provider))?.state === 'active' || random.integer(2) === 0) return;
  await open({ down: [], faults: 100, goneAt: Number.MAX_SAFE_INTEGER });
  const asked = { from: 1, to: 1_000 };
  await redeliver({ ...stores, starter: service }, { provider, asked, now: instant(time) });
}

const instant = (time: VirtualTime) => new Date(time.nowMs()).toISOString();

async function sweep({ time, stores, defect }: World, service: Service): Promise<void> {
  const starter: NoticeStarter = defect.sameName ? { start: (notice) => service.start(notice, 0) } : service;
  while (time.nowMs() < began + overMs) {
    await time.sleep(sweepEveryMs);
    const options = { now: instant(time), timeIsUp: () => false };
    for await (const driven of driveWaiting({ notices: stores.notices, starter }, options)) void driven;
  }
}

/** The function as AWS has it, over stores, keys and people that do not answer now and then. */
function serviceOf({ time, random, stores, receivers, pages, refused, box, defect }: World): Service {
  const mayFail = (chance: number): void => {
    if (random.integer(1_000) < chance) throw new Unavailable('Something of ours does not answer.');
  };
  const signer = noticeSigner(box);
  const post = async (provider: MemberId, request: Parameters<Receiver['post']>[0]): Promise<Sent> => {
    const sent = (await receivers.get(provider)?.post(request)) ?? { kind: 'failed', failure: 'connection' };
    const isRedirect = sent.kind === 'answered' && sent.status === 301;
    if (defect.hasty && sent.kind === 'answered') return { ...sent, retryAfter: null };
    return defect.redirects && isRedirect ? { ...sent, status: 200 } : sent;
  };
  return aService(
    (mayLose) => {
      let provider: MemberId | null = null;
      return {
        notices: {
          read: async (of, noticeId) => {
            mayFail(5);
            return await stores.notices.read(of, noticeId);
          },
          put: async (notice) => {
            await mayLose();
            mayFail(5);
            const put = await stores.notices.put(notice);
            if (put === 'put') receivers.get(notice.provider)?.heard(notice);
            await mayLose();
            return put;
          },
          append: async (notice) => {
            await mayLose();
            return await stores.notices.append(notice);
          },
        },
        endpoints: {
          readEndpoint: async (of) => {
            provider = of;
            return await stores.endpoints.readEndpoint(of);
          },
          putEndpoint: async (endpoint) => {
            const put = await stores.endpoints.putEndpoint(endpoint);
            await mayLose();
            return put;
          },
        },
        signer: {
          sign: async (...of) => {
            mayFail(5);
            return await signer.sign(...of);
          },
        },
        sender: {
          post: async (_, request) => {
            const sent = provider === null ? null : await post(provider, request);
            await mayLose();
            return sent ?? { kind: 'failed', failure: 'connection' };
          },
        },
        pager: {
          page: async (_, what, noticeId) => {
            const name = `${what}#${noticeId}`;
            refused.set(name, (refused.get(name) ?? 0) + 1);
            mayFail(50);
            refused.delete(name);
            pages.set(name, (pages.get(name) ?? 0) + 1);
            await mayLose();
          },
        },
        observer: { log: () => undefined, count: () => undefined },
        random: () => random.integer(1_000) / 1_000,
        nowMs: time.nowMs,
      };
    },
    { time, random, losses: { start: 20, machine: 10, execution: 5 } },
  );
}

async function outcomeOf(
  { stores, raised, receivers, pages, refused }: World,
  service: Service,
): Promise<Outcome> {
  const logs = await Promise.all(
    [...receivers.keys()].map((provider) => stores.notices.listAfter(provider, 0, 1_000)),
  );
  const notices = logs.flat();
  const of = (state: StoredNotice['state']) => notices.filter((notice) => notice.state === state);
  const ids = new Set(notices.map(({ noticeId }) => noticeId));
  const isTaken = ({ provider, noticeId }: StoredNotice) =>
    receivers.get(provider)?.taken.has(noticeId) ?? false;
  const told = (what: string, { noticeId }: StoredNotice) => pages.has(`${what}#${noticeId}`);
  const off = notices.filter(({ type }) => type === 'endpoint.disabled');
  const failures = ({ attempts }: StoredNotice) => attempts.filter(({ failure }) => failure !== null).length;
  // From the fourth failure on people are told; where the pager refused each time, nobody could be.
  const couldTell = (notice: StoredNotice) =>
    failures(notice) - 3 > (refused.get(`flag-hit-undelivered#${notice.noticeId}`) ?? 0);
  const undelivered = notices.filter((notice) => notice.type === 'flag.hit' && couldTell(notice));
  const sum = (count: (receiver: Receiver) => number) =>
    [...receivers.values()].reduce((total, one) => total + count(one), 0);
  return {
    notices: notices.length,
    delivered: of('delivered').length,
    exhausted: of('exhausted').length,
    stored: of('stored').length,
    faults: {
      lost: raised.filter(({ noticeId }) => !ids.has(noticeId)).length,
      waiting: of('waiting').length,
      untaken: of('delivered').filter((notice) => !isTaken(notice)).length,
      wrong: sum(({ counts }) => counts.wrong),
      early: sum(({ counts }) => counts.early),
      untold:
        off.filter((notice) => !told('endpoint-disabled', notice)).length +
        undelivered.filter((notice) => !told('flag-hit-undelivered', notice)).length,
    },
    requests: sum(({ counts }) => counts.requests),
    twice: sum(({ counts }) => counts.twice),
    machines: service.counts.machines,
    lostExecutions: service.counts.lost,
    executions: service.counts.executions,
    switchedOff: off.length,
    pages: [...pages.values()].reduce((total, times) => total + times, 0),
  };
}
