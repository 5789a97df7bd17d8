import { beforeEach, describe, expect, it } from 'vitest';
import { memoryState } from '../../shared/adapters/memory/memory-state.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import { type DecisionId, type MemberId, merchantReferenceSchema } from '../../shared/contracts/ids.ts';
import { cleanFlagIdentifier } from '../../shared/domain/clean/clean-flag-identifier.ts';
import { indexForms } from '../../shared/domain/match/key-forms.ts';
import { type Keyring, lookupKey } from '../../shared/domain/match/lookup-key.ts';
import { merchantMark } from '../../shared/domain/merchant-mark.ts';
import { drivePending } from '../../shared/flows/drive-pending.ts';
import { type IndexPorts, indexMerchant } from '../../shared/flows/index-merchant.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import type { ScreeningRequest } from '../../shared/flows/screening-request.ts';
import type { MerchantIndex } from '../../shared/index-ports.ts';
import { Unavailable } from '../../shared/ports.ts';
import { aCoalition, aFlag, noon, provider, secondProvider } from '../support/a-coalition.ts';
import { aScreening, screenPorts } from '../support/a-screening.ts';
import { faultPort, type MethodOf, type ScheduledFault } from '../support/fault-port.ts';
import { indexPorts } from '../support/index-ports.ts';

type Coalition = Awaited<ReturnType<typeof aCoalition>>;

/** A coalition of its own, with the state behind its stores. */
async function aWorld() {
  const state = memoryState();
  const coalition = await aCoalition({ stores: memoryStores(state) });
  return { state, coalition, keyring: await coalition.view.keyring() };
}
type World = Awaited<ReturnType<typeof aWorld>>;

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

async function screen(coalition: Coalition, request: ScreeningRequest = aScreening()) {
  const result = await screenMerchant(screenPorts(coalition), request);
  if (result.kind !== 'answered') throw new Error(result.problem.code);
  return result.decision;
}
const portsOf = (
  { coalition, keyring }: World,
  index: MerchantIndex = coalition.stores.index,
): IndexPorts => ({ ...indexPorts(coalition, keyring), index });
const index = (decisionId: DecisionId) => indexMerchant(portsOf(world), decisionId);
const later = (n: number, changes: Partial<ScreeningRequest> = {}) => ({
  sourceId: `msg_${n}`,
  now: new Date(noon + n * 1_000).toISOString(),
  ...changes,
});
/** Whatever an index holds, to be compared. */
const writtenIn = ({ state }: World) => ({
  entries: state.merchantEntries,
  asked: state.asked,
  ends: state.applicationEnds,
  boarded: state.boarded,
  standings: state.standings,
});

/** The merchants that a flag with this identifier finds. */
async function foundBy({ coalition }: World, input: FlagIdentifier, keyring: Keyring = world.keyring) {
  const cleaned = cleanFlagIdentifier(input);
  if (!cleaned.ok) throw new Error(cleaned.error);
  const found = new Set<string>();
  for (const secret of keyring.active)
    for (const form of indexForms(cleaned.value, secret.scheme)) {
      const page = await coalition.stores.index.listByKey(lookupKey(form, secret), {
        limit: 100,
        cursor: null,
      });
      if (page === 'bad-cursor') throw new Error('a first page was refused');
      for (const { merchant } of page.items) found.add(merchant);
    }
  return [...found];
}

const ofTheMerchant: [string, FlagIdentifier][] = [
  ['its site', { type: 'host', value: 'quillmere.example' }],
  ['a page of its site', { type: 'url', value: 'https://quillmere.example/' }],
  ['its address by e-mail', { type: 'email', value: 'OWNER@quillmere.example' }],
  ['its phone', { type: 'phone', value: '+1 202 555 0123' }],
  ['its registration', { type: 'registration_number', value: '09876543', country: 'GB' }],
  ['its name', { type: 'business_name', value: 'Quillmere Stationery Limited' }],
  ['its name with a slip', { type: 'business_name', value: 'Quilmere Stationery' }],
  ['its owner', { type: 'person_name', value: 'Odette Farrowgate' }],
  ['its owner, turned round and with a slip', { type: 'person_name', value: 'Farowgate Odette' }],
  ['its site under another ending', { type: 'host', value: 'quillmere.test' }],
];

describe('a merchant that was decided on', () => {
  it.each(ofTheMerchant)('is found by a flag on %s once it is indexed, and not before', async (_, input) => {
    const { decisionId } = await screen(world.coalition);
    expect(await foundBy(world, input)).toEqual([]);
    expect(await index(decisionId)).toMatchObject({ kind: 'indexed' });
    expect(await foundBy(world, input)).toEqual(['m-1001']);
  });

  it('is not found by a flag on something else', async () => {
    await index((await screen(world.coalition)).decisionId);
    expect(await foundBy(world, { type: 'host', value: 'other.example' })).toEqual([]);
    expect(await foundBy(world, { type: 'person_name', value: 'Bertil Ashgrove' })).toEqual([]);
  });

  it('is found under every active secret', async () => {
    const newer = { version: 2, scheme: 'names-1', secret: Buffer.alloc(32, 9) } as const;
    const keyring = { ...world.keyring, active: [newer, ...world.keyring.active] };
    const { decisionId } = await screen(world.coalition);
    await indexMerchant({ ...portsOf(world), keyring }, decisionId);
    for (const secret of keyring.active)
      expect(
        await foundBy(world, { type: 'host', value: 'quillmere.example' }, { active: [secret], retired: [] }),
      ).toEqual(['m-1001']);
  });

  it('waits no more, and is counted among the boarded once', async () => {
    const { stores } = world.coalition;
    const first = await screen(world.coalition);
    expect(await stores.index.listPending('2027-01-01T00:00:00.000Z', 10)).toHaveLength(1);
    await index(first.decisionId);
    await index((await screen(world.coalition, aScreening({}, later(2)))).decisionId);
    expect(await stores.index.listPending('2027-01-01T00:00:00.000Z', 10)).toEqual([]);
    expect(await stores.index.countBoarded()).toBe(1);
    expect(await stores.merchants.readStanding(provider, first.merchant)).toMatchObject({
      version: 2,
      indexPending: null,
    });
  });

  it('by another decision since then is left to that decision, and keeps nothing that has no end', async () => {
    const first = await screen(world.coalition);
    await screen(world.coalition, aScreening({ websites: ['https://later.example'] }, later(2)));
    expect(await index(first.decisionId)).toMatchObject({ kind: 'moved-on' });
    expect(new Set(world.state.entryEnds.values())).toEqual(new Set(['2027-11-16T12:00:02.000Z']));
    expect(world.state.entryEnds.size).toBe(world.state.merchantEntries.size);
    expect([...world.state.applicationEnds.values()]).toEqual(['2027-11-16T12:00:02.000Z']);
    expect(await world.coalition.stores.index.listPending('2027-01-01T00:00:00.000Z', 10)).toHaveLength(1);
  });

  it('by another decision while it is indexed still waits for that one', async () => {
    const first = await screen(world.coalition);
    const overtaken = faultPort(world.coalition.stores.index, [
      {
        method: 'settle',
        call: 1,
        fault: { kind: 'delay', until: () => screen(world.coalition, aScreening({}, later(2))) },
      },
    ]);
    expect(await indexMerchant(portsOf(world, overtaken), first.decisionId)).toMatchObject({
      kind: 'moved-on',
    });
    expect(await world.coalition.stores.merchants.readStanding(provider, first.merchant)).toMatchObject({
      version: 2,
      indexPending: later(2).now,
    });
  });

  it('and offboarded since is found no longer than it is matched, and waits for nothing', async () => {
    const { decisionId } = await screen(world.coalition);
    const offboarding = { at: later(1).now, by: 'someone', alertDays: 30, until: later(30 * 86_400).now };
    for (const [key, standing] of world.state.standings)
      world.state.standings.set(key, { ...standing, state: 'offboarded', offboarding });
    expect(await index(decisionId)).toMatchObject({ kind: 'offboarded' });
    expect(world.state.entryEnds.size).toBe(world.state.merchantEntries.size);
    expect(new Set(world.state.entryEnds.values())).toEqual(new Set([offboarding.until]));
    expect([...world.state.applicationEnds.values()]).toEqual([offboarding.until]);
    expect(world.state.boarded.size).toBe(0);
    expect(await world.coalition.stores.index.listPending('2027-01-01T00:00:00.000Z', 10)).toEqual([]);
  });

  it('whose decision or application is not there is reported, and goes on waiting', async () => {
    const { decisionId } = await screen(world.coalition);
    world.state.applications.clear();
    expect(await index(decisionId)).toEqual({ kind: 'missing', what: 'application' });
    expect(await world.coalition.stores.index.listPending('2027-01-01T00:00:00.000Z', 10)).toHaveLength(1);
    world.state.decisions.clear();
    expect(await index(decisionId)).toEqual({ kind: 'missing', what: 'decision' });
  });
});

describe('the application of a decision', () => {
  it('has no end while it is the current one, and 360 days after another followed it', async () => {
    const first = await screen(world.coalition);
    await index(first.decisionId);
    expect(world.state.applicationEnds.size).toBe(0);
    const next = await screen(world.coalition, aScreening({}, later(2)));
    await index(next.decisionId);
    expect([...world.state.applicationEnds]).toEqual([
      [`${provider}#m-1001#${first.decisionId}`, '2027-11-16T12:00:02.000Z'],
    ]);
  });

  it('has the same end where decisions are indexed in another order, or the middle one never while it was current', async () => {
    const made = [];
    for (const n of [1, 2, 3]) made.push(await screen(world.coalition, aScreening({}, later(n))));
    for (const { decisionId } of made.toReversed()) await index(decisionId);
    expect([...world.state.applicationEnds.values()].toSorted()).toEqual([
      '2027-11-16T12:00:02.000Z',
      '2027-11-16T12:00:03.000Z',
    ]);
  });
});

describe('who asked', () => {
  const history = async () => {
    const { facts } = await screen(world.coalition, aScreening({ reference: 'm-later' }, later(99)));
    return facts.history;
  };
  const askers = async (count: number, changes: Partial<ScreeningRequest> = {}) => {
    for (let n = 0; n < count; n += 1) {
      const asker = { ...changes, provider: [secondProvider, provider][n] ?? provider };
      const { decisionId } = await screen(world.coalition, aScreening({}, later(n, asker)));
      await index(decisionId);
    }
  };

  it('is noted under strong keys alone, by provider and day', async () => {
    await askers(2);
    const noted = [...world.state.asked.values()];
    expect(noted.length).toBeGreaterThan(3);
    expect(noted.length).toBeLessThan(world.state.merchantEntries.size);
    const markOf = (by: MemberId) => [merchantMark(by, merchantReferenceSchema.parse('m-1001'))];
    for (const one of noted)
      expect(one).toEqual({
        asked: { [provider]: '2026-11-21', [secondProvider]: '2026-11-21' },
        declined: {},
        marks: { [provider]: markOf(provider), [secondProvider]: markOf(secondProvider) },
      });
    // Two are too few to be told of.
    expect(await history()).toMatchObject({ askedByOthers30d: 0 });
  });

  it('says who was told to decline', async () => {
    await aFlag(world.coalition, {
      identifiers: [{ type: 'host', value: 'quillmere.example' }],
      evidence: 'verified',
    });
    await askers(1);
    expect([...world.state.asked.values()][0]).toMatchObject({
      declined: { [secondProvider]: '2026-11-21' },
    });
  });

  it('is noted though the merchant was decided on again since', async () => {
    const first = await screen(world.coalition);
    await screen(world.coalition, aScreening({}, later(2, { source: 'rescreen' })));
    await index(first.decisionId);
    expect(world.state.asked.size).toBeGreaterThan(3);
  });

  it.each(['rescreen', 'backbook'] as const)('is not us: %s asks nothing', async (source) => {
    await askers(1, { source });
    expect(world.state.asked.size).toBe(0);
    expect(world.state.merchantEntries.size).toBeGreaterThan(0);
  });

  it('tells a provider how many of its own other merchants share an identifier, and nobody else', async () => {
    const screened = async (
      name: string,
      by: MemberId,
      at: number,
      changes: Record<string, unknown> = {},
    ) => {
      const its = { reference: name, ...changes };
      const decision = await screen(world.coalition, aScreening(its, later(at, { provider: by })));
      await index(decision.decisionId);
      return decision.facts.history.ownMerchantsSharing;
    };
    const elsewhere = { websites: ['https://other.example'], phones: [], emails: ['me@other.example'] };
    expect(await screened('m-1', provider, 1)).toBe(0);
    expect(await screened('m-2', secondProvider, 2)).toBe(0);
    expect(await screened('m-3', provider, 3)).toBe(1);
    expect(await screened('m-3', provider, 4)).toBe(1);
    expect(await screened('m-1', provider, 5)).toBe(1);
    expect(await screened('m-4', provider, 6, { ...elsewhere, registrationNumber: '09876544' })).toBe(0);
    // One identifier in common is enough.
    expect(await screened('m-5', provider, 7, { ...elsewhere, registrationNumber: '09876543' })).toBe(2);
  });

  it('is nobody in a rehearsal', async () => {
    const rehearsal = aScreening({ legalName: 'Flagstop Sandbox Decline' });
    await index((await screen(world.coalition, rehearsal)).decisionId);
    expect(world.state.asked.size).toBe(0);
  });
});

describe('indexing', () => {
  /** A merchant with a second decision that waits; the clean run says what must come of it. */
  const twoDecisions = async () => {
    const made = await aWorld();
    await screen(made.coalition, aScreening({}, later(1)));
    const second = await screen(made.coalition, aScreening({}, later(2)));
    return { made, decisionId: second.decisionId };
  };
  const methods: readonly MethodOf<IndexPorts['index']>[] = [
    'readDecision',
    'endApplication',
    'noteAsked',
    'addEntries',
    'settle',
  ];
  const faults = methods.flatMap((method) =>
    (['unavailable', 'answer-lost'] as const).map((kind) => ({ method, kind })),
  );

  it.each(faults)('cut off at $method ($kind) and run again comes to the same', async ({ method, kind }) => {
    const clean = await twoDecisions();
    await indexMerchant(portsOf(clean.made), clean.decisionId);
    const { made, decisionId } = await twoDecisions();
    const schedule: ScheduledFault<MerchantIndex>[] = [{ method, call: 1, fault: { kind } }];
    const broken = faultPort(made.coalition.stores.index, schedule);
    await expect(indexMerchant(portsOf(made, broken), decisionId)).rejects.toThrow(Unavailable);
    if (method !== 'settle')
      expect(await made.coalition.stores.index.listPending('2027-01-01T00:00:00.000Z', 9)).toHaveLength(1);
    expect(await indexMerchant(portsOf(made), decisionId)).toMatchObject({ kind: 'indexed' });
    expect(writtenIn(made)).toEqual(writtenIn(clean.made));
  });

  it.each(methods)('run by another at the moment of %s comes to the same', async (method) => {
    const clean = await twoDecisions();
    await indexMerchant(portsOf(clean.made), clean.decisionId);
    const { made, decisionId } = await twoDecisions();
    const until = () => indexMerchant(portsOf(made), decisionId);
    const schedule: ScheduledFault<MerchantIndex>[] = [{ method, call: 1, fault: { kind: 'delay', until } }];
    await indexMerchant(portsOf(made, faultPort(made.coalition.stores.index, schedule)), decisionId);
    await indexMerchant(portsOf(made), decisionId);
    expect(writtenIn(made)).toEqual(writtenIn(clean.made));
  });
});

describe('what stayed pending', () => {
  const drive = async (ports = portsOf(world), limit = 10) => {
    const driven = [];
    const from = { ...ports, index: { ...world.coalition.stores.index, ...ports.index } };
    for await (const one of drivePending(from, { before: '2027-01-01T00:00:00.000Z', limit }))
      driven.push(one);
    return driven;
  };
  const merchants = async (count: number) => {
    for (let n = 0; n < count; n += 1)
      await screen(world.coalition, aScreening({ reference: `m-${n}` }, later(n)));
  };

  it('is driven again until nothing is left, a bounded part at a time', async () => {
    await merchants(12);
    expect(await drive(portsOf(world), 8)).toHaveLength(8);
    expect(await drive(portsOf(world), 8)).toHaveLength(4);
    expect(await drive()).toEqual([]);
    expect(await world.coalition.stores.index.countBoarded()).toBe(12);
  });

  it('is driven though one of it fails, which is told and stays', async () => {
    await merchants(4);
    const index = faultPort(world.coalition.stores.index, [
      { method: 'addEntries', call: 2, fault: { kind: 'unavailable' } },
    ]);
    const driven = await drive({
      ...portsOf(world),
      index: {
        ...world.coalition.stores.index,
        addEntries: (entries) => index.addEntries(entries),
      },
    });
    expect(driven.filter((one) => 'failed' in one)).toHaveLength(1);
    expect(await world.coalition.stores.index.listPending('2027-01-01T00:00:00.000Z', 10)).toHaveLength(1);
    expect(await drive()).toHaveLength(1);
  });
});
