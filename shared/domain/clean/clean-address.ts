import type { Address } from '../../contracts/application.ts';
import { fail } from '../../result.ts';
import { type Cleaned, cleaned } from './cleaned.ts';
import { nameTokens } from './name-tokens.ts';

/**
 * A postal address as one line: country, postal code without separators, city, street lines, each folded; parts
 * are told apart by `|`. The region is left out: it follows from the rest and is given or not at random. Form: `address`.
 * @returns `country-unknown`, and `not-an-address` without a street line, or without postal code and city in a line too short
 * to hold the city as well
 */
export function cleanAddress(address: Address): Cleaned {
  if (!address.country) return fail('country-unknown');
  const postalCode = nameTokens(address.postalCode ?? '').join('');
  const city = words(address.city);
  const street = [words(address.line1), words(address.line2)].filter((line) => line !== '').join(' ');
  if (!street || !(postalCode || city || holdsAll(street))) return fail('not-an-address');
  return cleaned({ type: 'address', value: [address.country, postalCode, city, street].join('|') });
}

/** Lists often have an address in one line: number, street, what it is called, city, and one word more. */
function holdsAll(street: string): boolean {
  return street.split(' ').length >= 5 && /[0-9]/.test(street);
}

function words(text = ''): string {
  return nameTokens(text).join(' ');
}
