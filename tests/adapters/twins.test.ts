import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { merchantMark } from '../../shared/domain/merchant-mark.ts';
import type { Stores } from '../../shared/ports.ts';
import { freshDynamo } from '../support/fresh-dynamo.ts';
import { aChange, aCommit, sampleId } from '../support/stored-samples.ts';

let dynamo: Stores;

beforeAll(async () => {
  dynamo = (await freshDynamo()).stores;
}, 120_000);

/** One thing asked of both stores; `run` keeps the ids of each run apart. */
type Step = (stores: Stores, run: string) => Promise<unknown>;
/** How a step shows in a failure. */
interface Named {
  readonly name: string;
  readonly step: Step;
}

const day = (at: number) => `2026-04-0${1 + (at % 2)}`;
const provider = (run: string, at = 0) => sampleId.member(`twin-${run}-${at}`);
const merchant = (at: number) => sampleId.merchant(`m-${at}`);
const decisionId = (run: string, at: number) => sampleId.decision(`${run}-${at}`);
const flagId = (run: string, at: number) => sampleId.flag(`${run}-${at}`);
const key = (run: string, at: number) => sampleId.key(`${run}-${at}`);
const small = (max: number) => fc.nat({ max });
const version = fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2 });

const commit = fc.record({ decision: small(5), at: small(1), expected: version }).map(
  (made): Named => ({
    name: `commit ${JSON.stringify(made)}`,
    step: (stores, run) =>
      stores.screening.commit(
        aCommit({
          provider: provider(run),
          merchant: merchant(made.at),
          decisionId: decisionId(run, made.decision),
          expectedVersion: made.expected,
          decidedAt: `${day(made.decision)}T10:00:00.00${made.decision}Z`,
        }),
      ),
  }),
);

const addPostings = fc
  .record({
    key: small(1),
    flag: small(3),
    names: fc.array(fc.option(fc.string({ unit: 'grapheme' })), { maxLength: 3 }),
  })
  .map(
    (made): Named => ({
      name: `add postings ${JSON.stringify(made)}`,
      step: (stores, run) => {
        const postings = made.names.map((name) => ({
          flagId: flagId(run, made.flag),
          type: 't',
          name: name?.toWellFormed() ?? null,
        }));
        return stores.flags.addPostings(key(run, made.key), postings);
      },
    }),
  );

const change = fc.record({ flag: small(2), seq: fc.integer({ min: 1, max: 4 }) }).map(
  (made): Named => ({
    name: `change ${JSON.stringify(made)}`,
    step: (stores, run) => {
      const { head, event } = aChange(flagId(run, made.flag), { seq: made.seq });
      return stores.flags.commitChange(head, event);
    },
  }),
);

const readFirst = fc.record({ provider: small(1), at: small(1), decision: small(5) }).map(
  (made): Named => ({
    name: `read first ${JSON.stringify(made)}`,
    step: (stores, run) =>
      stores.screening.readFirst({
        provider: provider(run, made.provider),
        merchant: merchant(made.at),
        decisionId: decisionId(run, made.decision),
        keys: [0, 1, 2].map((at) => key(run, at)),
        strongKeys: [key(run, 0)],
      }),
  }),
);

const readSecond = small(1).map(
  (at): Named => ({
    name: `read second ${at}`,
    step: (stores, run) =>
      stores.screening.readSecond({
        provider: provider(run),
        merchant: merchant(at),
        flags: [0, 1, 2, 3].map((flag) => flagId(run, flag)),
        overflowing: [key(run, at)],
      }),
  }),
);

const list = fc.record({ limit: fc.integer({ min: 1, max: 3 }), by: small(3) }).map(
  (made): Named => ({
    name: `walk list ${JSON.stringify(made)}`,
    step: async (stores, run) => {
      const walked: unknown[] = [];
      let cursor: string | null = null;
      do {
        const filter =
          made.by < 2
            ? ({ by: 'day', day: day(made.by) } as const)
            : ({ by: 'merchant', merchant: merchant(made.by - 2) } as const);
        const page = await stores.decisions.list(provider(run), filter, { limit: made.limit, cursor });
        walked.push(page);
        cursor = page === 'bad-cursor' ? null : page.nextCursor;
      } while (cursor !== null);
      return walked;
    },
  }),
);

const resolve = fc
  .record({
    decision: small(2),
    at: small(1),
    n: fc.integer({ min: 1, max: 3 }),
    version: fc.integer({ min: 1, max: 2 }),
  })
  .map(
    (made): Named => ({
      name: `resolve ${JSON.stringify(made)}`,
      step: async (stores, run) => {
        const owner = {
          provider: provider(run),
          merchant: merchant(made.at),
          decisionId: decisionId(run, made.decision),
        };
        const at = '2026-11-21T12:00:00.000Z';
        const by = { member: owner.provider, subject: 'a' };
        const asked = { outcome: 'approve', rationale: 'r' } as const;
        const flag = { flagId: flagId(run, made.at), seq: made.n };
        const clearance = { ...owner, ...flag, strength: 'strong', by: 'a', rationale: 'r', at } as const;
        const outcome = await stores.resolutions.commit({
          step: {
            ...owner,
            n: made.n,
            step: 'resolved',
            asked: { ...asked, clearances: [], confirms: [] },
            clearances: [],
            by,
            at,
          },
          standingVersion: made.version,
          clearances: [{ ...clearance, matchedOn: [], expiresAt: at }],
          opinions: [{ flagId: flag.flagId, says: made.n === 1 ? 'subject' : 'notTheSubject' }],
        });
        return [
          outcome,
          await stores.resolutions.read(owner.provider, owner.decisionId),
          await stores.flags.readOpinions(flag.flagId),
        ];
      },
    }),
  );

const readFlag = fc.record({ flag: small(2), limit: fc.integer({ min: 1, max: 3 }) }).map(
  (made): Named => ({
    name: `read flag ${JSON.stringify(made)}`,
    step: async (stores, run) => [
      await stores.flags.readHead(flagId(run, made.flag)),
      await stores.flags.readEvents(flagId(run, made.flag), { limit: made.limit, cursor: null }),
    ],
  }),
);

const indexed = fc
  .record({ at: small(1), key: small(1), decision: small(2), version: fc.integer({ min: 1, max: 3 }) })
  .map(
    (made): Named => ({
      name: `index ${JSON.stringify(made)}`,
      step: async (stores, run) => {
        const owner = { provider: provider(run), merchant: merchant(made.at) };
        const entry = { ...owner, key: key(run, made.key), decisionId: decisionId(run, made.decision) };
        const boarded = await stores.index.countBoarded();
        await stores.index.addEntries([entry]);
        await stores.index.noteAsked([key(run, 0)], {
          provider: provider(run, made.at),
          mark: merchantMark(provider(run, made.at), merchant(made.at)),
          day: day(made.version),
          declined: made.decision === 0,
        });
        return [
          await stores.index.listByKey(entry.key, { limit: 2, cursor: null }),
          await stores.index.settle({ ...owner, version: made.version }),
          await stores.merchants.readStanding(owner.provider, owner.merchant),
          (await stores.index.countBoarded()) - boarded,
        ];
      },
    }),
  );

test('memory and DynamoDB answer every sequence of calls alike', async () => {
  const step = fc.oneof(commit, addPostings, change, readFirst, readSecond, list, readFlag, resolve, indexed);
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      runs += 1;
      const memory = memoryStores();
      for (const { name, step } of steps) {
        const [ours, theirs] = await Promise.all([step(memory, `${runs}`), step(dynamo, `${runs}`)]);
        expect(ordered(theirs), name).toEqual(ordered(ours));
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);

/** Sets have no order in DynamoDB: postings are compared as a sorted list. */
function ordered(answer: unknown): unknown {
  if (answer instanceof Map) return new Map([...answer].map(([key, value]) => [key, ordered(value)]));
  if (Array.isArray(answer)) return answer.map(ordered);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [
      name,
      name === 'postings' && Array.isArray(value)
        ? value.map((one) => JSON.stringify(one)).sort()
        : ordered(value),
    ]),
  );
}
