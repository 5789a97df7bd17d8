import { beforeEach, expect, it } from 'vitest';
import { indexMerchant } from '../../../shared/flows/index-merchant.ts';
import { offboardMerchant } from '../../../shared/flows/offboard-merchant.ts';
import { tendFlags } from '../../../shared/flows/tend-flags.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { aFlag, provider } from '../../support/a-coalition.ts';
import { type ARescreening, aRescreening } from '../../support/a-rescreening.ts';
import { indexPorts } from '../../support/index-ports.ts';

const site = { type: 'host', value: 'quillmere.example' } as const;
const day = 86_400_000;
let world: ARescreening;
beforeEach(async () => {
  world = await aRescreening();
});

const tend = () => tendFlags({ ...world.stores, keyring: world.keyring }, { now: world.tick(), limit: 100 });
const leave = async (alertDays: number) => {
  const decision = await world.board();
  const { merchant, decisionId } = decision;
  const said = { provider, merchant, alertDays, by: 'client-1', now: world.tick() };
  const left = await offboardMerchant(world.stores, said);
  if (!left.ok) throw new Error(left.error.code);
  await indexMerchant({ ...indexPorts(world, world.keyring), now: world.tick() }, decisionId);
  return merchant;
};

it('a flag that was raised to begin later meets merchants boarded before once it has, by one decision', async () => {
  const { merchant } = await world.board();
  const validFrom = new Date(world.clock.ms + day).toISOString();
  const { flagId } = await aFlag(world, { identifiers: [site], validFrom });
  expect(await world.settle(flagId)).toMatchObject([{ kind: 'unchanged' }]);
  world.clock.ms += day;
  for (let time = 0; time < 2; time += 1) {
    await tend();
    await world.settle(flagId);
  }
  expect(world.rescreenings()).toHaveLength(1);
  const { standing, decision } = await world.standing(merchant);
  expect([standing.outcome, decision.trigger]).toEqual(['review', { flagId, seq: 2 }]);
});

it('an offboarded merchant is matched to flags until its time is over, stays offboarded, and then is gone', async () => {
  const merchant = await leave(30);
  const { flagId } = await aFlag(world, { identifiers: [site] });
  expect(await world.settle(flagId)).toMatchObject([{ kind: 'decided' }]);
  const { standing } = await world.standing(merchant);
  expect(standing).toMatchObject({ state: 'offboarded', outcome: 'review', offboarding: { alertDays: 30 } });
  expect(standing.indexPending).toBeNull();
  expect(await world.stores.index.countBoarded()).toBe(0);
  // What the later decision added has the end of all else.
  const ends = new Set([...world.state.entryEnds.values(), ...world.state.applicationEnds.values()]);
  expect(ends).toEqual(new Set([standing.offboarding?.until]));
  expect(world.state.applicationEnds.size).toBe(world.state.applications.size);
  world.clock.ms += 30 * day;
  const another = await aFlag(world, { identifiers: [site] });
  expect(await world.settle(another.flagId)).toMatchObject([{ kind: 'gone' }]);
});

it('an offboarded merchant that is screened again is counted and found again, without an end', async () => {
  const merchant = await leave(30);
  await world.board();
  const { standing, decision } = await world.standing(merchant);
  expect(standing).toMatchObject({ state: 'active', version: 3, offboarding: { alertDays: 30 } });
  expect(await world.stores.index.countBoarded()).toBe(1);
  const endless = [...world.state.entryEnds.keys()].filter((name) => name.endsWith(decision.decisionId));
  expect(endless).toEqual([]);
  world.clock.ms += 31 * day;
  const { flagId } = await aFlag(world, { identifiers: [site] });
  expect(await world.settle(flagId)).toMatchObject([{ kind: 'decided' }]);
});

it('merchants of a provider that is suspended are matched to flags, and it is told, as before', async () => {
  await world.board();
  const member = world.state.members.get(provider);
  if (!member) throw new Error('The provider is not there.');
  world.state.members.set(provider, { ...member, status: 'suspended' });
  world.clock.ms += day;
  const { flagId } = await aFlag(world, { identifiers: [site] });
  expect(await world.settle(flagId)).toMatchObject([{ kind: 'decided', decision: { outcome: 'review' } }]);
  const told = await world.stores.notices.listAfter(provider, 0, 10);
  expect(told.map(({ type }) => type)).toEqual(['decision.changed', 'flag.hit']);
});

it('a merchant that is offboarded while it is indexed keeps nothing without an end', async () => {
  const decision = await world.screen();
  const { merchant } = decision;
  const { stores } = world;
  const index = {
    ...stores.index,
    settle: async (standing: Parameters<typeof stores.index.settle>[0]) => {
      if (standing.version === 1)
        await offboardMerchant(stores, { provider, merchant, alertDays: 30, by: 's', now: world.tick() });
      return await stores.index.settle(standing);
    },
  };
  const ports = { ...indexPorts(world, world.keyring), index, now: world.tick() };
  expect(await indexMerchant(ports, decision.decisionId)).toMatchObject({ kind: 'offboarded' });
  expect(world.state.entryEnds.size).toBe(world.state.merchantEntries.size);
  expect(await stores.index.countBoarded()).toBe(0);
});

it('a merchant that is screened again while its leaving is tended loses nothing that it is found by', async () => {
  const { merchant, decisionId } = await world.board();
  const { stores } = world;
  await offboardMerchant(stores, { provider, merchant, alertDays: 0, by: 's', now: world.tick() });
  let came = false;
  const index = {
    ...stores.index,
    listApplications: async (...asked: Parameters<typeof stores.index.listApplications>) => {
      if (!came) await world.board();
      came = true;
      return await stores.index.listApplications(...asked);
    },
  };
  await indexMerchant({ ...indexPorts(world, world.keyring), index, now: world.tick() }, decisionId);
  world.clock.ms += 2 * day;
  const { standing, decision } = await world.standing(merchant);
  expect(standing).toMatchObject({ state: 'active', indexPending: null });
  expect(world.state.applicationEnds.has(`${provider}#${merchant}#${decision.decisionId}`)).toBe(false);
  const { flagId } = await aFlag(world, { identifiers: [site] });
  expect(await world.settle(flagId)).toMatchObject([{ kind: 'decided' }]);
});

/** Entries that have no end, but for those of the decision that a boarded merchant stands on. */
async function endless() {
  const [standing] = world.state.standings.values();
  const entries = [...world.state.merchantEntries].flatMap(([key, under]) =>
    [...under].map(([order, { decisionId }]) => ({ name: `${key}#${order}`, decisionId })),
  );
  const current = standing?.state === 'active' ? standing.decisionId : null;
  return entries.filter(({ name, decisionId }) => decisionId !== current && !world.state.entryEnds.has(name));
}

it.each<[string, () => Promise<unknown>]>([
  ['another decision followed', async () => await world.board({ websites: ['https://later.example'] })],
  [
    'another decision followed and a flag came',
    async () => {
      await world.board();
      await aFlag(world, { identifiers: [site] });
    },
  ],
  ['it was offboarded for good', async () => await leave(0)],
])('who is slow adds nothing that has no end, though meanwhile %s', async (_, meanwhile) => {
  const { stores } = world;
  const { merchant, decisionId } = await world.screen();
  let came = false;
  const held = {
    ...stores.index,
    addEntries: async (...of: Parameters<typeof stores.index.addEntries>) => {
      if (!came) {
        came = true;
        await meanwhile();
      }
      await stores.index.addEntries(...of);
    },
  };
  await indexMerchant({ ...indexPorts(world, world.keyring), index: held, now: world.tick() }, decisionId);
  // What was decided by that is indexed in its turn.
  await world.index((await world.standing(merchant)).decision);
  expect(await endless()).toEqual([]);
});

it('who was cut off after adding what has no end, and comes back when another decision followed, ends it', async () => {
  const { stores } = world;
  const first = await world.screen();
  const settle = async () => await Promise.reject(new Unavailable('Cut off.'));
  const cut = { ...indexPorts(world, world.keyring), index: { ...stores.index, settle }, now: world.tick() };
  await world.board({ websites: ['https://later.example'] });
  await world.index(first);
  const standing = [...world.state.standings.values()].map((one) => ({
    ...one,
    decisionId: first.decisionId,
  }));
  const before = { ...stores.merchants, readStanding: async () => standing[0] ?? null };
  await expect(indexMerchant({ ...cut, merchants: before }, first.decisionId)).rejects.toThrow(Unavailable);
  expect(await endless()).not.toEqual([]);
  await world.index(first);
  expect(await endless()).toEqual([]);
});
