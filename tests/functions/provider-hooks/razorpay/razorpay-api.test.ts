import { describe, expect, it } from 'vitest';
import type { ApiAnswer, ApiRequest } from '../../../../functions/provider-hooks/hook-source.ts';
import { razorpayApi } from '../../../../functions/provider-hooks/razorpay/razorpay-api.ts';
import { applicationSchema } from '../../../../shared/contracts/application.ts';
import type { ToldEvent } from '../../../../shared/contracts/told-event.ts';
import { tellsNothing } from '../tells-nothing.ts';

const account = {
  id: 'acc_FlagStopExam01',
  type: 'standard',
  status: 'created',
  email: 'owner@lotus.example',
  phone: 9000090000,
  contact_name: 'Asha Rao',
  business_type: 'partnership',
  legal_business_name: 'Lotus Lamps',
  customer_facing_business_name: 'Lotus',
  profile: {
    category: 'ecommerce',
    business_model: 'Lamps, sold online',
    addresses: {
      registered: {
        street1: '1 Example Road',
        street2: '',
        city: 'Bengaluru',
        state: 'KARNATAKA',
        postal_code: 560034,
        country: 'india',
      },
    },
  },
  legal_info: { pan: 'AAAFA1234A', gst: null },
  apps: {
    websites: ['https://lotus.example'],
    android: [{ url: 'https://play.lamps.test/app', name: 'Lotus' }],
  },
};
const stakeholders = {
  entity: 'collection',
  count: 1,
  items: [
    {
      id: 'FlagStopExam05',
      entity: 'stakeholder',
      name: 'Dev Rao',
      email: 'dev@lotus.example',
      phone: { primary: '9000090001', secondary: null },
      relationship: { director: true },
      kyc: { pan: 'AAAPA1234A' },
      addresses: { residential: { street: '2 Example Road', city: 'Bengaluru', country: 'in' } },
    },
  ],
};
const thin: ToldEvent = {
  eventId: 'made-1',
  type: 'product.route.activated',
  occurredAt: null,
  livemode: null,
  does: 'screen',
  merchant: 'acc_FlagStopExam01',
  told: {},
  unseen: ['/merchant/legalName', '/merchant/country', '/merchant/websites', '/merchant/principals'],
};

/** Asks with what each path answers, and says what was asked. */
async function enrich(answers: Readonly<Record<string, ApiAnswer>>, event = thin) {
  const asked: ApiRequest[] = [];
  const result = await razorpayApi.enrich(event, {
    key: 'rzp_live_key:secret',
    call: async (request) => {
      asked.push(request);
      return answers[request.path] ?? { kind: 'failed', why: 'status' };
    },
  });
  return { ...result, asked };
}
const path = '/v2/accounts/acc_FlagStopExam01';
const answered = (json: unknown): ApiAnswer => ({ kind: 'answered', json });

describe('Razorpay’s API', () => {
  it('tells how those are reached who answer customers, and who executes', async () => {
    const support = { email: 'help@lotus.example', phone: '9000090002', policy_url: null };
    const { told } = await enrich({
      [path]: answered({ ...account, contact_info: { support, refund: support, chargeback: [] } }),
      [`${path}/stakeholders`]: answered({ items: [{ name: 'Dev Rao', relationship: { executive: true } }] }),
    });
    expect(told).toMatchObject({
      emails: ['owner@lotus.example', 'help@lotus.example'],
      phones: ['+919000090002'],
      principals: [
        { name: 'Dev Rao', role: 'executive' },
        { name: 'Asha Rao', role: 'contact' },
      ],
    });
  });

  it('tells the account and its stakeholders, and nothing stays unseen', async () => {
    const { told, unseen, asked } = await enrich({
      [path]: answered(account),
      [`${path}/stakeholders`]: answered(stakeholders),
    });
    expect(unseen).toEqual([]);
    expect(asked.map(({ method, path: at, headers }) => [method, at, headers?.authorization])).toEqual([
      ['GET', path, `Basic ${Buffer.from('rzp_live_key:secret').toString('base64')}`],
      ['GET', `${path}/stakeholders`, `Basic ${Buffer.from('rzp_live_key:secret').toString('base64')}`],
    ]);
    expect(applicationSchema.parse({ merchant: { reference: thin.merchant, ...told } }).merchant).toEqual({
      reference: 'acc_FlagStopExam01',
      entityType: 'company',
      legalName: 'Lotus Lamps',
      tradingNames: ['Lotus'],
      country: 'IN',
      taxIds: [{ type: 'pan', value: 'AAAFA1234A', country: 'IN' }],
      businessDescription: 'Lamps, sold online',
      websites: ['https://lotus.example', 'https://play.lamps.test/app'],
      emails: ['owner@lotus.example'],
      address: {
        line1: '1 Example Road',
        city: 'Bengaluru',
        region: 'KARNATAKA',
        postalCode: '560034',
        country: 'IN',
      },
      principals: [
        {
          name: 'Dev Rao',
          role: 'director',
          identityDocuments: [{ type: 'pan', number: 'AAAPA1234A', country: 'IN' }],
          address: { line1: '2 Example Road', city: 'Bengaluru', country: 'IN' },
          emails: ['dev@lotus.example'],
          phones: ['+919000090001'],
        },
        { name: 'Asha Rao', role: 'contact', phones: ['+919000090000'] },
      ],
    });
  });

  it('leaves all unseen where the account is not answered, whatever the reason', async () => {
    for (const why of ['status', 'timeout', 'connection', 'not-json', 'too-large'] as const) {
      const { told, unseen } = await enrich({ [path]: { kind: 'failed', why } });
      expect({ told, unseen }).toEqual({ told: {}, unseen: thin.unseen });
    }
  });

  it.each([
    ['null', null],
    ['another account', { ...account, id: 'acc_AnotherAccount' }],
    ['an error', { error: { code: 'BAD_REQUEST_ERROR' } }],
    ['a list', [account]],
  ])('leaves all unseen where the answer is %s', async (_, json) => {
    expect(await enrich({ [path]: answered(json) })).toMatchObject({
      told: tellsNothing,
      unseen: thin.unseen,
    });
  });

  it('leaves the owners unseen where only they are not answered', async () => {
    const { told, unseen } = await enrich({ [path]: answered(account) });
    expect(unseen).toEqual(['/merchant/principals']);
    expect(told.legalName).toBe('Lotus Lamps');
  });

  it('leaves the name unseen where the account has none', async () => {
    const { unseen } = await enrich({
      [path]: answered({ ...account, legal_business_name: '' }),
      [`${path}/stakeholders`]: answered(stakeholders),
    });
    expect(unseen).toEqual(['/merchant/legalName']);
  });

  it('is believed over the event, which is older, but names of both are told', async () => {
    const told = { legalName: 'Lotus Lamps Pvt Ltd', tradingNames: ['Lamps'], mcc: '5719' };
    const merged = await enrich(
      { [path]: answered(account) },
      { ...thin, told, unseen: ['/merchant/country'] },
    );
    expect(merged.told).toMatchObject({
      legalName: 'Lotus Lamps',
      tradingNames: ['Lotus', 'Lamps'],
      mcc: '5719',
    });
  });

  it('is not asked about what can be no account', async () => {
    for (const merchant of [null, 'acc_..', 'acc_a:b', 'FlagStopExam01']) {
      const { asked, unseen } = await enrich({}, { ...thin, merchant });
      expect({ asked, unseen }).toEqual({ asked: [], unseen: thin.unseen });
    }
  });

  it('takes keys of the form that Razorpay shows', () => {
    expect(razorpayApi.key.safeParse('rzp_test_1a2B3c:s3cret').success).toBe(true);
    for (const key of ['rzp_test_1a2B3c', 'sk_live_1:2', 'rzp_live_1:a\nb', 'rzp_live_:x', ''])
      expect(razorpayApi.key.safeParse(key).success).toBe(false);
  });

  describe('of accounts of the newer onboarding API', () => {
    const event: ToldEvent = { ...thin, type: 'account.product.activated' };
    const at = '/v1/accounts/acc_FlagStopExam01';
    const pan = { individual_pan: { type: 'individual_pan', value: 'AAAPA1234A', is_skipped: false } };
    const onboarded = {
      id: 'acc_FlagStopExam01',
      country: 'IN',
      statement_descriptor: { value: 'Lotus', verification: { status: 'verified' } },
      is_mfa_enabled: false,
      user: { role: 'owner', email: 'asha@lotus.example', phone: '+919000090000', name: 'Asha Rao' },
      business_profile: {
        business_type: 'individual',
        business_name: 'LOTUS LAMPS',
        date_of_establishment: null,
        identity_numbers: { gstin: { type: 'gstin', value: '29AAAPA1234A1Z5' }, ...pan },
        documents: {},
        business_category: { category: 'ecommerce', mcc: '5719', business_description: 'Lamps, sold online' },
        authorized_person: { name: 'DEV RAO', identity_numbers: pan, address: null, date_of_birth: null },
        stakeholders: {},
        addresses: [],
        metadata: {},
      },
      bank_accounts: {},
      products: { payment_gateway: { type: 'payment_gateway', status: 'activated', requirements: [] } },
    };

    it('tells the business and its people, and that it tells no site and no address', async () => {
      const { told, unseen, asked } = await enrich({ [at]: answered(onboarded) }, event);
      expect(asked.map(({ path: asks }) => asks)).toEqual([at]);
      expect(unseen).toEqual(['/merchant/websites']);
      expect(applicationSchema.parse({ merchant: { reference: event.merchant, ...told } }).merchant).toEqual({
        reference: 'acc_FlagStopExam01',
        entityType: 'individual',
        legalName: 'LOTUS LAMPS',
        tradingNames: ['Lotus'],
        country: 'IN',
        taxIds: [
          { type: 'pan', value: 'AAAPA1234A', country: 'IN' },
          { type: 'gstin', value: '29AAAPA1234A1Z5', country: 'IN' },
        ],
        mcc: '5719',
        businessDescription: 'Lamps, sold online',
        principals: [
          { name: 'Asha Rao', role: 'owner', emails: ['asha@lotus.example'], phones: ['+919000090000'] },
          {
            name: 'DEV RAO',
            role: 'authorizer',
            identityDocuments: [{ type: 'pan', number: 'AAAPA1234A', country: 'IN' }],
          },
        ],
        statementDescriptors: ['Lotus'],
      });
    });

    it('tells an account of which hardly anything was given', async () => {
      const bare = {
        ...onboarded,
        statement_descriptor: null,
        user: [],
        business_profile: { stakeholders: [] },
      };
      const { told, unseen } = await enrich({ [at]: answered(bare) }, event);
      expect(told).toEqual({ country: 'IN' });
      expect(unseen).toEqual(['/merchant/websites', '/merchant/legalName']);
    });

    it('leaves all unseen where it answers about another, or not', async () => {
      for (const answers of [
        {},
        { [at]: answered({ ...onboarded, id: 'acc_Another' }) },
        { [at]: answered([]) },
      ])
        expect(await enrich(answers, event)).toMatchObject({ told: tellsNothing, unseen: event.unseen });
    });
  });
});
