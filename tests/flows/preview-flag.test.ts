import { describe, expect, it } from 'vitest';
import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import { previewFlag } from '../../shared/flows/preview-flag.ts';
import { contributor, noon } from '../support/a-coalition.ts';
import { anActor } from '../support/a-flag-head.ts';
import { boardedMerchants, siteOf } from '../support/boarded-merchants.ts';
import { countingPort, newTally } from '../support/counting-port.ts';

const now = new Date(noon).toISOString();
const member = anActor(contributor);
const operator = anActor('coalition-office', { roles: ['operator'] });
const host = (value: string): FlagIdentifier => ({ type: 'host', value });
type World = Awaited<ReturnType<typeof boardedMerchants>>;

async function preview({ ports }: World, identifiers: FlagIdentifier[], actor = operator, flagsPerDay = 500) {
  const flag = { category: 'sale-site', identifiers } as const;
  const result = await previewFlag(ports, { flag: { ...flag }, actor, flagsPerDay, now });
  return result.ok ? result.value : result.error;
}

/** Merchants 0 to 3 share a site; each other has its own. */
const shared = (n: number) => (n < 4 ? 'four-share.example' : siteOf(n));

describe('a preview', () => {
  it('tells an operator how many merchants a flag would touch, by the outcome of today and that of then', async () => {
    const world = await boardedMerchants(40, { site: shared });
    expect(await preview(world, [host('four-share.example'), host(siteOf(7))])).toEqual({
      merchants: 5,
      atLeast: false,
      outcomes: [{ from: 'approve', to: 'review', merchants: 5 }],
      held: false,
      limit: 5,
      unusable: [],
    });
    expect(await preview(world, [host('nobodys.example')])).toMatchObject({ merchants: 0, outcomes: [] });
  });

  it('says that the flag would be held, and what of it nobody flags', async () => {
    const world = await boardedMerchants(40);
    const many = Array.from({ length: 6 }, (_, n) => host(siteOf(n)));
    expect(await preview(world, [...many, host('squarespace.com')])).toMatchObject({
      merchants: 6,
      held: true,
      unusable: [{ pointer: '/identifiers/6', why: 'shared-by-many' }],
    });
  });

  it('raises nothing and changes nothing but the count of previews', async () => {
    const world = await boardedMerchants(40);
    const before = structuredClone({ ...world.state, memberDays: null });
    await preview(world, [host(siteOf(1))], member);
    expect({ ...world.state, memberDays: null }).toEqual(before);
    const day = { member: member.member, day: now.slice(0, 10) };
    expect(await world.stores.memberDays.readDay(day)).toEqual({
      raised: 0,
      previewed: 1,
      searched: 0,
      touched: 0,
    });
  });

  it('is not given beyond the quota of the day', async () => {
    const world = await boardedMerchants(6);
    for (const expected of [undefined, undefined, 'quota-exceeded']) {
      const told = await preview(world, [host('a.example')], member, 2);
      expect('code' in told ? told.code : undefined).toBe(expected);
    }
  });
});

describe('whoever is no operator', () => {
  it('is told of three merchants or more, and of fewer only that they are fewer', async () => {
    const world = await boardedMerchants(40, { site: shared });
    expect(await preview(world, [host('four-share.example')], member)).toMatchObject({
      merchants: 4,
      outcomes: [{ from: 'approve', to: 'review', merchants: 4 }],
    });
    const few = { merchants: 'fewer than 3', outcomes: [], held: false };
    for (const site of [siteOf(9), 'nobodys.example'])
      expect(await preview(world, [host(site)], member)).toMatchObject(few);
    expect(await preview(world, [host(siteOf(8)), host(siteOf(9))], member)).toMatchObject(few);
  });

  it('cannot find out whether a party is anybody’s merchant, in whatever company it asks', async () => {
    const world = await boardedMerchants(40, { site: shared });
    const companies = [[], [host('four-share.example')], [4, 5, 6, 7, 8, 9].map((n) => host(siteOf(n)))];
    for (const company of companies) {
      const boarded = await preview(world, [...company, host(siteOf(20))], member);
      const stranger = await preview(world, [...company, host('nobodys.example')], member);
      expect(boarded).toEqual(stranger);
    }
  });
});

describe('what a preview costs', () => {
  it('reads each key once, two items a merchant that comes near, one decision a merchant it touches', async () => {
    const world = await boardedMerchants(40, { site: shared });
    const tally = newTally();
    const { index, merchants } = world.ports;
    const ports = {
      ...world.ports,
      index: countingPort(index, tally),
      merchants: countingPort(merchants, tally),
    };
    await preview({ ...world, ports }, [host('four-share.example')]);
    expect(Object.fromEntries(tally.calls)).toEqual({
      countBoarded: 1,
      keysWithMerchants: 1,
      listByKey: 3,
      readStanding: 4,
      readApplication: 4,
      readDecision: 4,
    });
  });
});
