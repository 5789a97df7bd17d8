import { describe, expect, test } from 'vitest';
import { cleanRegistrationNumber } from '../../../shared/domain/clean/clean-registration-number.ts';
import { cleanTaxId } from '../../../shared/domain/clean/clean-tax-id.ts';
import { formsOf } from './forms-of.ts';

const clean = (country: string, value: string) => formsOf(cleanRegistrationNumber({ country, value }));

describe('registration numbers', () => {
  test.each([
    ['GB', '1234567', 'GB:01234567'],
    ['GB', '01234567', 'GB:01234567'],
    ['GB', 'sc 123456', 'GB:SC123456'],
    ['FR', '303 265 045', 'FR:303265045'],
    ['FR', '303 265 045 00012', 'FR:303265045'],
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
