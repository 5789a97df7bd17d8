import { beforeEach, describe, expect, it } from 'vitest';
import type { ToldEvent, ToldMerchant } from '../../../shared/contracts/told-event.ts';
import { type TakenEvent, takeEvent } from '../../../shared/flows/hooks/take-event.ts';
import { aCoalition, aFlag, noon, provider, secondProvider } from '../../support/a-coalition.ts';
import { screenPorts } from '../../support/a-screening.ts';
import { anApplication } from '../../support/an-application.ts';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
let asked: number;
beforeEach(async () => {
  coalition = await aCoalition();
  asked = 0;
});

const { reference: _, ...told } = anApplication().merchant;
const { legalName: _name, country: _country, ...nameless } = told;
const at = (minutes: number) => new Date(noon + minutes * 60_000).toISOString();

function anEvent(id: string, changes: Partial<ToldEvent> = {}): ToldEvent {
  return {
    eventId: id,
    type: 'account.updated',
    occurredAt: at(0),
    livemode: false,
    does: 'screen',
    merchant: 'acct_1',
    told,
    unseen: [],
    ...changes,
  };
}

async function take(event: ToldEvent, changes: Partial<TakenEvent> = {}) {
  return await takeEvent(
    { ...screenPorts(coalition), lives: coalition.stores.lives, merchants: coalition.stores.merchants },
    {
      ...{
        provider,
        source: 'stripe',
        event,
        livemode: false,
        now: new Date(coalition.clock.ms).toISOString(),
      },
      seeMore: async () => {
        asked += 1;
        return event;
      },
      ...changes,
    },
  );
}

const screened = async (event: ToldEvent, changes?: Partial<TakenEvent>) => {
  const result = await take(event, changes);
  if (result.kind !== 'screened') throw new Error(JSON.stringify(result));
  return result.decision;
};
const standing = async () => {
  const [merchant] = [anApplication({ reference: 'acct_1' }).merchant.reference];
  return await coalition.stores.merchants.readStanding(provider, merchant);
};
const withSite = (site: string): ToldMerchant => ({ ...told, websites: [site] });

describe('an event that tells all of a merchant', () => {
  it('is screened like an application, under the source and its own id', async () => {
    const decision = await screened(anEvent('evt_1'));
    expect(decision).toMatchObject({
      outcome: 'approve',
      source: 'stripe',
      sourceId: 'evt_1',
      merchant: 'acct_1',
    });
    expect(asked).toBe(0);
  });

  it('meets flags', async () => {
    const flag = await aFlag(coalition, {
      identifiers: [{ type: 'host', value: 'quillmere.example' }],
      evidence: 'verified',
    });
    const decision = await screened(anEvent('evt_1'));
    expect(decision.outcome).toBe('decline');
    expect(decision.flags).toEqual([{ flagId: flag.flagId, seq: flag.seq }]);
  });

  it('sent again is answered with the same bytes, whatever stands around its id by now', async () => {
    const first = await screened(anEvent('evt_1'));
    const again = await take(anEvent('evt_1', { told: { legalName: 'Another Ltd' } }));
    expect(again).toEqual({ kind: 'screened', decision: first, replayed: true });
  });

  it('of one provider is not that of another under the same id', async () => {
    const first = await screened(anEvent('evt_1'));
    const second = await screened(anEvent('evt_1'), { provider: secondProvider });
    expect(second.decisionId).not.toBe(first.decisionId);
  });
});

describe('an event that does not tell all', () => {
  const thin = (id: string) =>
    anEvent(id, { told: nameless, unseen: ['/merchant/legalName', '/merchant/country'] });

  it('never approves, and names what is missing', async () => {
    const decision = await screened(thin('evt_1'));
    expect(decision.outcome).toBe('review');
    expect(decision.reasons.map(({ code }) => code)).toContain('NOT_ALL_TOLD');
    expect(JSON.parse(decision.answer).coverage.missing).toEqual(
      expect.arrayContaining(['/merchant/legalName', '/merchant/country']),
    );
  });

  it('asks the source, and is screened on what that tells', async () => {
    const decision = await screened(thin('evt_1'), { seeMore: async () => ({ told, unseen: [] }) });
    expect(decision.outcome).toBe('approve');
  });

  it('without a name, of a merchant that gave none, is not approved either', async () => {
    const decision = await screened(anEvent('evt_1', { told: nameless }));
    expect(decision.outcome).toBe('review');
    expect(decision.reasons.map(({ code }) => code)).toContain('NOT_ALL_TOLD');
  });

  it('still declines on a verified flag', async () => {
    await aFlag(coalition, {
      identifiers: [{ type: 'host', value: 'quillmere.example' }],
      evidence: 'verified',
    });
    const event = anEvent('evt_1', {
      told: { websites: ['https://quillmere.example'] },
      unseen: ['/merchant/legalName'],
    });
    expect((await screened(event)).outcome).toBe('decline');
  });

  it('keeps a later rescreening from approving it too', async () => {
    const decision = await screened(thin('evt_1'));
    const kept = await coalition.stores.merchants.readApplication(
      provider,
      decision.merchant,
      decision.decisionId,
    );
    expect(kept?.application.unseen).toEqual(['/merchant/legalName', '/merchant/country']);
  });
});

describe('an event about a part of a merchant', () => {
  const person = (id: string, changes: Partial<ToldEvent> = {}) =>
    anEvent(id, {
      type: 'person.created',
      occurredAt: at(1),
      told: { principals: [{ name: 'Wilma Brackwater' }] },
      unseen: ['/merchant/legalName', '/merchant/websites', '/merchant/principals'],
      ...changes,
    });
  const kept = async () => {
    const found = await standing();
    return (
      found &&
      (await coalition.stores.merchants.readApplication(provider, found.merchant, found.decisionId))
        ?.application.merchant
    );
  };

  it('does not have us forget the rest', async () => {
    await screened(anEvent('evt_1'));
    await screened(person('evt_2'));
    expect(await kept()).toMatchObject({
      legalName: 'Quillmere Stationery Ltd',
      websites: ['https://quillmere.example'],
      principals: [{ name: 'Wilma Brackwater' }, { name: 'Odette Farrowgate' }],
    });
  });

  it('still finds a flag on what another event told', async () => {
    await screened(anEvent('evt_1'));
    await aFlag(coalition, {
      identifiers: [{ type: 'host', value: 'quillmere.example' }],
      evidence: 'verified',
    });
    expect((await screened(person('evt_2'))).outcome).toBe('decline');
  });

  it('replaces what it tells whole', async () => {
    await screened(anEvent('evt_1'));
    await screened(person('evt_2', { unseen: ['/merchant/legalName'] }));
    expect((await kept())?.principals).toEqual([{ name: 'Wilma Brackwater' }]);
  });

  it('gives way to one that tells all', async () => {
    await screened(person('evt_1'));
    await screened(anEvent('evt_2', { occurredAt: at(2) }));
    expect((await kept())?.principals).toEqual(told.principals);
  });

  it('does not bring back what was known of a merchant that left', async () => {
    await screened(anEvent('evt_1'));
    await take(anEvent('evt_2', { does: 'offboard', occurredAt: at(1) }));
    await screened(person('evt_3', { occurredAt: at(2) }));
    expect(await kept()).toEqual({ reference: 'acct_1', principals: [{ name: 'Wilma Brackwater' }] });
  });

  it('at the same time as others leaves all that any of them told', async () => {
    await screened(anEvent('evt_0'));
    const names = ['Ada Marl', 'Bo Fenn', 'Cy Holt', 'Di Wick'];
    await Promise.all(
      names.map((name, index) => take(person(`evt_p${index}`, { told: { principals: [{ name }] } }))),
    );
    const people = (await kept())?.principals?.map(({ name }) => name) ?? [];
    expect(people).toEqual(expect.arrayContaining([...names, 'Odette Farrowgate']));
  });
});

describe('events in any order', () => {
  it('older than what is known change nothing', async () => {
    const newest = await screened(
      anEvent('evt_2', { occurredAt: at(5), told: withSite('https://new.example') }),
    );
    expect(await take(anEvent('evt_1', { told: withSite('https://old.example') }))).toMatchObject({
      kind: 'passed-over',
      why: 'older',
    });
    expect((await standing())?.decisionId).toBe(newest.decisionId);
  });

  it('newer are screened where what a flag could meet changed, and only there', async () => {
    const first = await screened(anEvent('evt_1'));
    const other = { ...told, mcc: '5999', businessDescription: 'Pens' };
    expect(await take(anEvent('evt_2', { occurredAt: at(1), told: other }))).toMatchObject({
      why: 'unchanged',
    });
    expect((await standing())?.decisionId).toBe(first.decisionId);
    for (const [index, change] of [
      { legalName: 'Another Stationery Ltd' },
      { websites: ['https://other.example'] },
      { principals: [{ name: 'Wilma Brackwater' }] },
      { bankAccounts: [{ iban: 'GB33BUKB20201555555555' }] },
    ].entries())
      expect(
        await take(anEvent(`evt_c${index}`, { occurredAt: at(2 + index), told: { ...told, ...change } })),
      ).toMatchObject({ kind: 'screened', replayed: false });
  });

  it('that change nothing still say how new what is known is', async () => {
    await screened(anEvent('evt_1'));
    await take(anEvent('evt_3', { occurredAt: at(10) }));
    const late = anEvent('evt_2', { occurredAt: at(5), told: withSite('https://between.example') });
    expect(await take(late)).toMatchObject({ kind: 'passed-over', why: 'older' });
  });

  it('are held against those of the same source only', async () => {
    await screened(anEvent('evt_2', { occurredAt: at(5) }));
    expect(await take(anEvent('evt_1'), { source: 'adyen' })).toMatchObject({ kind: 'screened' });
  });

  it('keep a merchant that an event offboarded from being boarded by an older one', async () => {
    await screened(anEvent('evt_1'));
    const left = anEvent('evt_3', {
      does: 'offboard',
      occurredAt: at(10),
      type: 'account.application.deauthorized',
    });
    expect(await take(left)).toMatchObject({ kind: 'offboarded', repeated: false });
    expect(await take(left)).toMatchObject({ kind: 'offboarded', repeated: true });
    expect(await take(anEvent('evt_2', { occurredAt: at(5) }))).toMatchObject({ why: 'older' });
    expect((await standing())?.state).toBe('offboarded');
    expect(await take(anEvent('evt_4', { occurredAt: at(15) }))).toMatchObject({ kind: 'screened' });
    expect((await standing())?.state).toBe('active');
  });

  it('that offboard, older than what is known, offboard nobody', async () => {
    await screened(anEvent('evt_2', { occurredAt: at(5) }));
    expect(await take(anEvent('evt_1', { does: 'offboard' }))).toMatchObject({ why: 'older' });
    expect((await standing())?.state).toBe('active');
  });

  it('at once end with the newest, whichever is written first', async () => {
    const events = Array.from({ length: 6 }, (_, index) =>
      anEvent(`evt_${index}`, { occurredAt: at(index), told: withSite(`https://site${index}.example`) }),
    );
    await Promise.all(events.map((event) => take(event)));
    expect((await standing())?.told?.at).toBe(at(5));
    const decision = await coalition.stores.decisions.read(
      provider,
      (await standing())?.decisionId ?? (await screened(anEvent('never'))).decisionId,
    );
    expect(decision?.sourceId).toBe('evt_5');
  });
});

describe('an event that is not for us', () => {
  it.each([
    ['by-type', anEvent('e', { does: 'ignore' })],
    ['unknown-type', anEvent('e', { does: 'unknown' })],
    ['no-merchant', anEvent('e', { merchant: null })],
    ['never-boarded', anEvent('e', { does: 'offboard' })],
  ] as const)('is acknowledged and left alone: %s', async (why, event) => {
    expect(await take(event)).toEqual({ kind: 'ignored', why });
    expect(await standing()).toBeNull();
  });

  it.each([
    [true, false],
    [false, true],
  ])('is refused where it is of another mode: live %s at live %s', async (event, stage) => {
    const result = await take(anEvent('e', { livemode: event }), { livemode: stage });
    expect(result).toMatchObject({ kind: 'refused', problem: { code: 'wrong-mode' } });
    expect(await standing()).toBeNull();
  });

  it('is refused where its merchant has no id', async () => {
    expect(await take(anEvent('e', { merchant: 'a b' }))).toMatchObject({
      kind: 'refused',
      problem: { code: 'schema' },
    });
  });
});
