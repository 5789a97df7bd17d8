import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { memberSchema } from '../../shared/contracts/coalition.ts';
import { overlayLine } from '../../shared/contracts/policy-record.ts';
import type { Stores } from '../../shared/ports.ts';
import { aPolicyChange, aShadowJudgement, aStoredPolicy } from '../support/a-policy-change.ts';
import { freshDynamo } from '../support/fresh-dynamo.ts';
import { sampleId } from '../support/stored-samples.ts';

let dynamo: Stores;

beforeAll(async () => {
  ({ stores: dynamo } = await freshDynamo());
}, 120_000);

const small = (max: number) => fc.nat({ max });

/** A step of the coalition's line or of a provider's own, on any `n`, with any of what a step may change. */
const step = fc.record({
  own: fc.boolean(),
  n: fc.integer({ min: 1, max: 5 }),
  expected: fc.oneof(
    { arbitrary: fc.constant('before' as const), weight: 3 },
    { arbitrary: small(3), weight: 1 },
  ),
  version: small(2),
  document: fc.option(fc.constantFrom('a', 'b'), { freq: 2 }),
  activate: fc.option(small(2), { freq: 1 }),
  shadow: fc.option(fc.constantFrom(null, 0, 1), { freq: 1, nil: undefined }),
  judged: small(5),
});
type Made = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(stores: Stores, made: Made, run: string): Promise<unknown> {
  const provider = sampleId.member(`p-${run}`);
  const line = made.own ? overlayLine(provider) : `line-${run}`;
  const { policies, coalition, shadow } = stores;
  const policy = (version: number) => aStoredPolicy(line, `${version}`);
  const outcome = await policies.commitPolicy(
    aPolicyChange(line, {
      version: `${made.version}`,
      n: made.n,
      expected: made.expected === 'before' ? made.n - 1 : made.expected,
      ...(made.document && { document: aStoredPolicy(line, `${made.version}`, made.document) }),
      ...(made.activate !== null && { activate: policy(made.activate) }),
      ...(made.shadow !== undefined && { shadow: made.shadow === null ? null : policy(made.shadow) }),
    }),
  );
  const version = `${run}-v${made.judged % 2}`;
  const noted = await shadow.noteShadow(
    aShadowJudgement(version, `${run}-${made.judged}`, {
      ...(made.judged > 3 && { to: 'approve', differs: false }),
      decidedAt: `2026-11-2${made.judged}T12:00:00.000Z`,
    }),
  );
  const page = { limit: 2, cursor: null };
  const { policy: active, shadow: running } = await coalition.readDeployment();
  return [
    outcome,
    noted,
    await policies.readLine(line),
    await policies.readPolicyRecord(line, `${made.version}`),
    await policies.listPolicyRecords(line, page),
    await policies.listPolicyEvents(line, page),
    await coalition.readPolicy(line, `${made.version}`),
    [active, running],
    await coalition.readProvider(provider),
    await shadow.countShadow(version),
    await shadow.listShadow(version, page),
  ];
}

test('memory and DynamoDB answer every sequence of steps of policies alike', async () => {
  let runs = 0;
  let committed = 0;
  const memory = memoryStores();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 20 }), async (steps) => {
      runs += 1;
      const member = memberSchema.parse({
        ...{ memberId: `p-${runs}`, name: 'P', roles: ['provider'], owner: 'o', status: 'active' },
      });
      for (const stores of [memory, dynamo]) await stores.coalition.putMember(member);
      for (const made of steps) {
        const ours = await take(memory, made, `${runs}`);
        expect(await take(dynamo, made, `${runs}`), JSON.stringify(made)).toEqual(ours);
        if (Array.isArray(ours) && ours[0] === 'committed') committed += 1;
      }
    }),
    { numRuns: 8 },
  );
  expect(committed).toBeGreaterThan(20);
}, 90_000);
