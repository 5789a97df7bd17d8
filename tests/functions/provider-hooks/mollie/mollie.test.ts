import { readFileSync } from 'node:fs';
import { test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { mollie } from '../../../../functions/provider-hooks/mollie/mollie.ts';
import type { ToldEvent } from '../../../../shared/contracts/told-event.ts';
import { aDelivery } from '../a-delivery.ts';
import { anEventWithAnything, anyObject, expectAgreedShape } from '../hostile-event.ts';
import { tellsNothing } from '../tells-nothing.ts';

const eventOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`events/${name}.json`, import.meta.url), 'utf8'));
const full = eventOf('profile-created-full');

function read(json: object): ToldEvent {
  const result = mollie.read(json, aDelivery(JSON.stringify(json)));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('an event of Mollie', () => {
  it('with a full payload tells the profile, and that it does not tell whose it is', () => {
    expect(read(full)).toEqual({
      eventId: 'event_FlagstopExample1',
      type: 'profile.created',
      occurredAt: '2026-11-22T11:59:55.000Z',
      livemode: true,
      does: 'screen',
      merchant: 'pfl_FlagExam01',
      told: {
        tradingNames: ['Tulip Tins'],
        websites: ['https://tulip.example'],
        emails: ['info@tulip.example'],
        phones: ['+12025550123'],
        businessDescription: 'Tins, sold online',
      },
      unseen: ['/merchant/legalName', '/merchant/country', '/merchant/address'],
    });
  });

  it('with a simple payload tells nothing but the profile’s id', () => {
    expect(read(eventOf('profile-verified-simple'))).toMatchObject({
      eventId: 'event_FlagstopExample2',
      occurredAt: '2026-11-22T12:00:00.000Z',
      livemode: null,
      does: 'screen',
      merchant: 'pfl_FlagExam01',
      told: tellsNothing,
      unseen: [
        '/merchant/legalName',
        '/merchant/country',
        '/merchant/address',
        '/merchant/tradingNames',
        '/merchant/websites',
      ],
    });
  });

  it('with its profile under its kind, and without saying that it is an event, tells the same', () => {
    const { resource: _, ...keyed } = eventOf('profile-verified-keyed');
    expect(read(keyed)).toMatchObject({ does: 'screen', livemode: true, told: read(full).told });
    const other = { profile: { resource: 'profile', id: 'pfl_Another' }, list: [], none: null };
    expect(read({ ...keyed, _embedded: other })).toMatchObject({ livemode: null, told: tellsNothing });
  });

  it('is of test mode where its profile is', () => {
    expect(read(JSON.parse(JSON.stringify(full).replace('"live"', '"test"'))).livemode).toBe(false);
  });

  it('does not tell of one profile what is of another', () => {
    expect(read({ ...full, entityId: 'pfl_Another' })).toMatchObject({
      merchant: 'pfl_Another',
      told: tellsNothing,
    });
  });

  it.each([
    ['profile-deleted-simple', 'offboard', 'pfl_FlagExam01'],
    ['payment-link-paid-full', 'unknown', 'pl_FlagstopExample'],
    ['hook-ping', 'unknown', 'hook_FlagstopExample'],
  ])('%s has us %s', (name, does, merchant) => {
    expect(read(eventOf(name))).toMatchObject({ does, merchant, told: tellsNothing, unseen: [] });
  });

  it('that blocks a profile is ignored', () => {
    expect(read({ ...full, type: 'profile.blocked' })).toMatchObject({ does: 'ignore', told: tellsNothing });
  });

  it('whose id is no id here has one that is made of its body', () => {
    expect(read({ ...full, id: 'event ÷' }).eventId).toMatch(/^made-/);
  });

  it.each([{}, { id: 'tr_FlagstopExample' }, { ...full, resource: 'payment' }, { ...full, type: null }])(
    'is not what is no event: %j',
    (json) => {
      expect(mollie.read(json, aDelivery('{}'))).toMatchObject({ ok: false, error: { code: 'schema' } });
    },
  );

  property.prop([anyObject])('is read without a throw from any object', (json) => {
    expectAgreedShape(
      mollie,
      { resource: 'event', id: 'e', type: 'profile.created', ...json },
      aDelivery('{}'),
    );
  });

  property.prop([anEventWithAnything(full)])(
    'keeps its shape with anything in any place of a documented one',
    (json) => expectAgreedShape(mollie, json, aDelivery('{}')),
  );
});
