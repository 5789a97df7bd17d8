import { describe, expect, it } from 'vitest';
import { flagIdFrom, listedFlagId } from '../../shared/domain/flag-id.ts';
import { type RaiseFlagRequest, raiseFlag } from '../../shared/flows/raise-flag.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import type { FlagStore } from '../../shared/ports.ts';
import { aCoalition, contributor, noon } from '../support/a-coalition.ts';
import { anActor } from '../support/a-flag-head.ts';
import { aScreening, screenPorts } from '../support/a-screening.ts';
import { faultPort, type ScheduledFault } from '../support/fault-port.ts';

const site = { type: 'host', value: 'quillmere.example' } as const;

function aRequest(change: Partial<RaiseFlagRequest['flag']> = {}): RaiseFlagRequest {
  return {
    flag: { category: 'sale-site', identifiers: [site], ...change },
    flagId: flagIdFrom(Buffer.alloc(16, 1)),
    actor: anActor(contributor, { subject: 'analyst-1' }),
    evidence: 'verified',
    now: new Date(noon).toISOString(),
  };
}
async function aWorld(faults: readonly ScheduledFault<FlagStore>[] = []) {
  const coalition = await aCoalition();
  const ports = {
    ...coalition.stores,
    flags: faultPort(coalition.stores.flags, faults),
    keyring: await coalition.view.keyring(),
  };
  const outcome = async (sourceId = 'msg_1') => {
    const result = await screenMerchant(screenPorts(coalition), aScreening({}, { sourceId }));
    return result.kind === 'answered' ? result.decision.outcome : result.problem.code;
  };
  return { coalition, ports, outcome };
}

describe('a raised flag', () => {
  it('is in force for the next screening once it is answered', async () => {
    const { ports, outcome } = await aWorld();
    expect(await outcome()).toBe('approve');
    expect((await raiseFlag(ports, aRequest())).ok).toBe(true);
    expect(await outcome('msg_2')).toBe('decline');
  });

  it('stands with its first event, and for five years unless it says otherwise', async () => {
    const { coalition, ports } = await aWorld();
    const raised = await raiseFlag(ports, aRequest());
    if (!raised.ok) throw new Error(raised.error.code);
    expect(raised.value.head).toMatchObject({
      seq: 1,
      state: 'active',
      validUntil: '2031-11-21T12:00:00.000Z',
    });
    const events = await coalition.stores.flags.readEvents(raised.value.head.flagId, {
      limit: 10,
      cursor: null,
    });
    expect(events).toMatchObject({ items: [{ seq: 1, kind: 'raised', actor: { member: contributor } }] });
  });

  it('leaves out identifiers that cannot be cleaned, and says which', async () => {
    const { ports } = await aWorld();
    const raised = await raiseFlag(
      ports,
      aRequest({ identifiers: [site, { type: 'host', value: 'co.uk' }] }),
    );
    expect(raised).toMatchObject({
      ok: true,
      value: { unusable: [{ pointer: '/identifiers/1', why: 'public-suffix' }] },
    });
  });

  it('is refused where none can be cleaned, and nothing is written', async () => {
    const { coalition, ports } = await aWorld();
    const raised = await raiseFlag(ports, aRequest({ identifiers: [{ type: 'host', value: 'co.uk' }] }));
    expect(raised).toMatchObject({
      ok: false,
      error: { code: 'schema', errors: [{ pointer: '/identifiers/0' }] },
    });
    expect(await coalition.stores.flags.readHead(aRequest().flagId)).toBeNull();
  });

  it('is refused where it would end before it begins', async () => {
    const { ports } = await aWorld();
    const raised = await raiseFlag(ports, aRequest({ validUntil: new Date(noon).toISOString() }));
    expect(raised).toMatchObject({
      ok: false,
      error: { errors: [{ pointer: '/validUntil', code: 'in-the-past' }] },
    });
  });

  it('of a list’s entry is the same flag when the entry is raised again', async () => {
    const { coalition, ports } = await aWorld();
    const listed = { ...aRequest(), flagId: listedFlagId({ member: contributor, feed: 'list', entry: '7' }) };
    expect(await raiseFlag(ports, listed)).toMatchObject({ ok: true, value: { existed: false } });
    expect(await raiseFlag(ports, listed)).toMatchObject({
      ok: true,
      value: { existed: true, head: { seq: 1 } },
    });
    const other = {
      ...listed,
      flag: { ...listed.flag, identifiers: [{ type: 'host', value: 'other.example' } as const] },
    };
    expect(await raiseFlag(ports, other)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await coalition.stores.flags.readHead(listed.flagId)).toMatchObject({ seq: 1 });
  });
});

describe('a crash while a flag is raised', () => {
  const crashes: [string, ScheduledFault<FlagStore>][] = [
    ['at the first posting', { method: 'addPostings', call: 1, fault: { kind: 'unavailable' } }],
    ['after the first posting', { method: 'addPostings', call: 1, fault: { kind: 'answer-lost' } }],
    ['at the second posting', { method: 'addPostings', call: 2, fault: { kind: 'unavailable' } }],
    ['between postings and head', { method: 'commitChange', call: 1, fault: { kind: 'unavailable' } }],
    ['after the head', { method: 'commitChange', call: 1, fault: { kind: 'answer-lost' } }],
  ];
  it.each(crashes)(
    '%s leaves no flag that nobody finds, and raising it again completes it',
    async (_, fault) => {
      const { coalition, ports, outcome } = await aWorld([fault]);
      await expect(raiseFlag(ports, aRequest())).rejects.toThrow();
      const head = await coalition.stores.flags.readHead(aRequest().flagId);
      expect(await outcome()).toBe(head ? 'decline' : 'approve');
      expect(await raiseFlag(ports, aRequest())).toMatchObject({ ok: true });
      expect(await outcome('msg_2')).toBe('decline');
    },
  );
});
