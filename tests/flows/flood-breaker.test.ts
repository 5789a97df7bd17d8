import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import type { FlagHead } from '../../shared/contracts/flag-head.ts';
import { touchLimit } from '../../shared/domain/flag/touch-limit.ts';
import { flagIdFrom } from '../../shared/domain/flag-id.ts';
import { amendFlag } from '../../shared/flows/amend-flag.ts';
import { changeFlag } from '../../shared/flows/change-flag.ts';
import { type RaiseFlagRequest, raiseFlag } from '../../shared/flows/raise-flag.ts';
import { findTouched } from '../../shared/flows/safeguards/find-touched.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import type { MemberDays } from '../../shared/safeguard-ports.ts';
import { contributor, noon } from '../support/a-coalition.ts';
import { anActor } from '../support/a-flag-head.ts';
import { aScreening, screenPorts } from '../support/a-screening.ts';
import { boardedMerchants, siteOf } from '../support/boarded-merchants.ts';
import { faultPort, type ScheduledFault } from '../support/fault-port.ts';

const now = new Date(noon).toISOString();
const author = anActor(contributor, { subject: 'analyst-1' });
const operator = anActor('coalition-office', { roles: ['operator'] });
const host = (value: string): FlagIdentifier => ({ type: 'host', value });
const sites = (...numbers: number[]) => numbers.map((n) => host(siteOf(n)));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
let made = 0;

function raising(identifiers: FlagIdentifier[], change: Partial<RaiseFlagRequest> = {}): RaiseFlagRequest {
  made += 1;
  return {
    flag: { category: 'sale-site', identifiers },
    flagId: flagIdFrom(Buffer.from(String(made).padStart(16, '0'))),
    actor: author,
    evidence: 'reported',
    now,
    ...change,
  };
}

type World = Awaited<ReturnType<typeof boardedMerchants>>;

async function raised({ ports }: World, ...of: Parameters<typeof raising>): Promise<FlagHead> {
  const result = await raiseFlag(ports, raising(...of));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.head;
}

/** Merchants that the active flags of a member touch, each flag's counted by itself. */
async function unreleased({ ports, state }: World, by = author.member): Promise<number> {
  const active = [...state.heads.values()].filter((head) => head.state === 'active' && head.raisedBy === by);
  const found = await Promise.all(active.map((head) => findTouched(ports, { head, now })));
  return found.reduce((sum, { touched }) => sum + touched.length, 0);
}

describe('how many merchants a flag may touch', () => {
  it('is 0.1 % of those that are boarded, at least 5 and at most 25', () => {
    expect([0, 1, 4_999, 5_000, 5_001, 10_000, 25_000, 10_000_000].map(touchLimit)).toEqual([
      5, 5, 5, 5, 6, 10, 25, 25,
    ]);
  });
});

describe('a flag that touches few boarded merchants', () => {
  it('is active at once', async () => {
    expect(await raised(await boardedMerchants(40), sites(1, 2, 3, 4, 5))).toMatchObject({
      state: 'active',
      hold: null,
    });
  });

  it('is counted by merchants, however many of its identifiers meet each', async () => {
    const world = await boardedMerchants(40);
    const twice = sites(1, 2, 3).flatMap((site) => [
      site,
      host(`shop.${'value' in site && typeof site.value === 'string' ? site.value : ''}`),
    ]);
    expect(await raised(world, twice)).toMatchObject({ state: 'active' });
    expect(await unreleased(world)).toBe(3);
  });

  it('is active where so few are boarded that nothing can be flooded', async () => {
    expect(await raised(await boardedMerchants(5), sites(0, 1, 2, 3, 4))).toMatchObject({ state: 'active' });
  });
});

describe('a flag that touches more than the limit', () => {
  it('is held from its first step on, which says so', async () => {
    const world = await boardedMerchants(40);
    const head = await raised(world, sites(1, 2, 3, 4, 5, 6));
    expect(head).toMatchObject({
      seq: 1,
      state: 'held',
      hold: { reason: 'touches-many', touches: 6, since: now },
    });
    const events = await world.stores.flags.readEvents(head.flagId, { limit: 10, cursor: null });
    expect(events).toMatchObject({ items: [{ seq: 1, kind: 'raised', held: 'touches-many' }] });
  });

  it('acts as reported until an operator who did not raise it releases it', async () => {
    const world = await boardedMerchants(40);
    const list = { actor: operator, evidence: 'verified' } as const;
    const { flagId } = await raised(world, sites(1, 2, 3, 4, 5, 6), list);
    const outcome = async (sourceId: string) => {
      const request = aScreening({ websites: [`https://${siteOf(1)}`] }, { sourceId });
      const result = await screenMerchant(screenPorts(world), request);
      return result.kind === 'answered' ? result.decision.outcome : result.problem.code;
    };
    expect(await outcome('msg_held')).toBe('review');
    const release = { kind: 'release', rationale: 'Looked at.' } as const;
    expect(await changeFlag(world.ports, { flagId, move: release, actor: operator, now })).toMatchObject({
      ok: false,
    });
    const another = anActor('coalition-office', { roles: ['operator'], subject: 'second-person' });
    expect(await changeFlag(world.ports, { flagId, move: release, actor: another, now })).toMatchObject({
      ok: true,
    });
    expect(await outcome('msg_released')).toBe('decline');
  });

  it('is held where so many come near it that not all are looked at', async () => {
    const world = await boardedMerchants(1_100, { site: () => 'one-for-all.example' });
    const head = await raised(world, [host('one-for-all.example')]);
    expect(head).toMatchObject({ state: 'held', hold: { touches: 1_000 } });
  });
});

describe('a member that raises flag after flag in a day', () => {
  it('is let through up to the limit together; what goes beyond is held, what touches nobody is not', async () => {
    const world = await boardedMerchants(40);
    expect(await raised(world, sites(1, 2, 3))).toMatchObject({ state: 'active' });
    expect(await raised(world, sites(4, 5, 6))).toMatchObject({ state: 'held', hold: { touches: 3 } });
    expect(await raised(world, sites(7, 8))).toMatchObject({ state: 'active' });
    expect(await raised(world, sites(9))).toMatchObject({ state: 'held' });
    expect(await raised(world, [host('nobodys.example')])).toMatchObject({ state: 'active' });
    expect(await unreleased(world)).toBe(5);
    const tomorrow = { now: new Date(noon + 86_400_000).toISOString() };
    expect(await raised(world, sites(9), tomorrow)).toMatchObject({ state: 'active' });
    expect(await raised(world, sites(10), { actor: anActor('another') })).toMatchObject({ state: 'active' });
  });

  it('does no better with two at once', async () => {
    const world = await boardedMerchants(40);
    const both = await Promise.all([raised(world, sites(1, 2, 3, 4)), raised(world, sites(5, 6, 7, 8))]);
    expect(both.map(({ state }) => state).toSorted()).toEqual(['active', 'held']);
  });

  it('holds a batch over ten thousand merchants, stops at its quota, and changes no standing', async () => {
    const world = await boardedMerchants(10_000);
    const before = structuredClone(world.state.standings);
    for (const from of [0, 200, 400])
      expect(await raised(world, sites(...range(from, from + 200)), { flagsPerDay: 500 })).toMatchObject({
        state: 'held',
        hold: { touches: 200 },
      });
    const codes: string[] = [];
    for (const n of range(1_000, 1_520)) {
      const result = await raiseFlag(world.ports, raising(sites(n), { flagsPerDay: 500 }));
      codes.push(result.ok ? result.value.head.state : result.error.code);
    }
    expect(codes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'active'));
    expect(new Set(codes.slice(10, 497))).toEqual(new Set(['held']));
    expect(new Set(codes.slice(497))).toEqual(new Set(['quota-exceeded']));
    expect(await unreleased(world)).toBe(10);
    expect(world.state.standings).toEqual(before);
  }, 60_000);

  it('never touches more than the limit without a release, whatever it raises and adds, nor moves anybody to decline', async () => {
    const step = fc.record({
      add: fc.option(fc.nat(5), { nil: null }),
      merchants: fc.uniqueArray(fc.nat(39), { minLength: 1, maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const world = await boardedMerchants(40);
        const flags: FlagHead[] = [];
        for (const { add, merchants } of steps) {
          const into = add === null ? undefined : flags[add % Math.max(1, flags.length)];
          if (!into) flags.push(await raised(world, sites(...merchants)));
          else {
            const head = await world.stores.flags.readHead(into.flagId);
            await amendFlag(world.ports, {
              flagId: into.flagId,
              asked: { seq: head?.seq ?? 1, rationale: 'More.', add: sites(...merchants) },
              actor: author,
              now,
            });
          }
          expect(await unreleased(world)).toBeLessThanOrEqual(touchLimit(40));
        }
        const victim = steps[0]?.merchants[0] ?? 0;
        const result = await screenMerchant(
          screenPorts(world),
          aScreening({ websites: [`https://${siteOf(victim)}`] }, { sourceId: 'msg_victim' }),
        );
        expect(result).toMatchObject({ kind: 'answered', decision: { outcome: 'review' } });
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('identifiers that are added to a flag', () => {
  const amend = ({ ports }: World, head: FlagHead, identifiers: FlagIdentifier[], actor = author) =>
    amendFlag(ports, {
      flagId: head.flagId,
      asked: { seq: head.seq, rationale: 'More.', add: identifiers },
      actor,
      now,
    });

  it('hold it where it then touches more than the limit, and whoever added them does not release it', async () => {
    const world = await boardedMerchants(40);
    const head = await raised(world, sites(1, 2, 3));
    const added = await amend(world, head, sites(4, 5, 6), operator);
    expect(added).toMatchObject({
      ok: true,
      value: { step: { head: { state: 'held', hold: { touches: 6, by: operator.subject } } } },
    });
    const release = { kind: 'release', rationale: 'Mine.' } as const;
    const { flagId } = head;
    expect(await changeFlag(world.ports, { flagId, move: release, actor: operator, now })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  });

  it('are refused where others stand behind it: nobody holds their word by adding to it', async () => {
    const world = await boardedMerchants(40);
    const head = await raised(world, sites(1));
    const verify = { kind: 'verify', seq: 1, reference: 'case 1' } as const;
    const { flagId } = head;
    const verified = await changeFlag(world.ports, { flagId, move: verify, actor: operator, now });
    if (!verified.ok) throw new Error('not verified');
    expect(await amend(world, verified.value.head, sites(2, 3, 4, 5, 6, 7))).toMatchObject({
      ok: false,
      error: { code: 'schema', errors: [{ pointer: '/add', code: 'touches-many' }] },
    });
    expect(await world.stores.flags.readHead(flagId)).toEqual(verified.value.head);
    expect(await amend(world, verified.value.head, sites(2))).toMatchObject({ ok: true });
  });
});

describe('a crash while touches are counted', () => {
  const crashes: [string, ScheduledFault<MemberDays>][] = [
    ['before room is taken', { method: 'takeTouches', call: 1, fault: { kind: 'unavailable' } }],
    ['after room is taken', { method: 'takeTouches', call: 1, fault: { kind: 'answer-lost' } }],
  ];
  it.each(crashes)('%s raises nothing, and raising again never lets more through', async (_, fault) => {
    const world = await boardedMerchants(40);
    const ports = { ...world.ports, memberDays: faultPort(world.stores.memberDays, [fault]) };
    const request = raising(sites(1, 2, 3));
    await expect(raiseFlag(ports, request)).rejects.toThrow();
    expect(await world.stores.flags.readHead(request.flagId)).toBeNull();
    expect((await raiseFlag(ports, request)).ok).toBe(true);
    await raised(world, sites(4, 5, 6));
    expect(await unreleased(world)).toBeLessThanOrEqual(5);
  });
});
