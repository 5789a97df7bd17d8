import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { razorpay } from '../../../../functions/provider-hooks/razorpay/razorpay.ts';
import { applicationSchema } from '../../../../shared/contracts/application.ts';
import type { ToldEvent } from '../../../../shared/contracts/told-event.ts';
import { aDelivery } from '../a-delivery.ts';
import { anEventWithAnything, anyObject, expectAgreedShape } from '../hostile-event.ts';
import { tellsNothing } from '../tells-nothing.ts';
import { unfitting } from '../unfitting.ts';

const bytesOf = (name: string) => readFileSync(new URL(`events/${name}.json`, import.meta.url));
const activated = bytesOf('account-activated');

function read(body: Uint8Array | string, headers: Record<string, string> = {}): ToldEvent {
  const result = razorpay.read(JSON.parse(Buffer.from(body).toString()), aDelivery(body, headers));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const withEvent = (event: string, body = activated) =>
  JSON.stringify({ ...JSON.parse(body.toString()), event });

describe('an event of Razorpay', () => {
  it('tells a whole account, as an application holds it', () => {
    const { told, ...event } = read(activated);
    expect(event).toEqual({
      eventId: expect.stringMatching(/^made-[A-Za-z0-9_-]{43}$/),
      type: 'account.activated',
      occurredAt: '2026-11-22T11:59:55.000Z',
      livemode: null,
      does: 'screen',
      merchant: 'acc_FlagStopExam01',
      unseen: [],
    });
    expect(applicationSchema.parse({ merchant: { reference: event.merchant, ...told } }).merchant).toEqual({
      reference: 'acc_FlagStopExam01',
      legalName: 'Lotus Lamps Private Limited',
      tradingNames: ['Lotus Lamps'],
      country: 'IN',
      registrationNumber: 'U52100KA2019PTC000001',
      registrationCountry: 'IN',
      taxIds: [{ type: 'pan', value: 'AAACA1234A', country: 'IN' }],
      mcc: '5719',
      businessDescription: 'Lamps, sold online',
      websites: ['https://lotus.example', 'https://lamps.test'],
      emails: ['owner@lotus.example'],
      address: {
        line1: '1 Example Road',
        city: 'Bengaluru',
        region: 'KA',
        postalCode: '560068',
        country: 'IN',
      },
      principals: [
        {
          name: 'Dev Rao',
          role: 'owner',
          identityDocuments: [{ type: 'pan', number: 'AAAPA1234A', country: 'IN' }],
        },
        { name: 'Asha Rao', role: 'contact', emails: ['asha@lotus.example'], phones: ['+919000090000'] },
      ],
      bankAccounts: [{ country: 'IN', accountNumber: '001234567890', routingNumber: 'TEST0000001' }],
    });
  });

  it('tells only fields that the source says it tells', () => {
    const pointers = Object.keys(read(activated).told).map((field) => `/merchant/${field}`);
    expect(razorpay.fields).toEqual(expect.arrayContaining(pointers.filter((it) => !it.endsWith('Country'))));
  });

  it('has one id however often it is sent and whatever id its unsigned header claims', () => {
    const { eventId } = read(activated, { 'x-razorpay-event-id': 'one' });
    expect(read(activated, { 'x-razorpay-event-id': 'two' }).eventId).toBe(eventId);
    expect(read(withEvent('account.under_review')).eventId).not.toBe(eventId);
  });

  it('names the account of a product, which at Route is not the one whose webhook it is', () => {
    expect(read(bytesOf('product-payment-gateway-under-review')).merchant).toBe('acc_FlagStopExam01');
    expect(read(bytesOf('product-route-activated')).merchant).toBe('acc_FlagStopExam02');
    expect(read(bytesOf('account-product-under-review')).merchant).toBe('acc_FlagStopExam03');
  });

  it.each([
    'product-payment-gateway-under-review',
    'product-route-activated',
    'account-product-under-review',
  ])('says what %s does not tell', (name) => {
    expect(read(bytesOf(name))).toMatchObject({
      does: 'screen',
      told: tellsNothing,
      unseen: [
        '/merchant/legalName',
        '/merchant/country',
        '/merchant/taxIds',
        '/merchant/websites',
        '/merchant/address',
        '/merchant/principals',
      ],
    });
  });

  it('says that it does not tell a country, rather than guess it, where nothing Indian is registered', () => {
    const abroad = activated.toString().replace('"U52100KA2019PTC000001"', 'null');
    const { told, unseen } = read(abroad);
    expect(told.country).toBeUndefined();
    expect(unseen).toEqual(['/merchant/country']);
  });

  it('passes on what is of a wrong type, so that it is dropped and noted', () => {
    const odd = activated
      .toString()
      .replace('"https://lotus.example",\n        "category"', '7,\n        "category"');
    expect(read(odd).told.websites).toEqual([7, 'https://lotus.example', 'https://lamps.test']);
  });

  it.each([
    ['account.app.authorization_revoked', 'offboard'],
    ['account.rejected', 'offboard'],
    ['account.suspended', 'screen'],
    ['account.funds_hold', 'ignore'],
    ['product.route.rejected', 'ignore'],
    ['payment.captured', 'unknown'],
    ['ACCOUNT.ACTIVATED', 'unknown'],
  ])('of the type %s has us %s', (type, does) => {
    expect(read(withEvent(type))).toMatchObject({ type, does, merchant: 'acc_FlagStopExam01' });
  });

  it('tells where the business works where no registered address is given, and numbers as texts', () => {
    const { told } = read(bytesOf('account-under-review-operation'));
    expect(unfitting(told)).toEqual([]);
    expect(told).toMatchObject({
      mcc: '5719',
      emails: ['owner@lotus.example', 'reports@lotus.example'],
      address: {
        line1: '2 Example Road',
        city: 'Bengaluru',
        region: 'KA',
        postalCode: '560068',
        country: 'IN',
      },
      bankAccounts: [{ country: 'IN', accountNumber: '1234567890' }],
    });
  });

  it('of the newer onboarding API tells what changed, wrapped or not', () => {
    const body = bytesOf('account-product-activated');
    const { told, unseen, merchant } = read(body);
    expect(merchant).toBe('acc_FlagStopExam07');
    expect(told).toEqual({
      legalName: 'LOTUS LAMPS',
      tradingNames: ['Lotus'],
      statementDescriptors: ['Lotus'],
    });
    expect(unseen).toEqual(
      ['country', 'taxIds', 'websites', 'address', 'principals'].map((field) => `/merchant/${field}`),
    );
    const event = JSON.parse(body.toString());
    const wrapped = { ...event, payload: { account: { entity: event.payload.account } } };
    expect(read(JSON.stringify(wrapped))).toMatchObject({ merchant, told, unseen });
    const named = { ...event, payload: { account: { user: { name: 'Asha Rao' } } } };
    expect(read(JSON.stringify(named))).toMatchObject({
      told: { principals: [{ name: 'Asha Rao', role: 'owner' }] },
      unseen: expect.arrayContaining(['/merchant/principals']),
    });
  });

  it('that takes back consent need not say that it is an event', () => {
    expect(read(bytesOf('account-app-authorization-revoked-short'))).toMatchObject({
      does: 'offboard',
      merchant: 'acc_FlagStopExam05',
    });
  });

  it('that takes back consent names the sub-merchant that did', () => {
    expect(read(bytesOf('account-app-authorization-revoked'))).toMatchObject({
      does: 'offboard',
      merchant: 'acc_FlagStopExam04',
      told: tellsNothing,
    });
  });

  it.each([{}, { entity: 'payment' }, { entity: 'event' }, { entity: 'event', event: 7 }])(
    'is not what is no event: %j',
    (json) => {
      expect(razorpay.read(json, aDelivery('{}'))).toMatchObject({ ok: false, error: { code: 'schema' } });
    },
  );

  property.prop([anyObject])('is read without a throw from any object', (json) => {
    expectAgreedShape(razorpay, { entity: 'event', event: 'account.activated', ...json }, aDelivery('{}'));
  });

  property.prop([anEventWithAnything(JSON.parse(activated.toString()))])(
    'keeps its shape with anything in any place of a documented one',
    (json) => expectAgreedShape(razorpay, json, aDelivery('{}')),
  );

  property.prop([fc.oneof(fc.double(), fc.integer(), fc.string(), fc.constant(null))])(
    'has no time where it says none that is one',
    (created_at) => {
      const body = JSON.stringify({ entity: 'event', event: 'account.activated', created_at });
      const { occurredAt } = read(body);
      expect(occurredAt === null || Date.parse(occurredAt) === Number(created_at) * 1_000).toBe(true);
    },
  );
});

describe('the table of events', () => {
  it('names each type once', () => {
    const types = razorpay.events.map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
  });
});
