import { describe, expect, it } from 'vitest';
import type { ApiAnswer, ApiRequest } from '../../../../functions/provider-hooks/hook-source.ts';
import { squareApi } from '../../../../functions/provider-hooks/square/square-api.ts';
import { applicationSchema } from '../../../../shared/contracts/application.ts';
import type { ToldEvent } from '../../../../shared/contracts/told-event.ts';
import { tellsNothing } from '../tells-nothing.ts';

const merchant = {
  id: 'MLFLAGSTOP001',
  business_name: 'Apple Barrow',
  country: 'IE',
  language_code: 'en-IE',
  currency: 'EUR',
  status: 'ACTIVE',
  main_location_id: 'LMAIN',
};
const main = {
  id: 'LMAIN',
  merchant_id: 'MLFLAGSTOP001',
  name: 'Market',
  business_name: 'Apple Barrow',
  status: 'ACTIVE',
  country: 'IE',
  phone_number: '+12025550123',
  website_url: 'apple.example',
  business_email: 'hello@apple.example',
  description: 'Apples',
  twitter_username: 'applebarrow',
  instagram_username: '',
  facebook_url: 'https://facebook.com/applebarrow',
  mcc: '5499',
  tax_ids: { eu_vat: 'EL123456789', fr_siret: '12345678900012' },
  address: {
    address_line_1: '1 Example Street',
    locality: 'Dublin',
    administrative_district_level_1: 'Leinster',
    postal_code: 'D01 X2X2',
    country: 'IE',
    first_name: 'Ann',
    last_name: 'Sample',
  },
};
const second = {
  id: 'LSECOND',
  merchant_id: 'MLFLAGSTOP001',
  business_name: 'Apple Cellar',
  website_url: 'https://cellar.test',
  mcc: '7299',
};
const thin: ToldEvent = {
  eventId: '1',
  type: 'location.updated',
  occurredAt: null,
  livemode: true,
  does: 'screen',
  merchant: 'MLFLAGSTOP001',
  told: {},
  unseen: ['/merchant/legalName', '/merchant/country', '/merchant/websites', '/merchant/address'],
};
const path = '/v2/merchants/MLFLAGSTOP001';
const answered = (json: unknown): ApiAnswer => ({ kind: 'answered', json });

async function enrich(answers: Readonly<Record<string, ApiAnswer>>, event = thin) {
  const asked: ApiRequest[] = [];
  const result = await squareApi.enrich(event, {
    key: 'EAAA-flagstop-example',
    call: async (request) => {
      asked.push(request);
      return answers[request.path] ?? { kind: 'failed', why: 'status' };
    },
  });
  return { ...result, asked };
}

describe('Square’s API', () => {
  it('tells the seller and all its locations, the main one first, and nothing stays unseen', async () => {
    const { told, unseen, asked } = await enrich({
      [path]: answered({ merchant }),
      '/v2/locations': answered({ locations: [second, main, { ...second, merchant_id: 'MLANOTHER' }] }),
    });
    expect(unseen).toEqual([]);
    expect(asked.map((request) => [request.path, request.headers?.authorization])).toEqual([
      [path, 'Bearer EAAA-flagstop-example'],
      ['/v2/locations', 'Bearer EAAA-flagstop-example'],
    ]);
    expect(applicationSchema.parse({ merchant: { reference: thin.merchant, ...told } }).merchant).toEqual({
      reference: 'MLFLAGSTOP001',
      legalName: 'Apple Barrow',
      tradingNames: ['Apple Barrow', 'Apple Cellar'],
      country: 'IE',
      taxIds: [
        { type: 'vat', value: 'EL123456789', country: 'GR' },
        { type: 'siret', value: '12345678900012', country: 'FR' },
      ],
      mcc: '5499',
      businessDescription: 'Apples',
      websites: ['apple.example', 'https://cellar.test'],
      emails: ['hello@apple.example'],
      phones: ['+12025550123'],
      handles: [
        { service: 'twitter', value: 'applebarrow' },
        { service: 'facebook', value: 'https://facebook.com/applebarrow' },
      ],
      address: {
        line1: '1 Example Street',
        city: 'Dublin',
        region: 'Leinster',
        postalCode: 'D01 X2X2',
        country: 'IE',
      },
      principals: [{ givenName: 'Ann', familyName: 'Sample', role: 'contact' }],
    });
  });

  it('adds to the holder of a bank account, whom only the event tells', async () => {
    const principals = [{ name: 'Jane Sample', role: 'account-holder' }];
    const { told } = await enrich(
      { [path]: answered({ merchant }), '/v2/locations': answered({ locations: [main] }) },
      { ...thin, told: { principals } },
    );
    expect(told.principals).toEqual([
      { givenName: 'Ann', familyName: 'Sample', role: 'contact' },
      ...principals,
    ]);
  });

  it('leaves all unseen where the seller is not answered, whatever the reason', async () => {
    for (const why of ['status', 'timeout', 'connection', 'not-json', 'too-large'] as const) {
      const { told, unseen } = await enrich({ [path]: { kind: 'failed', why } });
      expect({ told, unseen }).toEqual({ told: {}, unseen: thin.unseen });
    }
    for (const json of [
      null,
      { errors: [] },
      { merchant: { ...merchant, id: 'MLANOTHER' } },
      { merchant: [] },
    ])
      expect(await enrich({ [path]: answered(json) })).toMatchObject({
        told: tellsNothing,
        unseen: thin.unseen,
      });
  });

  it.each([
    ['are not answered', undefined],
    ['are none', answered({ locations: [] })],
    ['are of others', answered({ locations: [{ ...main, merchant_id: 'MLANOTHER' }] })],
    ['are no list', answered({ locations: {} })],
  ])('leaves sites and address unseen where locations %s', async (_, answer) => {
    const { told, unseen } = await enrich({
      [path]: answered({ merchant }),
      ...(answer && { '/v2/locations': answer }),
    });
    expect(told).toEqual({ legalName: 'Apple Barrow', country: 'IE' });
    expect(unseen).toEqual(['/merchant/websites', '/merchant/address']);
  });

  it('says that sites were left out where a seller has more than an application holds', async () => {
    const locations = Array.from({ length: 30 }, (_, index) => ({
      ...second,
      id: `L${index}`,
      website_url: `https://shop-${index}.test`,
    }));
    const { told, unseen } = await enrich({
      [path]: answered({ merchant }),
      '/v2/locations': answered({ locations }),
    });
    expect(told.websites).toHaveLength(20);
    expect(unseen).toEqual(['/merchant/websites']);
  });

  it('is at the host of the mode, and not asked about what can be no seller', async () => {
    expect(squareApi.origin(true)).toBe('https://connect.squareup.com');
    expect(squareApi.origin(false)).toBe('https://connect.squareupsandbox.com');
    for (const id of [null, '..', 'ML:1'])
      expect(await enrich({}, { ...thin, merchant: id })).toMatchObject({ asked: [], unseen: thin.unseen });
  });
});
