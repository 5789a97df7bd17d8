import { Client, Config, EnvironmentEnum, LegalEntityManagementAPI } from '@adyen/api-library';
import { describe, expect, it } from 'vitest';
import { adyen } from '../../../../functions/provider-hooks/adyen/adyen.ts';
import { adyenApi } from '../../../../functions/provider-hooks/adyen/adyen-api.ts';
import type { ApiAnswer, ApiRequest } from '../../../../functions/provider-hooks/hook-source.ts';
import { aDelivery } from '../a-delivery.ts';
import { readEvents } from '../read-events.ts';
import { unfitting } from '../unfitting.ts';

const events = readEvents(`${import.meta.dirname}/events`);
const key = 'AQEexampleKeyOfAWebServiceUser0123';
const id = 'LE00000000000000000001';

function toldOf(name: string) {
  const json = events.get(name) ?? {};
  const result = adyen.read(json, aDelivery(JSON.stringify(json)));
  if (!result.ok) throw new Error(name);
  return result.value;
}

/** What enriching an event comes to where the API answers these paths, and what it was asked. */
async function enriched(name: string, answers: Readonly<Record<string, unknown>>) {
  const asked: ApiRequest[] = [];
  const call = async (request: ApiRequest): Promise<ApiAnswer> => {
    asked.push(request);
    const json = answers[request.path];
    return json === undefined ? { kind: 'failed', why: 'status' } : { kind: 'answered', json };
  };
  return { ...(await adyenApi.enrich(toldOf(name), { key, call })), asked };
}

const at = `/lem/v4/legalEntities/${id}`;
const address = {
  city: 'Amsterdam',
  country: 'NL',
  postalCode: '1012AB',
  street: 'Example Street 23',
  street2: 'II',
};
const organization = {
  id,
  type: 'organization',
  reference: 'EXAMPLE',
  organization: {
    legalName: 'Example Toys B.V.',
    doingBusinessAs: 'Toys by Example',
    description: 'Wooden toys',
    type: 'privateCompany',
    registrationNumber: '34179503',
    registeredAddress: address,
    taxInformation: [
      { country: 'NL', number: '001234567B01' },
      { country: 'US', number: '12-3456789', type: 'EIN' },
      { country: 'GB', numberAbsent: true },
    ],
    vatNumber: 'NL001234567B01',
    webData: { webAddress: 'https://about.toys.example', webAddressId: 'SE577' },
    email: 'office@toys.example',
    phone: { number: '+31201234568', type: 'landline' },
    support: { email: 'help@toys.example', phone: { number: '+31201234569' } },
  },
  entityAssociations: [
    {
      legalEntityId: 'LE00000000000000000003',
      name: 'Jenny Sample',
      type: 'uboThroughOwnership',
      jobTitle: 'CEO',
    },
    { legalEntityId: 'LE00000000000000000003', name: 'Jenny Sample', type: 'signatory' },
    { legalEntityId: 'LE00000000000000000004', name: 'Simon Sample', type: 'director' },
  ],
  transferInstruments: [{ id: 'SE00000000000000000001', accountIdentifier: 'NL**ABCD******0300' }],
};
const lines = {
  businessLines: [
    {
      id: 'SE322LJ223222D5DQW6WQ9GQ9',
      industryCode: '4531',
      industryCodeDescription: 'Toy stores',
      legalEntityId: id,
      service: 'paymentProcessing',
      webData: [
        { webAddress: 'https://toys.example', webAddressId: 'SE577' },
        { webAddress: 'https://puzzles.example' },
      ],
    },
  ],
};
const instrument = {
  id: 'SE00000000000000000001',
  legalEntityId: id,
  type: 'bankAccount',
  bankAccount: { accountIdentification: { type: 'iban', iban: 'NL91ABNA0417164300' }, countryCode: 'NL' },
};
const instrumentAt = '/lem/v4/transferInstruments/SE00000000000000000001';
const all = { [at]: organization, [`${at}/businessLines`]: lines, [instrumentAt]: instrument };

const individual = {
  id,
  type: 'individual',
  individual: {
    name: { firstName: 'Jenny', infix: 'van', lastName: 'Sample' },
    birthData: { dateOfBirth: '1980-02-29' },
    nationality: 'NL',
    email: 'jenny@toys.example',
    phone: { number: '+31612345678' },
    residentialAddress: address,
    identificationData: { type: 'passport', number: 'NX0000001', issuerCountry: 'NL' },
    webData: { webAddress: 'https://jenny.example' },
  },
};

describe('Adyen’s API', () => {
  it('tells who an account holder is, and keeps how it is reached', async () => {
    const { told, unseen } = await enriched('account-holder-created', all);
    expect(unseen).toEqual([]);
    expect(unfitting(told)).toEqual([]);
    expect(told).toEqual({
      entityType: 'company',
      legalName: 'Example Toys B.V.',
      tradingNames: ['Toys by Example', 'Example Toys'],
      country: 'NL',
      registrationNumber: '34179503',
      taxIds: [
        { type: 'tin', value: '001234567B01', country: 'NL' },
        { type: 'ein', value: '12-3456789', country: 'US' },
        { type: 'vat', value: 'NL001234567B01', country: 'NL' },
      ],
      businessDescription: 'Wooden toys',
      websites: ['https://toys.example', 'https://puzzles.example', 'https://about.toys.example'],
      emails: ['office@toys.example', 'help@toys.example', 'owner@toys.example'],
      phones: ['+31201234568', '+31201234569', '+31201234567'],
      address: {
        line1: 'Example Street 23',
        line2: 'II',
        city: 'Amsterdam',
        postalCode: '1012AB',
        country: 'NL',
      },
      principals: [
        { name: 'Jenny Sample', role: 'ubo-through-ownership' },
        { name: 'Simon Sample', role: 'director' },
      ],
      bankAccounts: [{ iban: 'NL91ABNA0417164300' }],
    });
  });

  it('tells an individual as the merchant and as its owner', async () => {
    const { told, unseen } = await enriched('account-holder-updated', {
      [at]: individual,
      [`${at}/businessLines`]: lines,
    });
    expect(unseen).toEqual([]);
    expect(told).toMatchObject({
      entityType: 'individual',
      legalName: 'Jenny van Sample',
      country: 'NL',
      businessDescription: 'Toy stores',
      principals: [
        {
          givenName: 'Jenny',
          familyName: 'van Sample',
          dateOfBirth: '1980-02-29',
          identityDocuments: [{ type: 'passport', number: 'NX0000001', country: 'NL' }],
        },
      ],
    });
  });

  it('tells the business of a sole trader by the entity that it has of its own', async () => {
    const trader = {
      ...individual,
      entityAssociations: [
        { legalEntityId: 'LE00000000000000000009', name: 'Sample Toys', type: 'soleProprietorship' },
      ],
    };
    const business = {
      id: 'LE00000000000000000009',
      type: 'soleProprietorship',
      soleProprietorship: {
        name: 'Sample Toys',
        doingBusinessAs: 'Toys of Sample',
        countryOfGoverningLaw: 'NL',
        registeredAddress: address,
        registrationNumber: '34179503',
      },
    };
    const answers = { [at]: trader, [`${at}/businessLines`]: lines };
    const whole = await enriched('account-holder-updated', {
      ...answers,
      '/lem/v4/legalEntities/LE00000000000000000009': business,
    });
    expect(whole.unseen).toEqual([]);
    expect(whole.told).toMatchObject({
      entityType: 'company',
      legalName: 'Sample Toys',
      tradingNames: ['Toys of Sample', 'Sample Toys'],
      registrationNumber: '34179503',
      principals: [{ givenName: 'Jenny' }],
    });
    const without = await enriched('account-holder-updated', answers);
    expect(without.unseen).toEqual(['/merchant/tradingNames', '/merchant/taxIds']);
    expect(without.told).toMatchObject({ legalName: 'Jenny van Sample', tradingNames: ['Sample Toys'] });
  });

  const accounts: readonly (readonly [object, unknown])[] = [
    [
      { type: 'usLocal', accountNumber: '000123456789', routingNumber: '110000000' },
      { country: 'US', accountNumber: '000123456789', routingNumber: '110000000' },
    ],
    [
      { type: 'ukLocal', accountNumber: '12345678', sortCode: '123456' },
      { country: 'GB', accountNumber: '12345678', routingNumber: '123456' },
    ],
    [
      { type: 'caLocal', accountNumber: '1234567', institutionNumber: '001', transitNumber: '12345' },
      { country: 'CA', accountNumber: '1234567', routingNumber: '12345001' },
    ],
    [
      { type: 'auLocal', accountNumber: '12345678', bsbCode: '123456' },
      { country: 'AU', accountNumber: '12345678', routingNumber: '123456' },
    ],
    [
      { type: 'hkLocal', accountNumber: '123456789', clearingCode: '003123' },
      { country: 'HK', accountNumber: '123456789', routingNumber: '003123' },
    ],
    [
      { type: 'seLocal', accountNumber: '1234567', clearingNumber: '1234' },
      { country: 'SE', accountNumber: '1234567', routingNumber: '1234' },
    ],
    [
      { type: 'dkLocal', accountNumber: '1234567890', bankCode: '1234' },
      { country: 'DK', accountNumber: '1234567890', routingNumber: '1234' },
    ],
    [
      { type: 'plLocal', accountNumber: '12345678901234567890123456' },
      { country: 'PL', accountNumber: '12345678901234567890123456' },
    ],
    [{ type: 'iban', iban: 'NL**********4300' }, undefined],
  ];
  it.each(accounts)('tells a bank account of %o', async (accountIdentification, expected) => {
    const own = { ...instrument, bankAccount: { accountIdentification } };
    const { told, unseen } = await enriched('account-holder-created', { ...all, [instrumentAt]: own });
    expect(told.bankAccounts).toEqual(expected === undefined ? undefined : [expected]);
    expect(unfitting(told)).toEqual([]);
    expect(unseen).toEqual([]);
  });

  const thin = toldOf('account-holder-updated').unseen;
  const broken: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[]])[] = [
    ['does not answer', {}, thin],
    ['answers with nothing known', { [at]: [], [`${at}/businessLines`]: 'none' }, thin],
    [
      'answers about another entity',
      { ...all, [at]: { ...organization, id: 'LE1' } },
      thin.filter((one) => one !== '/merchant/websites'),
    ],
    ['does not tell the lines', { [at]: organization, [instrumentAt]: instrument }, ['/merchant/websites']],
    [
      'does not tell the bank account',
      { [at]: organization, [`${at}/businessLines`]: lines },
      ['/merchant/bankAccounts'],
    ],
  ];
  it.each(broken)('that %s leaves unseen what it did not tell', async (_, answers, unseen) => {
    expect((await enriched('account-holder-created', answers)).unseen).toEqual(unseen);
  });

  it('is asked four times at most, and what is left stays unseen', async () => {
    const transferInstruments = [1, 2, 3, 4].map((n) => ({ id: `SE0000000000000000000${n}` }));
    const many = { ...organization, transferInstruments };
    const { asked, unseen } = await enriched('account-holder-created', { ...all, [at]: many });
    expect(asked).toHaveLength(4);
    expect(unseen).toEqual(['/merchant/bankAccounts']);
  });

  it('is not asked where the event names no entity', async () => {
    const event = { ...toldOf('account-holder-created') };
    delete (event as { askAbout?: string }).askAbout;
    const call = async (): Promise<ApiAnswer> => {
      throw new Error('asked');
    };
    expect(await adyenApi.enrich(event, { key, call })).toEqual(event);
  });

  it('is asked as the official library asks it', async () => {
    const calls: { endpoint: string; key: unknown }[] = [];
    const official = (environment: EnvironmentEnum) => {
      const config = new Config({ apiKey: key, environment });
      const request = async (endpoint: string, _: unknown, { apiKey }: Config) => {
        calls.push({ endpoint, key: apiKey });
        return '{}';
      };
      return new LegalEntityManagementAPI(new Client(config, { request }));
    };
    const test = official(EnvironmentEnum.TEST);
    await test.LegalEntitiesApi.getLegalEntity(id);
    await test.LegalEntitiesApi.getAllBusinessLinesUnderLegalEntity(id);
    await test.TransferInstrumentsApi.getTransferInstrument('SE00000000000000000001');
    await official(EnvironmentEnum.LIVE).LegalEntitiesApi.getLegalEntity(id);
    const { asked } = await enriched('account-holder-created', all);
    expect(calls.pop()?.endpoint).toBe(adyenApi.origin(true) + at);
    expect(
      asked.map(({ path, headers }) => ({
        endpoint: adyenApi.origin(false) + path,
        key: headers?.['x-api-key'],
      })),
    ).toEqual(calls);
  });

  it('is read with the key of a web service user', () => {
    expect(adyenApi.key.safeParse(key).success).toBe(true);
    for (const wrong of ['', 'short', `${key}\r\nx: y`, `${key} `])
      expect(adyenApi.key.safeParse(wrong).success).toBe(false);
  });
});
