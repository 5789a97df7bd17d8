import { beforeEach, describe, expect, it } from 'vitest';
import { rescreenTaskSchema } from '../../../shared/contracts/rescreen.ts';
import { offboarded } from '../../../shared/domain/offboarding.ts';
import { policySha256 } from '../../../shared/domain/policy/policy-sha256.ts';
import { startRescreening } from '../../../shared/flows/policies/start-rescreening.ts';
import { policyFollowedMs, queueBoarded } from '../../../shared/flows/rescreen/queue-boarded.ts';
import type { Stores } from '../../../shared/ports.ts';
import { defaultPolicy, provider } from '../../support/a-coalition.ts';
import { type ARescreening, aRescreening } from '../../support/a-rescreening.ts';
import { faultPort } from '../../support/fault-port.ts';
import { aCommit, sampleId } from '../../support/stored-samples.ts';

let world: ARescreening;
beforeEach(async () => {
  world = await aRescreening();
});

const by = { member: sampleId.member('coalition-office'), subject: 'person-1' };
const start = () => startRescreening(world.stores, { reason: 'As agreed.', by, now: world.now() });
const job = () => world.stores.rescreenings.readJob();
const never = () => false;
const goOn = (ports: Partial<Pick<Stores, 'rescreenings' | 'walks'>> = {}, timeIsUp = never) =>
  queueBoarded({ ...world.stores, ...ports, queue: world.queue, nowMs: () => world.clock.ms }, { timeIsUp });
const queued = () =>
  world.queue
    .take(world.queue.size())
    .map(({ body }) => rescreenTaskSchema.parse(JSON.parse(body)))
    .flatMap(({ merchants }) => merchants.map(({ merchant }) => merchant));

/** Merchants that were never judged, as many as fill some pages. */
async function commitMany(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1)
    await world.stores.screening.commit(
      aCommit({
        provider,
        merchant: sampleId.merchant(`many-${n}`),
        decisionId: sampleId.decision(`many-${n}`),
      }),
    );
}

/** From now on whoever sells here is looked at by a person. */
async function activateStricter(): Promise<void> {
  const before = defaultPolicy();
  const [rule] = before.rules;
  if (!rule) throw new Error('The policy has no rule.');
  const looked = {
    ...rule,
    ...({ id: 'one-site', when: 'merchant.websites == 1', outcome: 'review', code: 'ONE_SITE' } as const),
  };
  const document = { ...before, version: 'stricter', rules: [...before.rules, looked] };
  await world.stores.coalition.putPolicy({ document, sha256: policySha256(document) });
  await world.stores.coalition.activatePolicy(document.id, document.version);
}

describe('boarded merchants', () => {
  it('come out as another policy has them, with that trigger; those that come out alike get no decision', async () => {
    const one = await world.board({ reference: 'one' });
    const two = await world.board({
      reference: 'two',
      websites: ['https://quillmere.example', 'https://shop.quillmere.example'],
    });
    expect([one.outcome, two.outcome]).toEqual(['approve', 'approve']);
    await activateStricter();
    expect(await start()).toMatchObject({ ok: true, value: { n: 1, policy: 'stricter', endedAt: null } });
    world.clock.ms += policyFollowedMs;
    expect(await goOn()).toBe(2);
    expect(await job()).toMatchObject({ merchants: 2, cursor: null, endedAt: world.now() });
    expect((await world.judge()).map(({ kind }) => kind).toSorted()).toEqual(['decided', 'unchanged']);
    const [made, ...more] = world.rescreenings();
    expect(more).toEqual([]);
    expect(made).toMatchObject({
      ...{ merchant: 'one', outcome: 'review', trigger: { task: 'policy' }, previous: one.decisionId },
      policy: { version: 'stricter' },
    });
    expect((await world.standing(two.merchant)).decision).toEqual(two);
    // Once more changes nothing more.
    await start();
    world.clock.ms += policyFollowedMs;
    expect(await goOn()).toBe(2);
    expect((await world.judge()).map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
    expect(await job()).toMatchObject({ n: 2 });
  });

  it('are queued once every function follows the policy, and those that are offboarded not at all', async () => {
    await world.board({ reference: 'stays' });
    const left = await world.board({ reference: 'left' });
    const { standing } = await world.standing(left.merchant);
    await world.stores.lives.offboard({
      standing: offboarded(standing, { alertDays: 30, by: 's', now: world.tick() }),
      expectedVersion: standing.version,
    });
    expect(await goOn()).toBe(0);
    await start();
    world.clock.ms += policyFollowedMs - 1;
    expect([await goOn(), world.queue.size()]).toEqual([0, 0]);
    world.clock.ms += 1;
    expect(await goOn()).toBe(1);
    expect(queued()).toEqual(['stays']);
    expect([await goOn(), world.queue.size()]).toEqual([0, 0]);
  });
});

describe('a job', () => {
  beforeEach(async () => {
    await commitMany(230);
    await start();
    world.clock.ms += policyFollowedMs;
  });

  it('ends when its time is up, and is gone on with where it stopped', async () => {
    const up = () => true;
    expect(await goOn({}, up)).toBe(100);
    expect(await job()).toMatchObject({ merchants: 100, endedAt: null, cursor: expect.any(String) });
    expect(await goOn({}, up)).toBe(100);
    expect(await goOn({}, up)).toBe(30);
    expect(await job()).toMatchObject({ merchants: 230, endedAt: world.now(), cursor: null });
    const names = queued();
    expect([names.length, new Set(names).size]).toEqual([230, 230]);
  });

  it('that is cut off after a page was queued queues that page again, and misses nobody', async () => {
    const rescreenings = faultPort(world.stores.rescreenings, [
      { method: 'saveJob', call: 2, fault: { kind: 'unavailable' } },
    ]);
    await expect(goOn({ rescreenings })).rejects.toThrow();
    expect(await job()).toMatchObject({ merchants: 100, endedAt: null });
    expect(await goOn()).toBe(130);
    const names = queued();
    expect([names.length, new Set(names).size]).toEqual([330, 230]);
    expect(await job()).toMatchObject({ merchants: 230, endedAt: world.now() });
  });

  it('of two runs at once is gone on with by one, and begins anew where its place is not known any more', async () => {
    await Promise.all([goOn(), goOn()]);
    expect(new Set(queued()).size).toBe(230);
    expect(await job()).toMatchObject({ endedAt: world.now(), merchants: 230 });
    await start();
    const begun = await job();
    if (!begun) throw new Error('There is no job.');
    await world.stores.rescreenings.saveJob({ ...begun, version: begun.version + 1, cursor: 'unknown' });
    world.clock.ms += policyFollowedMs;
    expect(await goOn()).toBe(230);
  });

  it('is not started while one goes on', async () => {
    expect(await start()).toMatchObject({ ok: false, error: { code: 'conflict' } });
    await goOn();
    const both = await Promise.all([start(), start()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await job()).toMatchObject({ n: 2, merchants: 0 });
  });
});
