import { beforeEach, describe, expect, it } from 'vitest';
import type { FlagIdentifier } from '../../../shared/contracts/flag.ts';
import { flagIdSchema } from '../../../shared/contracts/ids.ts';
import { maxTaskMerchants, rescreenTaskSchema } from '../../../shared/contracts/rescreen.ts';
import { cleanFlagIdentifier } from '../../../shared/domain/clean/clean-flag-identifier.ts';
import { indexMerchant } from '../../../shared/flows/index-merchant.ts';
import { queueTouched } from '../../../shared/flows/rescreen/queue-touched.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { aFlag, contributor, provider, secondProvider } from '../../support/a-coalition.ts';
import { anActor } from '../../support/a-flag-head.ts';
import { type ARescreening, aRescreening } from '../../support/a-rescreening.ts';
import { boardedMerchants, referenceOf } from '../../support/boarded-merchants.ts';
import { faultPort } from '../../support/fault-port.ts';
import { indexPorts } from '../../support/index-ports.ts';

const site: FlagIdentifier = { type: 'host', value: 'quillmere.example' };
const author = anActor(contributor, { subject: 'analyst-1' });
const operator = anActor('verifying-office', { roles: ['operator'] });

let world: ARescreening;
beforeEach(async () => {
  world = await aRescreening();
});

/** The tasks that wait. */
const tasksIn = ({ queue }: Pick<ARescreening, 'queue'>) =>
  queue.take(queue.size()).map(({ body }) => rescreenTaskSchema.parse(JSON.parse(body)));
const named = (tasks: ReturnType<typeof tasksIn>) =>
  tasks.flatMap(({ merchants }) => merchants.map(({ provider, merchant }) => `${provider} ${merchant}`));

describe('a flag that changed', () => {
  it('queues whoever is boarded with one of its identifiers, once, under the seq that it has', async () => {
    await world.board();
    await world.board({}, { provider: secondProvider });
    await world.board({ reference: 'm-2', websites: ['https://larch.example'], emails: ['a@larch.example'] });
    const flag = await aFlag(world, {
      identifiers: [site, { type: 'email', value: 'owner@quillmere.example' }],
    });
    await world.step(flag.flagId, { kind: 'verify', seq: 1, reference: 'case 1' }, operator);
    expect(await world.touch(flag.flagId)).toMatchObject({ kind: 'queued', merchants: 2 });
    const tasks = tasksIn(world);
    expect(tasks.map(({ trigger }) => trigger)).toEqual([{ flagId: flag.flagId, seq: 2 }]);
    expect(named(tasks).toSorted()).toEqual([`${provider} m-1001`, `${secondProvider} m-1001`]);
  });

  it('queues those too whom it names no more', async () => {
    await world.board();
    const other: FlagIdentifier = { type: 'host', value: 'elsewhere.example' };
    const flag = await aFlag(world, { identifiers: [site, other] });
    const cleaned = cleanFlagIdentifier(site);
    if (!cleaned.ok) throw new Error(cleaned.error);
    const changes = { remove: [cleaned.value] };
    await world.step(flag.flagId, { kind: 'amend', seq: 1, changes, rationale: 'Another.' }, author);
    await world.touch(flag.flagId);
    expect(named(tasksIn(world))).toEqual([`${provider} m-1001`]);
  });

  it('queues those too whom it finds by a name with a slip', async () => {
    await world.board();
    const flag = await aFlag(world, { identifiers: [{ type: 'person_name', value: 'Odete Farrowgate' }] });
    await world.touch(flag.flagId);
    expect(named(tasksIn(world))).toEqual([`${provider} m-1001`]);
  });

  it('queues nobody where nobody has what it names', async () => {
    await world.board();
    const flag = await aFlag(world, { identifiers: [{ type: 'host', value: 'elsewhere.example' }] });
    expect(await world.touch(flag.flagId)).toMatchObject({ kind: 'queued', merchants: 0 });
    expect(world.queue.size()).toBe(0);
  });

  it('that is not there is told as missing', async () => {
    const flagId = flagIdSchema.parse(`flg_${'0'.repeat(26)}`);
    expect(await world.touch(flagId)).toEqual({ kind: 'missing' });
  });

  it('that was held when it was raised touches nobody before it is released', async () => {
    const { merchants, ports } = await flood(40);
    const keyring = ports.keyring;
    const flag = await aFlag(merchants, { identifiers: [{ type: 'host', value: 'shared.example' }] });
    expect(flag.state).toBe('held');
    const queueing = { ...merchants.stores, queue: world.queue, keyring };
    expect(await queueTouched(queueing, flag.flagId)).toMatchObject({ kind: 'held' });
    expect(world.queue.size()).toBe(0);
  });

  it('queues many in tasks that one run of the function takes', async () => {
    const { merchants, ports } = await flood(110);
    const flag = await aFlag(merchants, { identifiers: [{ type: 'host', value: 'shared.example' }] });
    const head = await merchants.stores.flags.readHead(flag.flagId);
    if (!head) throw new Error('There is no flag.');
    const released = { ...head, state: 'active' as const, hold: null, seq: 2 };
    const flags = { readHead: async () => released };
    const queueing = { ...merchants.stores, flags, queue: world.queue, keyring: ports.keyring };
    expect(await queueTouched(queueing, flag.flagId)).toMatchObject({ kind: 'queued', merchants: 110 });
    const tasks = tasksIn(world);
    expect(tasks.map(({ merchants: some }) => some.length)).toEqual([25, 25, 25, 25, 10]);
    expect(Math.max(...tasks.map(({ merchants: some }) => some.length))).toBe(maxTaskMerchants);
    const all = Array.from({ length: 110 }, (_, n) => `${provider} ${referenceOf(n)}`);
    expect(named(tasks).toSorted()).toEqual(all.toSorted());
  });

  it('finds those who were indexed under an older secret, and under a newer one', async () => {
    const [older] = world.keyring.active;
    if (!older) throw new Error('There is no secret.');
    const newer = { ...older, version: 2, secret: Buffer.alloc(32, 9) };
    const two = { ...world.keyring, active: [newer, older] };
    await world.board();
    const later = await world.screen({ reference: 'm-2' });
    await indexMerchant(
      { ...indexPorts(world, { ...world.keyring, active: [newer] }), now: world.now() },
      later.decisionId,
    );
    const flag = await aFlag(world, { identifiers: [site] });
    const queueing = { ...world.stores, queue: world.queue, keyring: two };
    expect(await queueTouched(queueing, flag.flagId)).toMatchObject({ merchants: 2 });
    expect(named(tasksIn(world)).toSorted()).toEqual([`${provider} m-1001`, `${provider} m-2`]);
  });

  it.each([
    ['the flag', 'flags', 'readHead'],
    ['the marks', 'index', 'keysWithMerchants'],
    ['a list', 'index', 'listByKey'],
  ] as const)('is to be asked for again where %s cannot be read', async (_, port, method) => {
    await world.board();
    const flag = await aFlag(world, { identifiers: [site] });
    const { stores, queue, keyring } = world;
    const broken =
      port === 'flags'
        ? { ...stores, flags: faultPort(stores.flags, [{ method, call: 1, fault: { kind: 'unavailable' } }]) }
        : {
            ...stores,
            index: faultPort(stores.index, [{ method, call: 1, fault: { kind: 'unavailable' } }]),
          };
    await expect(queueTouched({ ...broken, queue, keyring }, flag.flagId)).rejects.toThrow(Unavailable);
  });

  it('is to be asked for again where the queue takes nothing', async () => {
    await world.board();
    const flag = await aFlag(world, { identifiers: [site] });
    const queue = { send: () => Promise.reject(new Unavailable('no queue')) };
    const { stores, keyring } = world;
    await expect(queueTouched({ ...stores, queue, keyring }, flag.flagId)).rejects.toThrow(Unavailable);
  });
});

/** So many boarded merchants on one site. */
async function flood(count: number) {
  const merchants = await boardedMerchants(count, { site: () => 'shared.example' });
  return { merchants, ports: merchants.ports };
}
