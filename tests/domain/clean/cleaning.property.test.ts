import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryCodes } from '../../../shared/contracts/country.ts';
import { cleanAddress } from '../../../shared/domain/clean/clean-address.ts';
import { cleanBankAccount } from '../../../shared/domain/clean/clean-bank-account.ts';
import { cleanBusinessName } from '../../../shared/domain/clean/clean-business-name.ts';
import { cleanCardDescriptor } from '../../../shared/domain/clean/clean-card-descriptor.ts';
import { cleanEmail } from '../../../shared/domain/clean/clean-email.ts';
import { cleanHandle } from '../../../shared/domain/clean/clean-handle.ts';
import { cleanHost } from '../../../shared/domain/clean/clean-host.ts';
import { cleanPersonName } from '../../../shared/domain/clean/clean-person-name.ts';
import { cleanPhone } from '../../../shared/domain/clean/clean-phone.ts';
import { cleanRegistrationNumber } from '../../../shared/domain/clean/clean-registration-number.ts';
import { cleanTaxId } from '../../../shared/domain/clean/clean-tax-id.ts';
import { cleanUrl } from '../../../shared/domain/clean/clean-url.ts';
import { cleanWallet } from '../../../shared/domain/clean/clean-wallet.ts';
import { foldText } from '../../../shared/domain/clean/fold-text.ts';

/** Any Unicode at all, and text made of the pieces that cleaners treat specially. */
const pieces = [
  ...[
    'www.',
    'https://',
    'shop',
    '.example',
    '.co.uk',
    '@',
    'gmail.com',
    '+',
    '00',
    '(0)',
    '12025550123',
    ' ',
    '.',
  ],
  ...[
    'ß',
    'İ',
    'ı',
    'ς',
    'é',
    'e\u0301',
    '\u200b',
    '\u202e',
    'ﬀ',
    '\u212a',
    'ŉ',
    'ǰ',
    'ΐ',
    'Ω',
    'ø',
    'œ',
    '٣',
    '①',
  ],
  ...[
    'Ltd',
    'GmbH',
    ' & ',
    'Co',
    'KG',
    'S.A.',
    'L.L.C.',
    'ООО',
    '株式会社',
    "O'",
    'Dr',
    'Mr',
    ',',
    'SQ *',
    'PAYPAL *',
  ],
  ...[
    'DE89370400440532013000',
    'bc1q',
    '0x',
    '1',
    '1'.repeat(30),
    '/',
    '//',
    '?',
    '#',
    '%2e',
    '%',
    ':',
    '\\',
    '[',
    '::1]',
  ],
  ...['\u{1f600}', '\ud800', '\u0345', '\uff21', '\u3000', '\u00df', '\u1e9e', '\ufdfa', '\u0130'],
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((parts) => parts.join('')),
);
const anyCountry = fc.constantFrom(...countryCodes);
const anySlug = fc.constantFrom(
  'vat',
  'ein',
  'tin',
  'telegram',
  'whatsapp',
  'paypal',
  'matrix',
  'bitcoin',
  'usdt',
  'xmr',
  'other',
);

const simple = {
  host: cleanHost,
  url: cleanUrl,
  email: cleanEmail,
  phone: cleanPhone,
  person_name: cleanPersonName,
  business_name: cleanBusinessName,
  card_descriptor: cleanCardDescriptor,
} as const;

describe('cleaning', () => {
  test.each(Object.entries(simple))('%s: cleaning what is clean changes nothing', (_, clean) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = clean(text);
        if (once.ok) expect(clean(once.value.value)).toEqual(once);
      }),
      { numRuns: 1_500 },
    );
  });

  test('numbers, handles and wallets: cleaning what is clean changes nothing', () => {
    const value = (text: string, prefixes: number) => text.split(':').slice(prefixes).join(':');
    fc.assert(
      fc.property(anyText, anySlug, anyCountry, (text, slug, country) => {
        const tax = cleanTaxId({ scheme: slug, value: text, country });
        if (tax.ok) {
          const [, scheme = '', ...rest] = tax.value.value.split(':');
          expect(cleanTaxId({ scheme, value: rest.join(':'), country })).toEqual(tax);
        }
        const company = cleanRegistrationNumber({ value: text, country });
        if (company.ok)
          expect(cleanRegistrationNumber({ value: value(company.value.value, 1), country })).toEqual(company);
        const handle = cleanHandle({ service: slug, value: text });
        if (handle.ok) {
          const [service = ''] = handle.value.value.split(':');
          expect(cleanHandle({ service, value: value(handle.value.value, 1) })).toEqual(handle);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('never throws, and is bounded, for any text anywhere', () => {
    fc.assert(
      fc.property(anyText, anyText, anySlug, anyCountry, (text, other, slug, country) => {
        const results = [
          ...Object.values(simple).map((clean) => clean(text)),
          cleanTaxId({ scheme: slug, value: text, country }),
          cleanRegistrationNumber({ value: text, country }),
          cleanHandle({ service: slug, value: text }),
          cleanWallet({ chain: slug, address: text }),
          cleanBankAccount({ iban: text }),
          cleanBankAccount({ country, accountNumber: text, routingNumber: other }),
          cleanAddress({ line1: text, city: other, postalCode: other, country }),
        ];
        for (const result of results.filter((result) => result.ok)) {
          expect(result.value.forms[0]).toEqual({ type: result.value.type, value: result.value.value });
          expect(result.value.forms.length).toBeLessThanOrEqual(3);
          expect(result.value.value.isWellFormed()).toBe(true);
          expect(result.value.value.length).toBeLessThanOrEqual(40 * 2_048);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test('a text built to be slow is refused or read like any other', () => {
    const pumps = [
      'a',
      'a.',
      ' ',
      '/',
      '//',
      '(',
      '\u0301',
      '1 ',
      '%2',
      '@',
      'a@',
      '-',
      '٣',
      'ﷺ',
      "o'",
      'co ',
      '*',
    ];
    for (const pump of pumps) {
      const text = `${pump.repeat(Math.floor(2_040 / pump.length))}!`;
      for (const clean of Object.values(simple)) expect(() => clean(text)).not.toThrow();
    }
    for (const clean of Object.values(simple)) expect(clean('a'.repeat(1_000_000)).ok).toBe(false);
  });

  test('folding knows no normal form, no case and no locale', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(text.isWellFormed());
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        expect(foldText(text.normalize('NFD'))).toBe(folded);
        expect(foldText(text.normalize('NFKC'))).toBe(folded);
      }),
      { numRuns: 3_000 },
    );
  });

  test('the order of a person’s names does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['jane', 'q', 'van', 'doe', 'smith'], { minLength: 5 }), (tokens) => {
        expect(cleanPersonName(tokens.join(' '))).toEqual(cleanPersonName('Jane Q van Doe Smith'));
      }),
    );
  });
});
