import { Stripe } from 'stripe';
import { describe, expect, it } from 'vitest';
import type { ApiAnswer, ApiRequest } from '../../../../functions/provider-hooks/hook-source.ts';
import { stripe } from '../../../../functions/provider-hooks/stripe/stripe.ts';
import { stripeApi } from '../../../../functions/provider-hooks/stripe/stripe-api.ts';
import { aDelivery } from '../a-delivery.ts';
import { readEvents } from '../read-events.ts';
import { unfitting } from '../unfitting.ts';

const events = readEvents(`${import.meta.dirname}/events`);
const key = 'rk_test_Example0123456789';
const id = 'acct_1FlagstopExample';
const objectOf = (name: string) => (events.get(name) as { data: { object: object } }).data.object;
const company = objectOf('account-updated-company');
const person = objectOf('person-created');

function toldOf(name: string) {
  const result = stripe.read(events.get(name) ?? {}, aDelivery('{}'));
  if (!result.ok) throw new Error(name);
  return result.value;
}

const failed: ApiAnswer = { kind: 'failed', why: 'timeout' };

/** What enriching an event comes to where the API answers these paths, and what it was asked. */
async function enriched(name: string, answers: Readonly<Record<string, unknown>>) {
  const asked: ApiRequest[] = [];
  const call = async (request: ApiRequest): Promise<ApiAnswer> => {
    asked.push(request);
    const json = answers[request.path.split('?')[0] ?? ''];
    return json === undefined ? failed : { kind: 'answered', json };
  };
  return { ...(await stripeApi.enrich(toldOf(name), { key, call })), asked };
}

const v1 = `/v1/accounts/${id}`;
const v2 = `/v2/core/accounts/${id}`;
const page = (...data: object[]) => ({ object: 'list', data, has_more: false, url: `${v1}/persons` });

const accountV2 = {
  id,
  object: 'v2.core.account',
  applied_configurations: ['merchant'],
  display_name: 'Example Toys',
  contact_email: 'owner@toys.example',
  contact_phone: '+12025550124',
  livemode: false,
  defaults: {
    currency: 'usd',
    profile: {
      business_url: 'https://toys.example',
      doing_business_as: 'Toys by Example',
      product_description: 'Wooden toys.',
    },
  },
  identity: {
    country: 'us',
    entity_type: 'company',
    business_details: {
      registered_name: 'Example Toys Ltd',
      phone: '+12025550126',
      address: {
        line1: '12 Example Street',
        city: 'Springfield',
        state: 'IL',
        postal_code: '00000',
        country: 'us',
      },
      id_numbers: [{ type: 'us_ein' }],
      script_names: { kana: { registered_name: 'エグザンプル' } },
    },
    attestations: { terms_of_service: { account: { date: '2026-11-21T00:00:00Z', ip: '203.0.113.7' } } },
  },
  configuration: {
    merchant: {
      applied: true,
      mcc: '5945',
      statement_descriptor: { descriptor: 'EXAMPLE TOYS', prefix: 'EXTOYS' },
      support: { email: 'help@toys.example', phone: '+12025550123', url: 'https://help.toys.example' },
    },
    customer: null,
  },
};
const personV2 = {
  id: 'person_test_61Flagstop',
  object: 'v2.core.account_person',
  account: id,
  given_name: 'Jenny',
  surname: 'Sample',
  additional_names: [{ purpose: 'maiden', given_name: 'Jenny', surname: 'Exemplar' }],
  date_of_birth: { day: 1, month: 12, year: 1980 },
  nationalities: ['us'],
  email: 'jenny@toys.example',
  relationship: { director: true, owner: false },
};

describe('Stripe’s API', () => {
  it('tells the people that an account’s event does not', async () => {
    const { told, unseen } = await enriched('account-updated-company', {
      [v1]: company,
      [`${v1}/persons`]: page(person),
    });
    expect(unseen).toEqual([]);
    expect(told.legalName).toBe('Example Toys Ltd');
    expect(told.principals).toMatchObject([
      { givenName: 'Jenny', familyName: 'Sample' },
      { familyName: 'Exemplar' },
      { name: 'J. R. Sample' },
    ]);
  });

  it('tells the account that an event about a person belongs to, and the person once', async () => {
    const { told, unseen } = await enriched('person-updated', {
      [v1]: company,
      [`${v1}/persons`]: page(person),
    });
    expect(unseen).toEqual([]);
    expect(told).toMatchObject({
      legalName: 'Example Toys Ltd',
      country: 'US',
      websites: ['https://toys.example', 'https://help.toys.example'],
    });
    expect(told.principals).toHaveLength(3);
  });

  it('keeps the holder of a bank account that only its event tells', async () => {
    const { external_accounts: _, ...without } = company as { external_accounts?: unknown };
    const { told } = await enriched('external-account-updated', {
      [v1]: without,
      [`${v1}/persons`]: page(person),
    });
    expect(told.principals).toContainEqual({ name: 'Jenny Sample', role: 'account-holder' });
    expect(told.principals).toHaveLength(4);
  });

  it('tells an account of version 2 whose event tells nothing', async () => {
    const { told, unseen } = await enriched('v2-account-created', {
      [v2]: accountV2,
      [`${v2}/persons`]: { data: [personV2], next_page_url: null },
    });
    expect(unseen).toEqual([]);
    expect(unfitting(told)).toEqual([]);
    expect(told).toEqual({
      entityType: 'company',
      legalName: 'Example Toys Ltd',
      tradingNames: ['Toys by Example', 'Example Toys', 'エグザンプル'],
      country: 'US',
      mcc: '5945',
      businessDescription: 'Wooden toys.',
      websites: ['https://toys.example', 'https://help.toys.example'],
      emails: ['owner@toys.example', 'help@toys.example'],
      phones: ['+12025550124', '+12025550126', '+12025550123'],
      address: {
        line1: '12 Example Street',
        city: 'Springfield',
        postalCode: '00000',
        region: 'IL',
        country: 'US',
      },
      principals: [
        {
          givenName: 'Jenny',
          familyName: 'Sample',
          role: 'director',
          dateOfBirth: '1980-12-01',
          country: 'US',
          emails: ['jenny@toys.example'],
        },
        {
          givenName: 'Jenny',
          familyName: 'Exemplar',
          role: 'alias',
          dateOfBirth: '1980-12-01',
          country: 'US',
        },
      ],
      statementDescriptors: ['EXAMPLE TOYS', 'EXTOYS'],
      applicantIp: '203.0.113.7',
    });
  });

  it('tells where an account of version 2 in Japan is, of which no other address is known', async () => {
    const { address: _, ...business } = accountV2.identity.business_details;
    const kanji = { line1: '27-15', town: '見本町', city: '渋谷区', state: '東京都', country: 'jp' };
    const business_details = { ...business, script_addresses: { kana: null, kanji } };
    const identity = { ...accountV2.identity, business_details };
    const { told } = await enriched('v2-account-updated', { [v2]: { ...accountV2, identity } });
    expect(told.address).toEqual({ line1: '見本町 27-15', city: '渋谷区', region: '東京都', country: 'JP' });
  });

  it('tells an individual of version 2 by its identity alone', async () => {
    const identity = { country: 'gb', entity_type: 'individual', individual: personV2 };
    const { told, unseen } = await enriched('v2-account-updated', { [v2]: { ...accountV2, identity } });
    expect(unseen).toEqual([]);
    expect(told).toMatchObject({ legalName: 'Jenny Sample', country: 'GB', entityType: 'individual' });
  });

  it('leaves unseen what it would not tell', async () => {
    const { identity: _, ...closed } = accountV2;
    const thin = await enriched('v2-account-created', { [v2]: closed });
    expect(thin.unseen).toEqual(['/merchant/legalName', '/merchant/country', '/merchant/principals']);
    const standard = await enriched('account-updated-standard', {
      [v1]: objectOf('account-updated-standard'),
      [`${v1}/persons`]: page(person),
    });
    expect(standard.unseen).toEqual(['/merchant/legalName']);
  });

  it('leaves the people unseen where there are more than one page of them', async () => {
    const more = { ...page(person), has_more: true };
    const first = await enriched('account-updated-company', { [v1]: company, [`${v1}/persons`]: more });
    expect(first.unseen).toEqual(['/merchant/principals']);
    const second = await enriched('v2-account-created', {
      [v2]: accountV2,
      [`${v2}/persons`]: { data: [personV2], next_page_url: `${v2}/persons?page=2` },
    });
    expect(second.unseen).toEqual(['/merchant/principals']);
  });

  const thin = toldOf('v2-account-created').unseen;
  const broken: readonly (readonly [string, string, Readonly<Record<string, unknown>>, readonly string[]])[] =
    [
      ['does not answer', 'v2-account-created', {}, thin],
      ['answers with a list', 'v2-account-created', { [v2]: [], [`${v2}/persons`]: 'none' }, thin],
      [
        'answers about another account',
        'v2-account-created',
        { [v2]: { ...accountV2, id: 'acct_other' } },
        thin,
      ],
      [
        'answers about another one',
        'v1-thin-account-updated',
        { [v1]: { ...company, id: 'acct_other' } },
        thin,
      ],
      ['answers with nothing known', 'v1-thin-account-updated', { [v1]: {}, [`${v1}/persons`]: {} }, thin],
      [
        'answers of the people alone',
        'person-created',
        { [`${v1}/persons`]: page(person) },
        thin.slice(0, -1),
      ],
      ['fails for an account that told of itself', 'account-updated-company', {}, ['/merchant/principals']],
    ];
  it.each(broken)('that %s leaves unseen what was', async (_, name, answers, unseen) => {
    const result = await enriched(name, answers);
    expect(result.unseen).toEqual(unseen);
    expect(result.told).toMatchObject(toldOf(name).told);
  });

  it('is asked as the official library asks it, in the version that it asks in', async () => {
    const calls: { path: string; version: unknown; authorization: unknown }[] = [];
    const httpClient = Stripe.createFetchHttpClient(
      async (url: string | URL | Request, init?: RequestInit) => {
        const { pathname, search } = new URL(url instanceof Request ? url.url : url);
        const headers = new Headers(init?.headers);
        calls.push({
          path: pathname + search,
          version: headers.get('stripe-version'),
          authorization: headers.get('authorization'),
        });
        return Response.json({ id, data: [] });
      },
    );
    const official = new Stripe(key, { httpClient, telemetry: false });
    await official.accounts.retrieve(id);
    await official.accounts.listPersons(id, { limit: 20 });
    await official.v2.core.accounts.retrieve(id, {
      include: ['identity', 'defaults', 'configuration.merchant'],
    });
    await official.v2.core.accounts.persons.list(id, { limit: 20 });
    const ours = [
      ...(await enriched('account-updated-company', {})).asked,
      ...(await enriched('v2-account-created', {})).asked,
    ];
    expect(
      ours.map(({ path, headers }) => ({
        path,
        version: headers?.['stripe-version'],
        authorization: headers?.authorization,
      })),
    ).toEqual(calls);
    expect(ours.every(({ method }) => method === 'GET')).toBe(true);
    expect([stripeApi.origin(true), stripeApi.origin(false)]).toEqual(
      Array(2).fill('https://api.stripe.com'),
    );
  });
});
