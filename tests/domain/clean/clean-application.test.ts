import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { applicationSchema, type MerchantApplication } from '../../../shared/contracts/application.ts';
import { cleanApplication } from '../../../shared/domain/clean/clean-application.ts';

type Given = Partial<z.input<typeof applicationSchema>['merchant']>;

/** Parsed by the real schema, so that no test rests on an application nobody can post. */
function application(merchant: Given = {}): MerchantApplication {
  return applicationSchema.parse({
    merchant: { reference: 'm-1', legalName: 'Invented Shop GmbH', country: 'DE', ...merchant },
  });
}
const read = (merchant: Given) =>
  cleanApplication(application(merchant)).identifiers.map(
    ({ pointer, identifier }) => `${pointer} ${identifier.type} ${identifier.value}`,
  );

describe('an application', () => {
  test('every identifying field becomes an identifier that names its field', () => {
    expect(
      read({
        legalName: 'Invented Shop GmbH',
        tradingNames: ['Shop Two'],
        registrationNumber: 'HRB 12345',
        taxIds: [{ type: 'vat', value: 'DE136695976', country: 'DE' }],
        websites: ['https://www.shop.example/', 'pay.shop.example/checkout?x=1'],
        emails: ['Owner@shop.example'],
        phones: ['+12025550123'],
        handles: [{ service: 'telegram', value: '@invented' }],
        address: { line1: '1 Test St', city: 'Testville', country: 'DE' },
        principals: [
          {
            name: 'Doe, Jane',
            address: { line1: '2 Test St', city: 'Testville', country: 'DE' },
            identityDocuments: [{ type: 'passport', number: 'C01X0006H', country: 'DE' }],
            emails: ['jane@shop.example'],
            phones: ['+12025550124'],
          },
          { givenName: 'John', middleName: 'Q', familyName: 'Doe' },
          { givenName: 'Solo Name' },
        ],
        bankAccounts: [
          { iban: 'DE89370400440532013000' },
          { country: 'US', accountNumber: '123456', routingNumber: '021000021' },
        ],
        wallets: [{ chain: 'ethereum', address: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' }],
        statementDescriptors: ['SQ *INVENTED SHOP'],
      }),
    ).toEqual([
      '/merchant/legalName business_name invented shop',
      '/merchant/tradingNames/0 business_name shop two',
      '/merchant/registrationNumber registration_number DE:HRB12345',
      '/merchant/taxIds/0/value tax_id DE:vat:136695976',
      '/merchant/websites/0 host shop.example',
      '/merchant/websites/1 host pay.shop.example',
      '/merchant/websites/1 url pay.shop.example/checkout?x=1',
      '/merchant/emails/0 email owner@shop.example',
      '/merchant/phones/0 phone +12025550123',
      '/merchant/handles/0/value handle telegram:invented',
      '/merchant/address address DE||testville|1 test st',
      '/merchant/principals/0/name person_name doe jane',
      '/merchant/principals/0/name business_name doe jane',
      '/merchant/principals/0/address address DE||testville|2 test st',
      '/merchant/principals/0/identityDocuments/0/number tax_id DE:passport:C01X0006H',
      '/merchant/principals/0/emails/0 email jane@shop.example',
      '/merchant/principals/0/phones/0 phone +12025550124',
      '/merchant/principals/1/familyName person_name doe john q',
      '/merchant/principals/1/familyName business_name john q doe',
      '/merchant/principals/2/givenName person_name name solo',
      '/merchant/principals/2/givenName business_name solo name',
      '/merchant/bankAccounts/0/iban bank_account DE89370400440532013000',
      '/merchant/bankAccounts/1/accountNumber bank_account US:021000021:123456',
      '/merchant/wallets/0/address wallet evm:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
      '/merchant/statementDescriptors/0 card_descriptor invented shop',
    ]);
  });

  test('an individual is both a business and a person', () => {
    expect(read({ entityType: 'individual', legalName: 'Jane Doe' })).toEqual([
      '/merchant/legalName business_name jane doe',
      '/merchant/legalName person_name doe jane',
    ]);
  });

  test('the sponsor and the applicant’s address are other parties', () => {
    const sponsored = { sponsor: { reference: 'm-9', legalName: 'Sponsor Ltd' }, applicantIp: '203.0.113.7' };
    expect(read(sponsored)).toEqual(read({}));
  });

  test('a page on a shared platform is a url, and no host', () => {
    expect(read({ websites: ['https://facebook.com/some-page'] }).slice(1)).toEqual([
      '/merchant/websites/0 url facebook.com/some-page',
    ]);
  });

  test('equal identifiers of two fields are both kept', () => {
    expect(read({ websites: ['shop.example', 'https://shop.example/'] }).slice(1)).toEqual([
      '/merchant/websites/0 host shop.example',
      '/merchant/websites/1 host shop.example',
    ]);
  });

  test('a registration number is of the country of registration, then of the merchant', () => {
    expect(read({ registrationNumber: '1234567', registrationCountry: 'GB' })).toContain(
      '/merchant/registrationNumber registration_number GB:01234567',
    );
    expect(read({ registrationNumber: '1234567', country: 'GB' })).toContain(
      '/merchant/registrationNumber registration_number GB:01234567',
    );
  });

  test('a person’s birth date and country go with the name and are not indexed', () => {
    const { identifiers } = cleanApplication(
      application({ principals: [{ name: 'Jane Doe', dateOfBirth: '1980-02-29', country: 'DE' }] }),
    );
    expect(identifiers[1]?.identifier).toEqual({
      type: 'person_name',
      value: 'doe jane',
      forms: [{ type: 'person_name', value: 'doe jane' }],
      dateOfBirth: '1980-02-29',
      country: 'DE',
    });
  });

  test('what cannot be used says why, and whether it would have named one party', () => {
    const { unusable } = cleanApplication(
      application({
        phones: ['202-555-0123'],
        websites: ['co.uk', '+10000000000'],
        taxIds: [{ type: 'vat', value: 'DE136695978', country: 'DE' }],
        statementDescriptors: ['1234'],
        address: { city: 'Testville' },
        principals: [{ name: 'X', identityDocuments: [{ type: 'passport', number: 'C01X0006H' }] }],
        bankAccounts: [{ iban: 'DE89370400440532013001' }],
        wallets: [{ chain: 'ethereum', address: `0x${'1'.repeat(39)}` }],
        handles: [{ service: 'telegram', value: 'a b' }],
      }),
    );
    expect(unusable).toEqual([
      { pointer: '/merchant/taxIds/0/value', why: 'bad-checksum', strong: true },
      { pointer: '/merchant/websites/0', why: 'public-suffix', strong: true },
      { pointer: '/merchant/websites/1', why: 'not-a-host', strong: true },
      { pointer: '/merchant/phones/0', why: 'country-unknown', strong: true },
      { pointer: '/merchant/handles/0/value', why: 'not-a-handle', strong: true },
      { pointer: '/merchant/address', why: 'country-unknown', strong: false },
      { pointer: '/merchant/principals/0/name', why: 'not-distinguishing', strong: false },
      { pointer: '/merchant/principals/0/identityDocuments/0/number', why: 'country-unknown', strong: true },
      { pointer: '/merchant/bankAccounts/0/iban', why: 'bad-checksum', strong: true },
      { pointer: '/merchant/wallets/0/address', why: 'bad-format', strong: true },
      { pointer: '/merchant/statementDescriptors/0', why: 'not-distinguishing', strong: false },
    ]);
  });

  test('what the coalition asks for and is not there is named', () => {
    expect(cleanApplication(application()).missing).toEqual([
      '/merchant/websites',
      '/merchant/taxIds',
      '/merchant/address',
      '/merchant/principals',
      '/merchant/bankAccounts',
      '/merchant/termsOfService',
    ]);
    expect(
      cleanApplication(
        application({
          entityType: 'individual',
          websites: ['shop.example'],
          registrationNumber: '1234',
          address: {},
          wallets: [{ chain: 'bitcoin', address: 'x' }],
          termsOfService: { text: 'Terms' },
        }),
      ).missing,
    ).toEqual([]);
  });

  test.each<[string, Given, boolean]>([
    ['a legal name', { legalName: 'In\u200bvented' }, true],
    ['a website', { websites: ['sh\u202eop.example'] }, true],
    ['a part of an address', { address: { line1: 'a\u2066b', country: 'DE' } }, true],
    ['an account number', { bankAccounts: [{ country: 'US', accountNumber: '12\u200b3456' }] }, true],
    ['a principal’s given name', { principals: [{ givenName: 'Ja\u200bne', familyName: 'Doe' }] }, true],
    ['a description, which identifies nobody', { businessDescription: 'Bo\u200boks' }, false],
  ])('hidden characters are noticed in %s', (_, merchant, expected) => {
    expect(cleanApplication(application(merchant)).suspiciousUnicode).toBe(expected);
  });
});
