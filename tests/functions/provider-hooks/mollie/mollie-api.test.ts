import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ApiAnswer, ApiRequest } from '../../../../functions/provider-hooks/hook-source.ts';
import { mollieApi } from '../../../../functions/provider-hooks/mollie/mollie-api.ts';
import { applicationSchema } from '../../../../shared/contracts/application.ts';
import type { ToldEvent } from '../../../../shared/contracts/told-event.ts';
import { tellsNothing } from '../tells-nothing.ts';

const {
  _embedded: { entity: profile },
} = JSON.parse(readFileSync(new URL('events/profile-created-full.json', import.meta.url), 'utf8'));
const organization = {
  resource: 'organization',
  id: 'org_12345678',
  name: 'Tulip Tins B.V.',
  email: 'owner@tulip.example',
  locale: 'nl_NL',
  address: {
    streetAndNumber: 'Example Street 1',
    postalCode: '1234 AB',
    city: 'Amsterdam',
    country: 'NL',
  },
  registrationNumber: '12345678',
  vatNumber: 'NL123456789B01',
  vatRegulation: 'dutch',
};
const thin: ToldEvent = {
  eventId: 'event_1',
  type: 'profile.verified',
  occurredAt: null,
  livemode: null,
  does: 'screen',
  merchant: 'pfl_FlagExam01',
  told: {},
  unseen: [
    '/merchant/legalName',
    '/merchant/country',
    '/merchant/address',
    '/merchant/tradingNames',
    '/merchant/websites',
  ],
};

async function enrich(answers: Readonly<Record<string, ApiAnswer>>, event = thin) {
  const asked: ApiRequest[] = [];
  const result = await mollieApi.enrich(event, {
    key: 'access_FlagstopExample',
    call: async (request) => {
      asked.push(request);
      return answers[request.path] ?? { kind: 'failed', why: 'status' };
    },
  });
  return { ...result, asked };
}
const profilePath = '/v2/profiles/pfl_FlagExam01';
const organizationPath = '/v2/organizations/org_12345678';
const answered = (json: unknown): ApiAnswer => ({ kind: 'answered', json });

describe('Mollie’s API', () => {
  it('tells the profile and whose it is, and nothing stays unseen', async () => {
    const { told, unseen, asked } = await enrich({
      [profilePath]: answered(profile),
      [organizationPath]: answered(organization),
    });
    expect(unseen).toEqual([]);
    expect(asked.map(({ method, path, headers }) => [method, path, headers?.authorization])).toEqual([
      ['GET', profilePath, 'Bearer access_FlagstopExample'],
      ['GET', organizationPath, 'Bearer access_FlagstopExample'],
    ]);
    expect(applicationSchema.parse({ merchant: { reference: thin.merchant, ...told } }).merchant).toEqual({
      reference: 'pfl_FlagExam01',
      legalName: 'Tulip Tins B.V.',
      tradingNames: ['Tulip Tins'],
      country: 'NL',
      registrationNumber: '12345678',
      registrationCountry: 'NL',
      taxIds: [{ type: 'vat', value: 'NL123456789B01', country: 'NL' }],
      businessDescription: 'Tins, sold online',
      websites: ['https://tulip.example'],
      emails: ['info@tulip.example', 'owner@tulip.example'],
      phones: ['+12025550123'],
      address: { line1: 'Example Street 1', postalCode: '1234 AB', city: 'Amsterdam', country: 'NL' },
    });
  });

  it('is asked in test mode about what is of test mode', async () => {
    const { asked } = await enrich({}, { ...thin, livemode: false });
    expect(asked.map(({ path }) => path)).toEqual([`${profilePath}?testmode=true`]);
  });

  it('leaves all unseen where the profile is not answered, whatever the reason', async () => {
    for (const why of ['status', 'timeout', 'connection', 'not-json', 'too-large'] as const) {
      const { told, unseen } = await enrich({ [profilePath]: { kind: 'failed', why } });
      expect({ told, unseen }).toEqual({ told: {}, unseen: thin.unseen });
    }
    expect(await enrich({ [profilePath]: answered([]) })).toMatchObject({
      told: tellsNothing,
      unseen: thin.unseen,
    });
  });

  it.each([
    ['is not answered', undefined],
    ['is another', answered({ ...organization, id: 'org_9' })],
    ['is no organization', answered({ status: 404, title: 'Not Found' })],
  ])('leaves unseen whose a profile is where the organization %s', async (_, answer) => {
    const { told, unseen } = await enrich({
      [profilePath]: answered(profile),
      ...(answer && { [organizationPath]: answer }),
    });
    expect(told).toMatchObject({ tradingNames: ['Tulip Tins'], websites: ['https://tulip.example'] });
    expect(unseen).toEqual(['/merchant/address', '/merchant/legalName', '/merchant/country']);
  });

  it.each([
    'https://www.mollie.com.test/dashboard/org_12345678/x',
    'https://www.mollie.com/dashboard/org_1%2F..%2F/x',
    'https://www.mollie.com/dashboard/me',
    7,
  ])('is not asked about an organization that a link does not name: %j', async (href) => {
    const { asked, unseen } = await enrich({
      [profilePath]: answered({ ...profile, _links: { dashboard: { href } } }),
    });
    expect(asked).toHaveLength(1);
    expect(unseen).toContain('/merchant/legalName');
  });

  it('is not asked about what can be no profile', async () => {
    for (const merchant of [null, 'org_1', 'pfl_..', 'pfl_1:2'])
      expect(await enrich({}, { ...thin, merchant })).toMatchObject({ asked: [], unseen: thin.unseen });
  });

  it('takes keys of the form that Mollie shows', () => {
    expect(mollieApi.key.safeParse('access_FlagstopExampleOfAToken').success).toBe(true);
    for (const key of ['live_FlagstopExampleOfAToken', 'access_', 'access_12345678901\n'])
      expect(mollieApi.key.safeParse(key).success).toBe(false);
  });
});
