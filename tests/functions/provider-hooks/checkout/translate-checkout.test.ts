import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkout } from '../../../../functions/provider-hooks/checkout/checkout.ts';
import { aDelivery } from '../a-delivery.ts';
import { anEventWithAnything, anyObject, expectAgreedShape } from '../hostile-event.ts';
import { readEvents } from '../read-events.ts';

const events = readEvents(`${import.meta.dirname}/events`);
const delivery = aDelivery('{}');
const merchant = 'ent_gavuonbau65upa75f77rar4yuu';

function read(json: object) {
  const result = checkout.read(json, delivery);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const told = (name: string) => read(events.get(name) ?? {});

describe('an event of Checkout.com’s', () => {
  it('of a sub-entity tells its legal name, and leaves everything else unseen', () => {
    expect(told('sub-entity-created')).toEqual({
      eventId: 'evt_examplea',
      type: 'sub_entity_created',
      occurredAt: '2026-11-22T11:58:20.142Z',
      livemode: false,
      does: 'screen',
      merchant,
      told: { legalName: 'Example Toys Ltd' },
      unseen: [
        'tradingNames',
        'country',
        'registrationNumber',
        'mcc',
        'websites',
        'emails',
        'phones',
        'address',
        'principals',
      ].map((name) => `/merchant/${name}`),
    });
  });

  it('says with seven digits of a second when it happened', () => {
    expect(told('status-changed').occurredAt).toBe('2026-11-22T11:58:20.843Z');
  });

  it.each([
    ['status-changed', 'screen'],
    ['status-rejected', 'screen'],
    ['vmss-passed', 'screen'],
    ['vmss-failed', 'screen'],
    ['match-passed', 'screen'],
    ['match-failed', 'screen'],
    ['full-dd-passed', 'screen'],
    ['full-dd-failed', 'screen'],
    ['payments-enabled', 'ignore'],
    ['payments-disabled', 'ignore'],
    ['payouts-enabled', 'ignore'],
    ['payouts-disabled', 'ignore'],
    ['action-required', 'ignore'],
    ['payment-instrument-created', 'ignore'],
    ['payment-instrument-verification-passed', 'ignore'],
    ['payment-instrument-verification-failed', 'ignore'],
    ['payment-approved', 'unknown'],
  ])('as %s has us %s', (name, does) => {
    expect(told(name)).toMatchObject({ does, merchant: name === 'payment-approved' ? null : merchant });
  });

  it('is of the sandbox where its link leads there, and may be of either where it does not', () => {
    const at = (href: unknown) => read({ ...events.get('vmss-passed'), _links: { self: { href } } }).livemode;
    expect(at('https://api.sandbox.checkout.com/workflows/events/evt_1')).toBe(false);
    expect(told('status-rejected').livemode).toBe(false);
    expect(at('https://api.checkout.com/workflows/events/evt_1')).toBeNull();
    expect(at('https://shop.example/?api.sandbox.checkout.com/')).toBeNull();
    expect(at(7)).toBeNull();
  });

  it('is known by its type in the table, each once', () => {
    const types = checkout.events.map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
    expect(new Set([...events.keys()].map((name) => told(name).type))).toEqual(
      new Set([...types, 'payment_approved']),
    );
  });

  it.each([
    [{ id: 'evt_1' }, '/type'],
    [{ type: 'sub_entity_created' }, '/id'],
  ])('that is none is refused, naming the field', (json, pointer) => {
    const result = checkout.read(json, delivery);
    expect(result).toMatchObject({ ok: false, error: { code: 'schema', errors: [{ pointer }] } });
  });

  it.each([undefined, [], { sub_entity_id: 'ent_1/../..' }, { sub_entity_id: 7 }])(
    'that names nobody is about no merchant: %j',
    (data) => {
      expect(read({ id: 'evt_1', type: 'vmss_passed', data })).toMatchObject({
        does: 'screen',
        merchant: null,
      });
      expect(told('sub-entity-created-sample').merchant).toBeNull();
    },
  );

  it('never throws and always has its form, whatever stands in it', () => {
    for (const event of events.values())
      fc.assert(
        fc.property(anEventWithAnything(event), (json) => expectAgreedShape(checkout, json, delivery)),
      );
    fc.assert(fc.property(anyObject, (json) => expectAgreedShape(checkout, json, delivery)));
  });
});
