import { readFileSync } from 'node:fs';
import { test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { paypal } from '../../../../functions/provider-hooks/paypal/paypal.ts';
import type { ToldEvent } from '../../../../shared/contracts/told-event.ts';
import { aDelivery } from '../a-delivery.ts';
import { anEventWithAnything, anyObject, expectAgreedShape } from '../hostile-event.ts';
import { tellsNothing } from '../tells-nothing.ts';

const eventOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`events/${name}.json`, import.meta.url), 'utf8'));
const onboarded = eventOf('merchant-onboarding-completed');

function read(json: object, headers: Record<string, string> = {}): ToldEvent {
  const result = paypal.read(json, aDelivery(JSON.stringify(json), headers));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('an event of PayPal', () => {
  it('names the merchant that was onboarded, and says what it does not tell', () => {
    expect(read(onboarded)).toEqual({
      eventId: 'WH-FLAGSTOP000000001-FLAGSTOP000000002',
      type: 'MERCHANT.ONBOARDING.COMPLETED',
      occurredAt: '2026-11-22T11:59:58.338Z',
      livemode: null,
      does: 'screen',
      merchant: 'FLAGMERCHANT1',
      told: {},
      unseen: [
        '/merchant/legalName',
        '/merchant/country',
        '/merchant/emails',
        '/merchant/websites',
        '/merchant/address',
        '/merchant/principals',
      ],
    });
  });

  it.each([
    ['https://api.paypal.com/v1/notifications/certs/CERT-1', true],
    ['https://api-m.paypal.com/v1/notifications/certs/CERT-1', null],
    ['https://api.sandbox.paypal.com/v1/notifications/certs/CERT-1', false],
    ['https://evil.example/v1/notifications/certs/CERT-1', null],
  ])('is of the mode whose certificate signed it: %s', (url, livemode) => {
    expect(read(onboarded, { 'paypal-cert-url': url }).livemode).toBe(livemode);
  });

  it.each([
    ['managed-account-created', 'screen', 'FLAGACCOUNT01'],
    ['merchant-partner-consent-revoked', 'offboard', 'FLAGMERCHANT1'],
    ['merchant-partner-consent-revoked-short', 'offboard', 'FLAGMERCHANT1'],
    ['seller-already-integrated', 'screen', 'FLAGMERCHANT1'],
    ['account-limitation-added', 'ignore', 'FLAGACCOUNT01'],
    ['payment-capture-completed', 'unknown', null],
  ])('%s has us %s', (name, does, merchant) => {
    expect(read(eventOf(name))).toMatchObject({ does, merchant, told: tellsNothing });
  });

  it.each([{}, { id: 'WH-1' }, { event_type: 'X' }, { id: 7, event_type: 'X' }])(
    'is not what is no event: %j',
    (json) => {
      expect(paypal.read(json, aDelivery('{}'))).toMatchObject({ ok: false, error: { code: 'schema' } });
    },
  );

  property.prop([anyObject])('is read without a throw from any object', (json) => {
    const event = { id: 'WH-1', event_type: 'MERCHANT.ONBOARDING.COMPLETED', ...json };
    expectAgreedShape(paypal, event, aDelivery('{}'));
  });

  property.prop([anEventWithAnything(onboarded)])(
    'keeps its shape with anything in any place of a documented one',
    (json) => expectAgreedShape(paypal, json, aDelivery('{}')),
  );
});
