import { describe, expect, it } from 'vitest';
import { checkout } from '../../../../functions/provider-hooks/checkout/checkout.ts';
import { checkoutApi } from '../../../../functions/provider-hooks/checkout/checkout-api.ts';
import type { ApiAnswer, ApiRequest } from '../../../../functions/provider-hooks/hook-source.ts';
import { aDelivery } from '../a-delivery.ts';
import { readEvents } from '../read-events.ts';
import { unfitting } from '../unfitting.ts';

const created = readEvents(`${import.meta.dirname}/events`).get('sub-entity-created') ?? {};
const key = `sk_sbox_${'a2'.repeat(13)}*`;
const id = 'ent_gavuonbau65upa75f77rar4yuu';

function event() {
  const result = checkout.read(created, aDelivery('{}'));
  if (!result.ok) throw new Error('not an event');
  return result.value;
}

async function enriched(answer: ApiAnswer) {
  const asked: ApiRequest[] = [];
  const call = async (request: ApiRequest) => {
    asked.push(request);
    return answer;
  };
  return { ...(await checkoutApi.enrich(event(), { key, call })), asked };
}
const of = (json: unknown) => enriched({ kind: 'answered', json });

const address = {
  address_line1: '123 Anywhere St.',
  address_line2: 'Floor 2',
  city: 'Anytown',
  state: 'AL',
  zip: '12345',
  country: 'US',
};
const entity = {
  id,
  reference: 'EXAMPLE01234',
  status: 'active',
  capabilities: { payments: { available: true, enabled: true } },
  contact_details: {
    phone: { country_code: 'US', number: '2025550123' },
    email_addresses: { primary: 'owner@toys.example' },
    invitee: { email: 'invited@toys.example' },
  },
  profile: {
    urls: ['https://toys.example', 'https://puzzles.example'],
    mccs: ['5945'],
    holding_currencies: ['USD'],
  },
  company: {
    business_registration_number: '452349600005',
    legal_name: 'Example Toys Inc',
    trading_name: 'Toys by Example',
    business_type: 'private_corporation',
    registered_address: address,
    principal_address: { ...address, city: 'Elsewhere' },
    representatives: [
      {
        id: 'rep_y6w7nu2glwicpmoxj4g74fho3i',
        roles: ['control_person', 'ubo'],
        individual: {
          first_name: 'Hannah',
          middle_name: 'Example',
          last_name: 'Sample',
          email_address: 'hannah@toys.example',
          national_id_type: 'ssn',
          national_id_number: '000000001',
          date_of_birth: { day: 23, month: 1, year: 1990 },
          place_of_birth: { country: 'US' },
          phone: { country_code: 'US', number: '2025550124' },
          address,
        },
      },
      { roles: ['ubo'], company: { legal_name: 'Sample Holding Inc', trading_name: null } },
    ],
  },
  instruments: [],
};

describe('Checkout.com’s API', () => {
  it('tells all of a sub-entity in one request', async () => {
    const { told, unseen, asked } = await of(entity);
    expect(unseen).toEqual([]);
    expect(asked).toEqual([
      {
        method: 'GET',
        path: `/accounts/entities/${id}`,
        headers: { accept: 'application/json;schema_version=3.0', authorization: `Bearer ${key}` },
      },
    ]);
    const place = {
      line1: '123 Anywhere St.',
      line2: 'Floor 2',
      city: 'Anytown',
      postalCode: '12345',
      region: 'AL',
      country: 'US',
    };
    expect(unfitting(told)).toEqual([]);
    expect(told).toEqual({
      entityType: 'company',
      legalName: 'Example Toys Inc',
      tradingNames: ['Toys by Example'],
      country: 'US',
      registrationNumber: '452349600005',
      mcc: '5945',
      websites: ['https://toys.example', 'https://puzzles.example'],
      emails: ['owner@toys.example', 'invited@toys.example'],
      phones: ['+12025550123'],
      address: place,
      principals: [
        {
          givenName: 'Hannah',
          middleName: 'Example',
          familyName: 'Sample',
          role: 'control-person',
          dateOfBirth: '1990-01-23',
          address: place,
          identityDocuments: [{ type: 'ssn', number: '000000001', country: 'US' }],
          emails: ['hannah@toys.example'],
          phones: ['+12025550124'],
        },
        { name: 'Sample Holding Inc', role: 'ubo' },
      ],
    });
  });

  it('tells an entity of the first version, whose people and codes are written otherwise', async () => {
    const representatives = [
      {
        first_name: 'Hannah',
        last_name: 'Sample',
        address: { country: 'GB' },
        identification: { national_id_number: 'AB000000C' },
      },
    ];
    const old = {
      ...entity,
      contact_details: { phone: { number: '2025550123' } },
      profile: { urls: ['https://toys.example'], mccs: [742] },
      company: { ...entity.company, representatives },
    };
    const { told } = await of(old);
    expect(unfitting(told)).toEqual([]);
    expect(told).toMatchObject({
      mcc: '0742',
      phones: ['2025550123'],
      principals: [
        {
          givenName: 'Hannah',
          role: 'representative',
          identityDocuments: [{ type: 'national-id', number: 'AB000000C', country: 'GB' }],
        },
      ],
    });
  });

  it('tells a sole trader as the merchant and as its owner', async () => {
    const { company: _, ...rest } = entity;
    const individual = {
      first_name: 'Hannah',
      last_name: 'Sample',
      trading_name: 'Sample Toys',
      national_tax_id: '000000001',
      registered_address: address,
      date_of_birth: { day: 23, month: 1, year: 1990 },
    };
    const { told, unseen } = await of({ ...rest, individual });
    expect(unseen).toEqual([]);
    expect(told).toMatchObject({
      entityType: 'individual',
      legalName: 'Hannah Sample',
      tradingNames: ['Sample Toys'],
      country: 'US',
      taxIds: [{ type: 'tin', value: '000000001', country: 'US' }],
      principals: [{ givenName: 'Hannah', familyName: 'Sample', role: 'owner', dateOfBirth: '1990-01-23' }],
    });
  });

  it('tells a sole trader of the third version, who is a company with one person and no legal name', async () => {
    const { legal_name: _, ...company } = entity.company;
    const { told } = await of({
      ...entity,
      agreed_terms: { ip_address: '203.0.113.7', name: 'Hannah Sample' },
      company: {
        ...company,
        business_type: 'individual_or_sole_proprietorship',
        additional_trading_names: ['Puzzles by Example'],
        representatives: [
          {
            roles: ['ubo'],
            individual: {
              first_name: 'Hannah',
              last_name: 'Sample',
              citizenships: [{ type: 'citizenship', country: 'CA' }],
            },
          },
        ],
      },
    });
    expect(unfitting(told)).toEqual([]);
    expect(told).toMatchObject({
      entityType: 'individual',
      legalName: 'Hannah Sample',
      tradingNames: ['Toys by Example', 'Puzzles by Example'],
      applicantIp: '203.0.113.7',
      principals: [{ givenName: 'Hannah', familyName: 'Sample', role: 'ubo', country: 'CA' }],
    });
  });

  const broken: readonly (readonly [string, ApiAnswer])[] = [
    ...(['status', 'timeout', 'connection', 'not-json', 'too-large'] as const).map(
      (why): readonly [string, ApiAnswer] => [`fails by ${why}`, { kind: 'failed', why }],
    ),
    ['answers about another entity', { kind: 'answered', json: { ...entity, id: 'ent_other' } }],
    ['answers with a list', { kind: 'answered', json: [entity] }],
    ['answers with nothing', { kind: 'answered', json: null }],
  ];
  it.each(broken)('that %s leaves unseen what was', async (_, answer) => {
    const { told, unseen } = await enriched(answer);
    expect(unseen).toEqual(event().unseen);
    expect(told).toEqual({ legalName: 'Example Toys Ltd' });
  });

  it('is asked at the host of the mode', () => {
    expect(checkoutApi.origin(true)).toBe('https://api.checkout.com');
    expect(checkoutApi.origin(false)).toBe('https://api.sandbox.checkout.com');
  });
});
