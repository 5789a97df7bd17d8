import { expect, test } from 'vitest';
import { cleanAddress } from '../../../shared/domain/clean/clean-address.ts';
import { formsOf } from './forms-of.ts';

const street = { line1: '12 Invented Street', city: 'Testville', postalCode: 'TE1 2ST', country: 'GB' };

test('one address is written in many ways', () => {
  const canonical = 'address=GB|te12st|testville|12 invented street';
  expect(formsOf(cleanAddress(street))).toBe(canonical);
  expect(formsOf(cleanAddress({ ...street, line1: '12, INVENTED STREET.', postalCode: 'te12st' }))).toBe(
    canonical,
  );
  expect(formsOf(cleanAddress({ ...street, region: 'Testshire' }))).toBe(canonical);
  expect(formsOf(cleanAddress({ ...street, line1: '12', line2: 'Invented Street' }))).toBe(canonical);
});

test('another house number is another address', () => {
  expect(cleanAddress(street)).not.toEqual(cleanAddress({ ...street, line1: '13 Invented Street' }));
});

test('an address needs a country, a street, and a city or postal code, if only in the street’s line', () => {
  const { country, ...homeless } = street;
  expect(country).toBe('GB');
  expect(formsOf(cleanAddress(homeless))).toBe('!country-unknown');
  expect(formsOf(cleanAddress({ country: 'GB', line1: '12 Invented Street' }))).toBe('!not-an-address');
  expect(formsOf(cleanAddress({ country: 'GB', line1: '12 Invented Street, Testville, TE1 2ST' }))).toBe(
    'address=GB|||12 invented street testville te1 2st',
  );
  expect(formsOf(cleanAddress({ country: 'GB', city: 'Testville' }))).toBe('!not-an-address');
  expect(formsOf(cleanAddress({ country: 'GB', city: 'Testville', line1: '...' }))).toBe('!not-an-address');
});
