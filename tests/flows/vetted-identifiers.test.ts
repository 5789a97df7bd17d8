import { beforeEach, describe, expect, it } from 'vitest';
import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import { negativeIdSchema } from '../../shared/contracts/negative-list.ts';
import { flagIdFrom } from '../../shared/domain/flag-id.ts';
import { confirmNegative, proposeNegative, removeNegative } from '../../shared/flows/negative-list.ts';
import { raiseFlag } from '../../shared/flows/raise-flag.ts';
import { vetIdentifiers } from '../../shared/flows/safeguards/vet-identifiers.ts';
import { aCoalition, contributor, noon, provider } from '../support/a-coalition.ts';
import { anActor } from '../support/a-flag-head.ts';

const now = new Date(noon).toISOString();
const first = { member: anActor('coalition-office').member, subject: 'person-1' };
const second = { ...first, subject: 'person-2' };
const id = negativeIdSchema.parse(`neg_${'0'.repeat(26)}`);
const host = (value: string): FlagIdentifier => ({ type: 'host', value });

async function aWorld() {
  const { stores, view } = await aCoalition();
  const ports = { ...stores, keyring: await view.keyring() };
  const why = async (inputs: FlagIdentifier[], at = now, keyring = ports.keyring) =>
    (await vetIdentifiers({ ...ports, keyring }, { inputs, pointer: '/identifiers', now: at })).unusable;
  const list = async (identifier: FlagIdentifier, until?: string) => {
    const asked = { identifier, reason: 'A bakery.', ...(until && { until }) };
    const proposed = await proposeNegative(ports, { asked, id, by: first, now });
    const confirmed = await confirmNegative(stores.negativeList, { id, by: second, now });
    if (!proposed.ok || !confirmed.ok) throw new Error('not listed');
  };
  return { stores, ports, why, list };
}
let world: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  world = await aWorld();
});

describe('a member of the coalition', () => {
  it('is not flagged: neither by its hosts and what lies below, nor by its name', async () => {
    const member = await world.stores.coalition.readMember(provider);
    if (!member) throw new Error('nobody');
    await world.stores.coalition.putMember({
      ...member,
      name: 'Harbour Pay Ltd',
      hosts: ['harbourpay.example'],
    });
    const own: FlagIdentifier[] = [
      host('harbourpay.example'),
      host('pay.harbourpay.example'),
      { type: 'url', value: 'https://harbourpay.example:8443/start' },
      { type: 'email', value: 'abuse@harbourpay.example' },
      { type: 'business_name', value: 'HARBOUR PAY' },
      host('notharbourpay.example'),
    ];
    expect(await world.why(own)).toEqual(
      [0, 1, 2, 3, 4].map((n) => ({ pointer: `/identifiers/${n}`, why: 'member-identifier' })),
    );
  });
});

describe('an identifier on the negative list', () => {
  const refused = [{ pointer: '/identifiers/0', why: 'on-negative-list' }];

  it('is refused once a second person confirmed it, and not before', async () => {
    const asked = { identifier: host('bakery.example'), reason: 'A bakery.' };
    expect(await proposeNegative(world.ports, { asked, id, by: first, now })).toMatchObject({
      ok: true,
      value: { state: 'proposed', until: '2028-11-21T12:00:00.000Z' },
    });
    expect(await world.why([host('bakery.example')])).toEqual([]);
    const { negativeList } = world.stores;
    expect(await confirmNegative(negativeList, { id, by: first, now })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(await world.why([host('bakery.example')])).toEqual([]);
    for (let time = 0; time < 2; time += 1)
      expect(await confirmNegative(negativeList, { id, by: second, now })).toMatchObject({ ok: true });
    expect(await world.why([host('bakery.example')])).toEqual(refused);
    expect(await world.why([host('shop.bakery.example'), host('other.example')])).toEqual([]);
  });

  it('is so however its mailbox is spelled, and in every spelling of a host', async () => {
    await world.list({ type: 'email', value: 'odette.farrowgate@gmail.com' });
    expect(await world.why([{ type: 'email', value: 'o.dette.farrowgate+x@googlemail.com' }])).toEqual(
      refused,
    );
  });

  it('stands nowhere as it is', async () => {
    await world.list(host('bakery.example'));
    const stored = await world.stores.negativeList.list({ limit: 10, cursor: null });
    expect(JSON.stringify(stored)).not.toContain('bakery.example');
  });

  it('may be flagged again once it is removed, or its time is over', async () => {
    await world.list(host('bakery.example'), '2026-12-01T00:00:00.000Z');
    expect(await world.why([host('bakery.example')], '2026-11-30T00:00:00.000Z')).toEqual(refused);
    expect(await world.why([host('bakery.example')], '2026-12-01T00:00:00.000Z')).toEqual([]);
    await removeNegative(world.stores.negativeList, { id, by: first, now });
    expect(await world.why([host('bakery.example')])).toEqual([]);
  });

  it('is still known once the secret it was listed under is retired', async () => {
    await world.list(host('bakery.example'));
    const old = world.ports.keyring.active;
    const newer = { version: 9, scheme: 'names-1', secret: Buffer.alloc(32, 77) } as const;
    const rotated = { active: [newer], retired: old };
    expect(await world.why([host('bakery.example')], now, rotated)).toEqual(refused);
  });

  it('leaves a flag that stands as it is, and keeps new ones from listing it', async () => {
    const flag = { category: 'sale-site', identifiers: [host('bakery.example')] } as const;
    const raise = (seed: number, identifiers: FlagIdentifier[]) =>
      raiseFlag(world.ports, {
        flag: { ...flag, identifiers },
        flagId: flagIdFrom(Buffer.alloc(16, seed)),
        actor: anActor(contributor),
        evidence: 'reported',
        now,
      });
    const standing = await raise(1, [host('bakery.example')]);
    await world.list(host('bakery.example'));
    if (!standing.ok) throw new Error('not raised');
    expect(await world.stores.flags.readHead(standing.value.head.flagId)).toEqual(standing.value.head);
    expect(await raise(2, [host('bakery.example')])).toMatchObject({
      ok: false,
      error: { code: 'schema', errors: [{ pointer: '/identifiers/0', code: 'on-negative-list' }] },
    });
    expect(await raise(3, [host('bakery.example'), host('quillmere.example')])).toMatchObject({
      ok: true,
      value: { head: { identifiers: [{ value: 'quillmere.example' }] }, unusable: refused },
    });
  });

  it.each([
    ['an identifier that cannot be cleaned', { identifier: host('co.uk') }, '/identifier', 'public-suffix'],
    ['an end in the past', { until: '2026-11-21T12:00:00.000Z' }, '/until', 'in-the-past'],
    ['an end too far away', { until: '2031-11-22T12:00:00.000Z' }, '/until', 'too-late'],
  ])('is not proposed with %s', async (_, change, pointer, code) => {
    const asked = { identifier: host('bakery.example'), reason: 'A bakery.', ...change };
    expect(await proposeNegative(world.ports, { asked, id, by: first, now })).toMatchObject({
      ok: false,
      error: { code: 'schema', errors: [{ pointer, code }] },
    });
  });
});
