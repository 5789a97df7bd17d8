import { describe, expect, test } from 'vitest';
import { cleanRegistrationNumber } from '../../../shared/domain/clean/clean-registration-number.ts';
import { cleanTaxId } from '../../../shared/domain/clean/clean-tax-id.ts';
import { hasOneRegister } from '../../../shared/domain/clean/numbers/has-one-register.ts';
import { formsOf } from './forms-of.ts';

const clean = (country: string, value: string) => formsOf(cleanRegistrationNumber({ country, value }));

describe('registration numbers', () => {
  test.each([
    ['GB', '1234567', 'GB:01234567'],
    ['GB', '01234567', 'GB:01234567'],
    ['GB', 'sc 123456', 'GB:SC123456'],
    ['FR', '303 265 045', 'FR:303265045'],
    ['FR', '303 265 045 00012', 'FR:303265045'],
    ['FR', '303 265 045 R.C.S. Paris', 'FR:303265045'],
    ['FR', 'RCS Paris B 303 265 045', 'FR:303265045'],
    ['AU', '53 004 085 616', 'AU:004085616'],
    ['AU', '004 085 616', 'AU:004085616'],
    ['BR', '16.727.230/0001-97', 'BR:16727230'],
    ['DE', 'HRB 12345 B', 'DE:HRB12345B'],
    ['NL', 'KVK 12345678', 'NL:12345678'],
    ['PL', '0000123456', 'PL:0000123456'],
    ['CZ', '25123891', 'CZ:25123891'],
    ['AT', 'FN 012345 a', 'AT:12345A'],
    ['CH', 'CHE-107.787.577', 'CH:107787577'],
    ['IN', 'U12345mh2020ptc123456', 'IN:U12345MH2020PTC123456'],
    ['US', 'C 1234-567', 'US:C1234567'],
  ])('%s %s is %s', (country, value, expected) => {
    expect(clean(country, value)).toBe(`registration_number=${expected}`);
  });

  test.each([
    ['DE', 'HRB 12345', false],
    ['US', 'C 1234-567', false],
    ['CA', '1234567', false],
    ['CA', '12302 6635 RC 0001', true],
    ['GB', '01234567', true],
    ['FR', '303265045', true],
  ])('of %s, %s names one company: %s', (country, value, names) => {
    const result = cleanRegistrationNumber({ country, value });
    expect(result.ok && hasOneRegister(result.value.value)).toBe(names);
  });

  test('a company is one whether its register or its tax number names it', () => {
    const vat = formsOf(cleanTaxId({ country: 'FR', scheme: 'vat', value: 'FR40303265045' }));
    expect(vat.split(' ')).toContain(clean('FR', '303265045'));
  });

  test.each([
    ['GB', '', 'empty'],
    ['FR', '303265046', 'bad-checksum'],
    ['NO', '995525829', 'bad-checksum'],
    ['GB', '00000000', 'not-distinguishing'],
    ['US', '12', 'bad-format'],
  ])('%s %s is refused as %s', (country, value, why) => {
    expect(clean(country, value)).toBe(`!${why}`);
  });
});
