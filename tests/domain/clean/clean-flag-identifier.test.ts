import { describe, expect, test } from 'vitest';
import { type FlagIdentifier, flagIdentifierSchema } from '../../../shared/contracts/flag.ts';
import { identifierTypes } from '../../../shared/contracts/vocabulary.ts';
import { cleanFlagIdentifier } from '../../../shared/domain/clean/clean-flag-identifier.ts';
import { isStrong } from '../../../shared/domain/clean/identifier-strength.ts';
import { formsOf } from './forms-of.ts';

const clean = (input: FlagIdentifier) => formsOf(cleanFlagIdentifier(flagIdentifierSchema.parse(input)));

const examples: readonly [FlagIdentifier, string][] = [
  [{ type: 'host', value: 'https://www.bad-shop.example/' }, 'host=bad-shop.example domain=bad-shop.example'],
  [{ type: 'url', value: 'bad-shop.example/page' }, 'url=bad-shop.example/page domain=bad-shop.example'],
  [{ type: 'email', value: 'Seller@bad-shop.example' }, 'email=seller@bad-shop.example'],
  [{ type: 'phone', value: '+1 202 555 0123' }, 'phone=+12025550123'],
  [{ type: 'card_descriptor', value: 'PP*BAD SHOP' }, 'card_descriptor=bad shop'],
  [{ type: 'handle', service: 'tg', value: '@bad_shop' }, 'handle=telegram:bad_shop'],
  [{ type: 'tax_id', scheme: 'vat', value: 'DE136695976', country: 'DE' }, 'tax_id=DE:vat:136695976'],
  [{ type: 'registration_number', value: 'HRB 12345', country: 'DE' }, 'registration_number=DE:HRB12345'],
  [{ type: 'bank_account', iban: 'NL91 ABNA 0417 1643 00' }, 'bank_account=NL91ABNA0417164300'],
  [
    { type: 'wallet', chain: 'eth', address: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' },
    'wallet=evm:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
  ],
  [{ type: 'person_name', value: 'DOE, Jane' }, 'person_name=doe jane'],
  [{ type: 'business_name', value: 'Bad Shop Ltd' }, 'business_name=bad shop'],
  [
    { type: 'address', value: { line1: '1 Test St', postalCode: '12345', country: 'DE' } },
    'address=DE|12345||1 test st',
  ],
];

describe('what a member writes into a flag', () => {
  test.each(examples)('%j is %s', (input, expected) => {
    expect(clean(input)).toBe(expected);
  });

  test('every identifier type can be flagged', () => {
    expect(examples.map(([{ type }]) => type).toSorted()).toEqual([...identifierTypes].toSorted());
  });

  test('a URL of a whole site flags the host', () => {
    expect(clean({ type: 'url', value: 'https://bad-shop.example/' })).toBe(
      'host=bad-shop.example domain=bad-shop.example',
    );
  });

  test.each<[FlagIdentifier, string]>([
    [{ type: 'host', value: 'co.uk' }, 'public-suffix'],
    [{ type: 'host', value: 'github.io' }, 'public-suffix'],
    [{ type: 'host', value: 'example' }, 'public-suffix'],
    [{ type: 'host', value: 'instagram.com' }, 'not-distinguishing'],
    [{ type: 'host', value: 'gmail.com' }, 'not-distinguishing'],
    [{ type: 'host', value: 'seller@gmail.com' }, 'not-a-host'],
    [{ type: 'url', value: 'https://instagram.com/' }, 'not-distinguishing'],
    [{ type: 'phone', value: '+10000000000' }, 'not-distinguishing'],
    [{ type: 'business_name', value: 'CORP.' }, 'not-distinguishing'],
    [{ type: 'bank_account', country: 'US', accountNumber: '123456' }, 'not-distinguishing'],
    [{ type: 'bank_account' }, 'country-unknown'],
  ])('%j would stop strangers and is refused', (input, why) => {
    expect(clean(input)).toBe(`!${why}`);
  });

  test('what corroborates a name goes with it', () => {
    expect(
      cleanFlagIdentifier({
        type: 'person_name',
        value: 'Jane Doe',
        dateOfBirth: '1980-02-29',
        country: 'DE',
      }),
    ).toMatchObject({ ok: true, value: { dateOfBirth: '1980-02-29', country: 'DE' } });
    expect(cleanFlagIdentifier({ type: 'business_name', value: 'Bad Shop', country: 'DE' })).toMatchObject({
      ok: true,
      value: { country: 'DE' },
    });
  });
});

test('names, descriptors and addresses are weak, all else names one party', () => {
  expect(identifierTypes.filter((type) => !isStrong(type))).toEqual([
    'card_descriptor',
    'person_name',
    'business_name',
    'address',
  ]);
});
