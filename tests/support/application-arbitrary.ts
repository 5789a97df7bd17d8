import * as fc from 'fast-check';
import {
  applicationSchema,
  type bankAccountSchema,
  type MerchantApplication,
} from '../../shared/contracts/application.ts';
import { countryCodes } from '../../shared/contracts/country.ts';

/*
 * Any application that the schema allows: each field absent, as people fill it in, or any text that is let in at all.
 */

const country = fc.constantFrom('GB', 'DE', 'US', 'FR', 'XK', ...countryCodes);
const anyText = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom('墨水', 'a'.repeat(1_024), 'x y '.repeat(250), 'ae'.repeat(500), '-', '1 2 3', 'ﷺ ﷺ'),
);
const oneOf = (...usual: readonly string[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: anyText });
const list = <T>(item: fc.Arbitrary<T>, maxLength: number) => fc.array(item, { maxLength });

const name = oneOf('Quillmere Stationery Ltd', 'Thistledown', 'ООО Квилмер', 'Zorbel t/a Fentle', 'AB Ltd');
const email = oneOf('a@quillmere.example', 'a@gmail.com', 'a@b.fastmail.com', 'a@zorbel.example', 'nobody');
const phone = oneOf('+442079460150', '+12025550123', '+80012345678', '020 7946 0150', '+883510001234');
const site = oneOf(
  'https://quillmere.example',
  'shop.zorbel.example',
  'quillme.re',
  'https://bit.ly/x',
  'http://8.8.4.4',
  'quillmere.github.io',
  'https://facebook.com/x',
  'https://müller.example',
  'quillmere.uk.com',
  'not a site',
);
const address = fc.record({ line1: anyText, city: anyText, country }, { requiredKeys: [] });
const principal = fc.record(
  {
    name: oneOf('Odette Farrowgate', 'O. F.', 'Odette', '王小明', 'John Doe'),
    givenName: name,
    familyName: name,
    dateOfBirth: oneOf('1979-05-02', '2008-02-29', '2030-01-01', '1900-01-01'),
    country,
    address,
    emails: list(email, 5),
    phones: list(phone, 5),
  },
  { requiredKeys: ['name'] },
);
const bankAccount: fc.Arbitrary<Partial<Record<keyof typeof bankAccountSchema.shape, string>>> = fc.oneof(
  fc.record({ iban: oneOf('GB33BUKB20201555555555', 'DE89370400440532013000') }),
  fc.record({
    country,
    accountNumber: oneOf('1234567892', 'DE89370400440532013000'),
    routingNumber: anyText,
  }),
);

const merchant = fc.record(
  {
    reference: fc.constantFrom('m-1', 'm-2'),
    entityType: fc.constantFrom('company', 'individual', 'non-profit', 'government'),
    legalName: name,
    tradingNames: list(name, 11),
    country,
    registrationNumber: oneOf('09876543'),
    registrationCountry: country,
    mcc: fc.oneof(fc.constantFrom('5411', '5967', '7273', '5943'), fc.stringMatching(/^[0-9]{4}$/)),
    businessDescription: oneOf(
      'Paper and pens.',
      'Adult videos and sports betting.',
      'No gambling; a dating site',
      'Erotikvideos\nund ein Casino',
      'porn '.repeat(200),
    ),
    websites: list(site, 20),
    emails: list(email, 20),
    phones: list(phone, 20),
    address,
    principals: list(principal, 20),
    bankAccounts: list(bankAccount, 10),
    statementDescriptors: list(oneOf('SQ *QUILLMERE', 'WWW.ZORBEL.COM', 'PAYPAL', '8005550123'), 10),
    termsOfService: fc.record({ text: oneOf('We prohibit child sexual abuse material.', 'Be kind.') }),
    applicantIpCountry: country,
  },
  { requiredKeys: ['reference', 'legalName', 'country'] },
);

/** See above; what the schema refuses is drawn again. */
export const applicationArbitrary: fc.Arbitrary<MerchantApplication> = merchant
  .map((drawn) => applicationSchema.safeParse({ merchant: drawn }))
  .filter((parsed) => parsed.success)
  .map((parsed) => applicationSchema.parse(parsed.data));
