import { describe, expect, it } from 'vitest';
import type { ApiAnswer, ApiRequest } from '../../../../functions/provider-hooks/hook-source.ts';
import { paypalApi } from '../../../../functions/provider-hooks/paypal/paypal-api.ts';
import { applicationSchema } from '../../../../shared/contracts/application.ts';
import type { ToldEvent } from '../../../../shared/contracts/told-event.ts';
import { tellsNothing } from '../tells-nothing.ts';

const account = {
  account_id: 'FLAGACCOUNT01',
  external_id: 'm-1002',
  legal_country_code: 'US',
  primary_currency_code: 'USD',
  individual_owners: [
    {
      names: [{ type: 'LEGAL', given_name: 'Ann', surname: 'Sample' }],
      citizenship: 'US',
      emails: [{ email: 'ann@sample.example' }],
      phone_numbers: [{ country_code: '1', national_number: '2025550123', type: 'MOBILE' }],
      birth_details: { date_of_birth: '1980-02-29' },
      primary_residence: {
        address_line_1: '1 Example Street',
        admin_area_2: 'Anytown',
        admin_area_1: 'CA',
        postal_code: '90001',
        country_code: 'US',
      },
      identification_documents: [
        { type: 'SOCIAL_SECURITY_NUMBER', identification_number: '078-05-1120', issuing_country_code: 'US' },
      ],
    },
  ],
  business_entity: {
    type: 'CORPORATION',
    merchant_category_code: '5932',
    website_info: { website_exists: true, website_url: 'https://sample.example' },
    names: [
      { type: 'LEGAL', business_name: 'Sample Inc.' },
      { type: 'DOING_BUSINESS_AS', business_name: 'Samples' },
    ],
    registered_business_address: {
      address_line_1: '2 Example Street',
      admin_area_2: 'Anytown',
      admin_area_1: 'CA',
      postal_code: '90001',
      country_code: 'US',
    },
    identification_documents: [
      {
        type: 'EMPLOYER_IDENTIFICATION_NUMBER',
        identification_number: '123456789',
        issuing_country_code: 'US',
      },
    ],
    office_bearers: [
      { role: 'CHAIRMAN', names: [{ given_name: 'Bea', surname: 'Sample' }], citizenship: 'C2' },
    ],
  },
};
const integration = {
  merchant_id: 'FLAGMERCHANT1',
  tracking_id: 'm-1001',
  products: [],
  payments_receivable: true,
  legal_name: 'Sample GmbH',
  country: 'DE',
  primary_email: 'owner@sample.example',
  primary_email_confirmed: true,
};
const thin: ToldEvent = {
  eventId: 'WH-1',
  type: 'MERCHANT.ONBOARDING.COMPLETED',
  occurredAt: null,
  livemode: true,
  does: 'screen',
  merchant: 'FLAGMERCHANT1',
  told: {},
  unseen: ['/merchant/legalName', '/merchant/country', '/merchant/emails', '/merchant/principals'],
};
const managed = {
  ...thin,
  type: 'CUSTOMER.MANAGED-ACCOUNT.ACCOUNT-CREATED',
  merchant: 'FLAGACCOUNT01',
};
const answered = (json: unknown): ApiAnswer => ({ kind: 'answered', json });
const token = { '/v1/oauth2/token': answered({ access_token: 'A21AA-example', expires_in: 32_400 }) };
const integrationPath = '/v1/customer/partners/FLAGPARTNER01/merchant-integrations/FLAGMERCHANT1';
const accountPath = '/v3/customer/managed-accounts/FLAGACCOUNT01';

async function enrich(answers: Readonly<Record<string, ApiAnswer>>, event: ToldEvent = thin) {
  const asked: ApiRequest[] = [];
  const result = await paypalApi.enrich(event, {
    key: 'FLAGPARTNER01:client-id:secret',
    call: async (request) => {
      asked.push(request);
      return answers[request.path] ?? { kind: 'failed', why: 'status' };
    },
  });
  return { ...result, asked };
}

describe('PayPal’s API', () => {
  it('gives a token for the application, and with it tells how a merchant stands', async () => {
    const { told, unseen, asked } = await enrich({ ...token, [integrationPath]: answered(integration) });
    expect({ told, unseen }).toEqual({
      told: { legalName: 'Sample GmbH', country: 'DE', emails: ['owner@sample.example'] },
      unseen: [],
    });
    expect(asked).toEqual([
      {
        method: 'POST',
        path: '/v1/oauth2/token',
        headers: {
          authorization: `Basic ${Buffer.from('client-id:secret').toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials',
      },
      { method: 'GET', path: integrationPath, headers: { authorization: 'Bearer A21AA-example' } },
    ]);
  });

  it('tells a managed account with its owners and officers', async () => {
    const { told, unseen } = await enrich({ ...token, [accountPath]: answered(account) }, managed);
    expect(unseen).toEqual([]);
    expect(applicationSchema.parse({ merchant: { reference: managed.merchant, ...told } }).merchant).toEqual({
      reference: 'FLAGACCOUNT01',
      legalName: 'Sample Inc.',
      tradingNames: ['Samples'],
      country: 'US',
      taxIds: [{ type: 'ein', value: '123456789', country: 'US' }],
      mcc: '5932',
      websites: ['https://sample.example'],
      address: {
        line1: '2 Example Street',
        city: 'Anytown',
        region: 'CA',
        postalCode: '90001',
        country: 'US',
      },
      principals: [
        {
          givenName: 'Ann',
          familyName: 'Sample',
          role: 'owner',
          dateOfBirth: '1980-02-29',
          country: 'US',
          address: {
            line1: '1 Example Street',
            city: 'Anytown',
            region: 'CA',
            postalCode: '90001',
            country: 'US',
          },
          identityDocuments: [{ type: 'ssn', number: '078-05-1120', country: 'US' }],
          emails: ['ann@sample.example'],
          phones: ['+12025550123'],
        },
        { givenName: 'Bea', familyName: 'Sample', role: 'director', country: 'CN' },
      ],
    });
  });

  it('names an individual’s account by its owner', async () => {
    const { business_entity: _, ...individual } = account;
    const { told } = await enrich({ ...token, [accountPath]: answered(individual) }, managed);
    expect(told.legalName).toBe('Ann Sample');
  });

  it('names a casual seller as a person', async () => {
    const { legal_name: _, ...nameless } = integration;
    const casual = { ...nameless, given_name: 'Ann', surname: 'Sample' };
    const { told, unseen } = await enrich({ ...token, [integrationPath]: answered(casual) });
    expect(unseen).toEqual([]);
    expect(told).toMatchObject({
      legalName: 'Ann Sample',
      principals: [{ givenName: 'Ann', familyName: 'Sample', role: 'owner' }],
    });
  });

  it('takes a business’s legal name under either of the kinds that PayPal writes', async () => {
    const names = [{ type: 'LEGAL_NAME', business_name: 'Sample Toys GmbH' }];
    const business_entity = { ...account.business_entity, names };
    const { told } = await enrich(
      { ...token, [accountPath]: answered({ ...account, business_entity }) },
      managed,
    );
    expect(told.legalName).toBe('Sample Toys GmbH');
    expect(told.tradingNames).toBeUndefined();
  });

  it('leaves the name unseen where the standing tells none', async () => {
    const { legal_name: _, ...nameless } = integration;
    const { unseen } = await enrich({ ...token, [integrationPath]: answered(nameless) });
    expect(unseen).toEqual(['/merchant/legalName']);
  });

  it.each([
    ['no token', {}],
    ['a token that is none', { '/v1/oauth2/token': answered({ access_token: 'a\r\nb' }) }],
    ['a token and no more', token],
    ['another merchant', { ...token, [integrationPath]: answered({ ...integration, merchant_id: 'X' }) }],
    ['a list', { ...token, [integrationPath]: answered([integration]) }],
  ])('leaves all unseen where it answers %s', async (_, answers) => {
    expect(await enrich(answers)).toMatchObject({ told: tellsNothing, unseen: thin.unseen });
  });

  it('leaves all unseen where people of an account have another form than documented', async () => {
    const odd = { ...account, individual_owners: ['Ann Sample'] };
    expect(await enrich({ ...token, [accountPath]: answered(odd) }, managed)).toMatchObject({
      told: tellsNothing,
      unseen: managed.unseen,
    });
  });

  it('is not asked about what can be no merchant', async () => {
    for (const merchant of [null, '..', 'FLAG:1', 'F-1'])
      expect(await enrich(token, { ...thin, merchant })).toMatchObject({ asked: [], unseen: thin.unseen });
  });

  it('is at the host of the mode, and takes a key of three parts', () => {
    expect(paypalApi.origin(true)).toBe('https://api-m.paypal.com');
    expect(paypalApi.origin(false)).toBe('https://api-m.sandbox.paypal.com');
    const part = 'A'.repeat(40);
    expect(paypalApi.key.safeParse(`FLAGPARTNER01:${part}:${part}`).success).toBe(true);
    for (const key of [`${part}:${part}`, `FLAGPARTNER01:${part}:${part}:x`, `flagpartner01:${part}:${part}`])
      expect(paypalApi.key.safeParse(key).success).toBe(false);
  });
});
