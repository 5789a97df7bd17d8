import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripe } from '../../../../functions/provider-hooks/stripe/stripe.ts';
import { aDelivery } from '../a-delivery.ts';
import { anEventWithAnything, anyObject, expectAgreedShape } from '../hostile-event.ts';
import { readEvents } from '../read-events.ts';

const events = readEvents(`${import.meta.dirname}/events`);
const delivery = aDelivery('{}');
const merchant = 'acct_1FlagstopExample';

function read(json: object | undefined) {
  const result = stripe.read(json ?? {}, delivery);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const told = (name: string) => read(events.get(name));

const thinUnseen = ['legalName', 'country', 'websites', 'address', 'principals'].map(
  (name) => `/merchant/${name}`,
);

describe('an event of Stripe’s', () => {
  it('of an account that the platform collects the details of tells all but its people', () => {
    expect(told('account-updated-company')).toEqual({
      eventId: 'evt_1FlagstopCompany',
      type: 'account.updated',
      occurredAt: '2026-11-22T11:58:20.000Z',
      livemode: false,
      does: 'screen',
      merchant,
      told: {
        entityType: 'company',
        legalName: 'Example Toys Ltd',
        tradingNames: ['Example Toys', 'Example Toys Holding Ltd'],
        country: 'US',
        mcc: '5945',
        businessDescription: 'Wooden toys, sold online.',
        websites: ['https://toys.example', 'https://help.toys.example'],
        emails: ['owner@toys.example', 'help@toys.example'],
        phones: ['+12025550124', '+12025550123'],
        address: {
          line1: '12 Example Street',
          line2: 'Suite 3',
          city: 'Springfield',
          postalCode: '00000',
          region: 'IL',
          country: 'US',
        },
        statementDescriptors: ['EXAMPLE TOYS', 'EXTOYS'],
        applicantIp: '203.0.113.7',
      },
      unseen: ['/merchant/principals'],
    });
  });

  it('of an individual’s account tells the individual, who is all there is to see', () => {
    const event = told('account-updated-individual');
    expect(event.unseen).toEqual([]);
    expect(event.told.legalName).toBe('Jenny Sample');
    expect(event.told.principals).toEqual([
      {
        givenName: 'Jenny',
        familyName: 'Sample',
        role: 'owner',
        dateOfBirth: '1980-02-29',
        country: 'US',
        address: {
          line1: '7 Sample Road',
          city: 'Springfield',
          postalCode: '00000',
          region: 'IL',
          country: 'US',
        },
        emails: ['jenny@toys.example'],
        phones: ['+12025550125'],
      },
      { name: 'Jenny Sample', role: 'account-holder' },
    ]);
  });

  it('of a Standard account leaves the legal name and the people unseen, which Stripe keeps back', () => {
    const event = told('account-updated-standard');
    expect(event.told.legalName).toBeUndefined();
    expect(event.told.tradingNames).toEqual(['Example Toys']);
    expect(event.unseen).toEqual(['/merchant/legalName', '/merchant/principals']);
  });

  it('of an account that was only just made tells its country and no more', () => {
    expect(told('account-updated-nameless')).toMatchObject({ does: 'screen', told: { country: 'US' } });
    expect(Object.keys(told('account-updated-nameless').told)).toEqual(['country']);
  });

  it('of a person tells that person under every name, and leaves the account unseen', () => {
    const event = told('person-created');
    expect(event).toMatchObject({ does: 'screen', merchant, unseen: thinUnseen });
    expect(event.told.principals).toMatchObject([
      { givenName: 'Jenny', familyName: 'Sample', role: 'owner', dateOfBirth: '1980-02-29' },
      { givenName: 'Jenny', familyName: 'Exemplar', role: 'alias', dateOfBirth: '1980-02-29' },
      { name: 'J. R. Sample', role: 'alias', dateOfBirth: '1980-02-29', country: 'US' },
    ]);
    expect(Object.keys(event.told)).toEqual(['principals']);
  });

  it('of a bank account tells whose it is and no number, for none is told', () => {
    expect(told('external-account-created').told).toEqual({ tradingNames: ['Example Toys Holding Ltd'] });
    expect(told('external-account-updated').told).toEqual({
      principals: [{ name: 'Jenny Sample', role: 'account-holder' }],
    });
    expect(told('external-account-card-created').told).toEqual({});
    expect(told('external-account-card-named').told).toEqual({
      principals: [{ name: 'Jenny Sample', role: 'account-holder' }],
    });
    expect(told('external-account-card-created').unseen).toEqual(thinUnseen);
  });

  const does: readonly (readonly [string, string, string | null])[] = [
    ['application-authorized', 'screen', merchant],
    ['application-deauthorized', 'offboard', merchant],
    ['account-updated-own', 'ignore', null],
    ['person-updated', 'screen', merchant],
    ['person-deleted', 'ignore', merchant],
    ['external-account-deleted', 'ignore', merchant],
    ['capability-updated', 'ignore', merchant],
    ['charge-succeeded', 'unknown', merchant],
    ['v1-thin-account-updated', 'screen', merchant],
    ['v1-thin-account-updated-own', 'ignore', null],
    ['v1-thin-deauthorized', 'offboard', merchant],
    ['v2-account-created', 'screen', merchant],
    ['v2-account-updated', 'screen', merchant],
    ['v2-account-identity-updated', 'screen', merchant],
    ['v2-account-merchant-updated', 'screen', merchant],
    ['v2-account-defaults-updated', 'screen', merchant],
    ['v2-account-requirements-updated', 'ignore', merchant],
    ['v2-account-capability-updated', 'ignore', merchant],
    ['v2-account-closed', 'offboard', merchant],
    ['v2-person-created', 'screen', merchant],
    ['v2-person-updated', 'screen', merchant],
    ['v2-ping', 'ignore', null],
  ];
  it.each(does)('as %s has us %s', (name, action, about) => {
    expect(told(name)).toMatchObject({ does: action, merchant: about, livemode: false });
    expect(told(name).occurredAt).toBe('2026-11-22T11:58:20.000Z');
  });

  it.each(does.filter(([name, action]) => action === 'screen' && /thin|v2|authorized/.test(name)))(
    'as %s tells nothing and leaves the merchant unseen',
    (name) => {
      expect(told(name)).toMatchObject({ told: {}, unseen: thinUnseen });
    },
  );

  it('is known by its type in the table, each once', () => {
    const types = stripe.events.map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
    for (const [name, event] of events)
      expect([name, types.includes(told(name).type)]).toEqual([
        name,
        !('type' in event && event.type === 'charge.succeeded'),
      ]);
  });

  it('of an API version before 2019 tells the same, and all owners', () => {
    const { mcc: _, ...today } = told('account-updated-company').told;
    const { told: tells, unseen, ...event } = told('account-updated-2018');
    expect(event).toMatchObject({ does: 'screen', merchant });
    expect(unseen).toEqual([]);
    expect(tells).toMatchObject({
      ...today,
      tradingNames: ['Toys by Example', 'Example Toys'],
      websites: ['https://toys.example'],
      address: { line1: '12 Example Street', city: 'Springfield', country: 'US' },
      statementDescriptors: ['EXAMPLE TOYS'],
      principals: [
        {
          givenName: 'Jenny',
          familyName: 'Sample',
          dateOfBirth: '1985-04-03',
          address: { line1: '1 Home Road' },
        },
        { givenName: 'Olive', familyName: 'Sample', dateOfBirth: '1980-02-01' },
      ],
    });
  });

  it('of an API version before 2017 names its account as a user, and its bank accounts apart', () => {
    expect(told('account-updated-2015')).toMatchObject({
      does: 'screen',
      merchant,
      told: {
        entityType: 'individual',
        legalName: 'Jenny Sample',
        tradingNames: ['Toys by Example', 'Example Toys', 'Toys Holding'],
      },
      unseen: [],
    });
  });

  it('of an old account whose details Stripe collects leaves the name and the people unseen', () => {
    const standard = { ...company(events.get('account-updated-2018') ?? {}), legal_entity: undefined };
    expect(read({ ...events.get('account-updated-2018'), data: { object: standard } })).toMatchObject({
      told: { websites: ['https://toys.example'], tradingNames: ['Toys by Example', 'Example Toys'] },
      unseen: ['/merchant/legalName', '/merchant/principals'],
    });
  });

  it('of an account in Japan tells the address as it is written there', () => {
    expect(told('account-updated-japan').told.address).toEqual({
      line1: '見本町 三丁目 27-15',
      city: '渋谷区',
      region: '東京都',
      postalCode: '1500000',
      country: 'JP',
    });
  });

  it('tells no field that the table does not promise', () => {
    for (const name of events.keys())
      for (const field of Object.keys(told(name).told)) expect(stripe.fields).toContain(`/merchant/${field}`);
  });

  const account = events.get('account-updated-company') ?? {};
  it.each([
    [{ ...account, id: undefined }, '/id'],
    [{ ...account, id: 7 }, '/id'],
    [{ ...account, type: null }, '/type'],
    [{ id: 'evt_1' }, '/type'],
  ])('that is none is refused, naming the field', (json, pointer) => {
    const result = stripe.read(json, delivery);
    expect(result).toMatchObject({ ok: false, error: { code: 'schema', errors: [{ pointer }] } });
  });

  it.each([
    { ...account, account: 'acct_../v1/balance' },
    { ...account, account: { id: merchant } },
    { ...events.get('account-updated-2015'), user_id: 'acct 1' },
    events.get('application-deauthorized-sample'),
  ])('that names an account by what is no id of one is about no merchant', (json) => {
    expect(read(json)).toMatchObject({ merchant: null, livemode: false });
  });

  it('keeps values of other types for the schema to drop and note', () => {
    const odd = { ...account, data: { object: { ...company(account), country: 7, email: ['x'] } } };
    expect(read(odd).told).toMatchObject({ country: 7, emails: [['x'], 'help@toys.example'] });
  });

  it('of more people than an application holds tells the first and notes the rest', () => {
    const names = Array.from({ length: 30 }, (_, index) => `Alias ${index}`);
    const event = structuredClone(events.get('account-updated-individual')) as {
      data: { object: { individual: object } };
    };
    Object.assign(event.data.object.individual, { full_name_aliases: names });
    expect(read(event).told.principals).toHaveLength(20);
    expect(read(event).unseen).toEqual(['/merchant/principals']);
  });

  it('never throws and always has its form, whatever stands in it', () => {
    for (const event of events.values())
      fc.assert(
        fc.property(anEventWithAnything(event), (json) => expectAgreedShape(stripe, json, delivery)),
        { numRuns: 60 },
      );
    fc.assert(fc.property(anyObject, (json) => expectAgreedShape(stripe, json, delivery)));
    fc.assert(
      fc.property(fc.constantFrom(...stripe.events), anyObject, ({ type }, object) =>
        expectAgreedShape(stripe, { id: 'evt_1', type, account: merchant, data: { object } }, delivery),
      ),
    );
  });
});

function company(event: object): object {
  return (event as { data: { object: object } }).data.object;
}
