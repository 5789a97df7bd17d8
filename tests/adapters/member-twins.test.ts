import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { signingKeySchema } from '../../shared/contracts/coalition.ts';
import { memberEventSchema, memberRecordSchema } from '../../shared/contracts/member.ts';
import type { CoalitionStore } from '../../shared/ports.ts';
import { freshDynamo } from '../support/fresh-dynamo.ts';
import { sampleId } from '../support/stored-samples.ts';

let dynamo: CoalitionStore;

beforeAll(async () => {
  dynamo = (await freshDynamo()).stores.coalition;
}, 120_000);

const at = '2026-11-21T12:00:00.000Z';
const small = (max: number) => fc.nat({ max });

/** A step of one of two members, on any version, with any of what a step may change. */
const step = fc.record({
  member: small(1),
  n: fc.integer({ min: 1, max: 4 }),
  expected: fc.oneof(
    { arbitrary: fc.constant('before' as const), weight: 3 },
    { arbitrary: fc.constantFrom(null, 0, 1, 2), weight: 1 },
  ),
  key: fc.option(small(2), { freq: 1 }),
  remove: fc.option(small(2), { freq: 1 }),
  client: fc.option(fc.record({ subject: small(1), release: fc.boolean() })),
  witness: fc.option(fc.integer({ min: 0, max: 2 }), { freq: 1 }),
});
type Made = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(coalition: CoalitionStore, made: Made, run: string): Promise<unknown> {
  const idOf = (which: number) => sampleId.member(`m-${run}-${which}`);
  const memberId = idOf(made.member);
  const { n } = made;
  const expectedVersion = made.expected === 'before' ? (n === 1 ? null : n - 1) : made.expected;
  const subject = `${run}-client-${made.client?.subject}`;
  const outcome = await coalition.commitMember({
    member: memberRecordSchema.parse({
      ...{ memberId, name: `At ${n}`, roles: ['provider'], owner: 'o', status: 'active' },
      ...{ contacts: [], version: n, createdAt: at, changedAt: at },
    }),
    event: memberEventSchema.parse({
      ...{ memberId, n, kind: 'changed', at, actor: { member: memberId, subject: 'a' } },
    }),
    expectedVersion,
    keys: {
      put: made.key === null || made.key === made.remove ? [] : [keyOf(made.key)],
      remove: made.remove === null ? [] : [`k${made.remove}`],
    },
    ...(made.client && (made.client.release ? { release: subject } : { bind: { subject, memberId } })),
    ...(made.witness !== null && { witness: { memberId: idOf(1 - made.member), version: made.witness } }),
  });
  const page = { limit: 2, cursor: null };
  return [
    outcome,
    await coalition.readRecord(memberId),
    await coalition.readProvider(memberId),
    await coalition.readDirectoryEntry(subject),
    await coalition.listMemberEvents(memberId, page),
    await coalition.listClients(memberId, page),
  ];
}

const keyOf = (n: number) =>
  signingKeySchema.parse({ keyId: `k${n}`, kind: 'hmac', material: 'c2U=', notBefore: at, notAfter: null });

test('memory and DynamoDB answer every sequence of steps of members alike', async () => {
  let runs = 0;
  let committed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      runs += 1;
      const memory = memoryStores().coalition;
      for (const made of steps) {
        const ours = await take(memory, made, `${runs}`);
        expect(await take(dynamo, made, `${runs}`), JSON.stringify(made)).toEqual(ours);
        if (Array.isArray(ours) && ours[0] === 'committed') committed += 1;
      }
    }),
    { numRuns: 20 },
  );
  expect(committed).toBeGreaterThan(20);
}, 60_000);
