import { readFileSync } from 'node:fs';
import { test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { square } from '../../../../functions/provider-hooks/square/square.ts';
import type { ToldEvent } from '../../../../shared/contracts/told-event.ts';
import { aDelivery } from '../a-delivery.ts';
import { anEventWithAnything, anyObject, expectAgreedShape } from '../hostile-event.ts';
import { tellsNothing } from '../tells-nothing.ts';

const eventOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`events/${name}.json`, import.meta.url), 'utf8'));
const unseen = ['/merchant/legalName', '/merchant/country', '/merchant/websites', '/merchant/address'];

function read(json: object, headers: Record<string, string> = {}): ToldEvent {
  const result = square.read(json, aDelivery(JSON.stringify(json), headers));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('an event of Square', () => {
  it('names the seller of a location, and says what it does not tell', () => {
    expect(read(eventOf('location-updated'))).toEqual({
      eventId: '6a8f5f28-54a1-4eb0-a98a-3111513fd4fc',
      type: 'location.updated',
      occurredAt: '2026-11-22T11:59:59.500Z',
      livemode: null,
      does: 'screen',
      merchant: 'MLFLAGSTOP001',
      told: {},
      unseen,
    });
    expect(read(eventOf('location-created')).merchant).toBe('MLFLAGSTOP001');
  });

  it('tells whose a bank account is, and nothing of its number, which is cut', () => {
    expect(read(eventOf('bank-account-created'))).toMatchObject({
      does: 'screen',
      told: { principals: [{ name: 'Jane Sample', role: 'account-holder' }] },
      unseen,
    });
    expect(read({ ...eventOf('bank-account-created'), data: {} }).told).toEqual({});
  });

  it.each([
    ['Production', true],
    ['Sandbox', false],
    ['sandbox', false],
    ['Staging', null],
  ])('is of the environment that its header names: %s', (environment, livemode) => {
    expect(read(eventOf('location-updated'), { 'square-environment': environment }).livemode).toBe(livemode);
  });

  it.each([
    ['oauth-authorization-revoked', 'offboard'],
    ['payment-created', 'unknown'],
    ['v1-test-notification', 'unknown'],
  ])('%s has us %s', (name, does) => {
    expect(read(eventOf(name))).toMatchObject({
      does,
      merchant: 'MLFLAGSTOP001',
      told: tellsNothing,
      unseen: [],
    });
  });

  it('that disables a bank account is ignored', () => {
    const event = { ...eventOf('bank-account-created'), type: 'bank_account.disabled' };
    expect(read(event)).toMatchObject({ does: 'ignore', told: tellsNothing, unseen: [] });
  });

  it('without an id has one that is made of its body', () => {
    const { event_id: _, ...event } = eventOf('location-updated');
    expect(read(event).eventId).toMatch(/^made-/);
    expect(read(event).eventId).toBe(read(event).eventId);
  });

  it.each([{}, { type: 7 }, { type: '' }, { type: 'x'.repeat(129) }])(
    'is not what is no event: %j',
    (json) => {
      expect(square.read(json, aDelivery('{}'))).toMatchObject({ ok: false, error: { code: 'schema' } });
    },
  );

  property.prop([anyObject])('is read without a throw from any object', (json) => {
    expectAgreedShape(square, { type: 'location.updated', ...json }, aDelivery('{}'));
  });

  property.prop([anEventWithAnything(eventOf('bank-account-created'))])(
    'keeps its shape with anything in any place of a documented one',
    (json) => expectAgreedShape(square, json, aDelivery('{}')),
  );
});
