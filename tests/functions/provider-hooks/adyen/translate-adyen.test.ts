import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adyen } from '../../../../functions/provider-hooks/adyen/adyen.ts';
import { aDelivery } from '../a-delivery.ts';
import { anEventWithAnything, anyObject, expectAgreedShape } from '../hostile-event.ts';
import { readEvents } from '../read-events.ts';

const events = readEvents(`${import.meta.dirname}/events`);

function read(json: object) {
  const result = adyen.read(json, aDelivery(JSON.stringify(json)));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const told = (name: string) => read(events.get(name) ?? {});

const unseen = [
  'legalName',
  'tradingNames',
  'country',
  'registrationNumber',
  'taxIds',
  'websites',
  'address',
  'principals',
  'bankAccounts',
].map((name) => `/merchant/${name}`);

describe('an event of Adyen’s', () => {
  it('of an account holder tells how it is reached, and leaves who it is unseen', () => {
    const { eventId, ...event } = told('account-holder-created');
    expect(eventId).toMatch(/^made-[A-Za-z0-9_-]{43}$/);
    expect(event).toEqual({
      type: 'balancePlatform.accountHolder.created',
      occurredAt: '2026-11-22T11:58:20.000Z',
      livemode: false,
      does: 'screen',
      merchant: 'AH00000000000000000001',
      owner: 'ExamplePlatform',
      askAbout: 'LE00000000000000000001',
      told: {
        tradingNames: ['Example Toys'],
        country: 'NL',
        websites: ['https://toys.example'],
        emails: ['owner@toys.example'],
        phones: ['+31201234567'],
        address: {
          line1: 'Example Street 23',
          city: 'Amsterdam',
          postalCode: '1012AB',
          country: 'NL',
        },
      },
      unseen,
    });
  });

  it('without contact details tells nothing', () => {
    expect(told('account-holder-updated')).toMatchObject({ does: 'screen', told: {}, unseen });
  });

  const does: readonly (readonly [string, string, string | null])[] = [
    ['account-holder-suspended', 'screen', 'AH00000000000000000001'],
    ['account-holder-closed', 'offboard', 'AH00000000000000000001'],
    ['account-holder-closed-capital', 'offboard', 'AH00000000000000000001'],
    ['account-holder-onboarded', 'screen', 'AH00000000000000000001'],
    ['legal-entity-created', 'screen', 'LE00000000000000000002'],
    ['legal-entity-updated', 'screen', 'LE00000000000000000002'],
    ['balance-account-created', 'ignore', null],
    ['transfer-created', 'ignore', null],
    ['merchant-created', 'ignore', null],
  ];
  it.each(does)('as %s has us %s', (name, action, merchant) => {
    expect(told(name)).toMatchObject({ does: action, merchant, livemode: false });
  });

  it('of a legal entity is asked about under the entity’s own id', () => {
    expect(told('legal-entity-created')).toMatchObject({
      askAbout: 'LE00000000000000000002',
      told: {},
      unseen,
    });
  });

  it('of a legal entity tells what of the entity stands in it, which may not be all', () => {
    const whole = told('legal-entity-updated-whole');
    expect(whole).toMatchObject({
      merchant: 'LE00000000000000000004',
      told: {
        entityType: 'company',
        legalName: 'Example Toys K.K.',
        tradingNames: ['Example Toys'],
        country: 'JP',
        registrationNumber: '0000-00-000000',
        websites: ['https://toys.example'],
        emails: ['owner@toys.example'],
        phones: ['+81355550100'],
        address: { line1: '1-2-3 Mihon', city: 'Tokyo', postalCode: '1500000', country: 'JP' },
        principals: [{ name: 'Hana Sample', role: 'director' }],
      },
      unseen,
    });
    const { legalEntity } = JSON.parse(JSON.stringify(events.get('legal-entity-updated-whole'))).data;
    expect(read({ type: 'legalEntity.updated', data: legalEntity })).toMatchObject({
      merchant: whole.merchant,
      told: whole.told,
    });
  });

  it('of the live environment is live, and of one that has another name neither', () => {
    expect(told('account-holder-live').livemode).toBe(true);
    expect(read({ ...events.get('account-holder-live'), environment: 'beta' }).livemode).toBeNull();
  });

  it('has the same id when it is sent again, and another where anything of it is another', () => {
    const ids = [...events.values()].map((event) => read(event).eventId);
    expect(new Set(ids).size).toBe(events.size);
    expect([...events.values()].map((event) => read(event).eventId)).toEqual(ids);
    const later = { ...events.get('account-holder-updated'), timestamp: '2026-11-22T12:58:21+01:00' };
    expect(ids).not.toContain(read(later).eventId);
  });

  it('of a type that nobody knows is unknown', () => {
    expect(read({ type: 'balancePlatform.somethingNew.created', data: {} })).toMatchObject({
      does: 'unknown',
      merchant: null,
      occurredAt: null,
      livemode: null,
    });
  });

  it('is known by its type in the table, each once', () => {
    const types = adyen.events.map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
    for (const name of events.keys())
      expect([name, types.includes(told(name).type)]).toEqual([name, told(name).does !== 'unknown']);
  });

  it('tells no field that the table does not promise', () => {
    for (const name of events.keys())
      for (const field of Object.keys(told(name).told)) expect(adyen.fields).toContain(`/merchant/${field}`);
  });

  it.each([
    { type: 'balancePlatform.accountHolder.created' },
    { type: 'balancePlatform.accountHolder.updated', data: { accountHolder: { id: 7 } } },
    { type: 'balancePlatform.accountHolder.updated', data: { accountHolder: { id: 'an id' } } },
    { type: 'legalEntity.updated', data: [] },
  ])('that names nobody is about no merchant: %j', (json) => {
    expect(read(json)).toMatchObject({ does: 'screen', merchant: null });
  });

  it.each([
    ['authentication-relayed', 'untyped'],
    ['payments-batch', 'untyped'],
    ['classic-account-holder-created', 'ACCOUNT_HOLDER_CREATED'],
  ])('of another kind of webhook of Adyen’s is unknown: %s', (name, type) => {
    expect(told(name)).toMatchObject({ type, does: 'unknown', merchant: null });
    expect(read({ ...events.get(name), type: 7 }).does).toBe('unknown');
  });

  it.each([
    ['balancePlatform.accountHolder.onboarded', { accountHolderId: 'AH1', legalEntityId: 'LE1' }, 'AH1'],
    [
      'balancePlatform.accountHolder.onboarded',
      { accountHolder: { id: 'AH1' }, legalEntity: { id: 'LE1' } },
      'AH1',
    ],
    ['legalEntity.updated', { legalEntityId: 'LE1' }, 'LE1'],
  ])('as %s is found with its ids in any place: %o', (type, data, merchant) => {
    expect(read({ type, data })).toMatchObject({ does: 'screen', merchant, askAbout: 'LE1' });
  });

  it('asks about no entity whose id might lead elsewhere', () => {
    const accountHolder = { id: 'AH1', legalEntityId: '../v1/other' };
    const event = read({ type: 'balancePlatform.accountHolder.created', data: { accountHolder } });
    expect(event).not.toHaveProperty('askAbout');
  });

  it('never throws and always has its form, whatever stands in it', () => {
    for (const event of events.values())
      fc.assert(
        fc.property(anEventWithAnything(event), (json) =>
          expectAgreedShape(adyen, json, aDelivery(JSON.stringify(json))),
        ),
      );
    fc.assert(fc.property(anyObject, (json) => expectAgreedShape(adyen, json, aDelivery('{}'))));
  });
});
