import type { CheckFinding } from '../../contracts/checks.ts';
import { numberingPlans } from '../clean/numbering-plans.ts';
import type { Checked } from './checked.ts';
import { type ExpectedCountries, expectedCountries } from './expected-countries.ts';
import { finding } from './finding.ts';

/**
 * Whether one of the merchant's phone numbers is of its country, that of its address or that of its registration. One suffices,
 * for a second number abroad tells nothing; countries that share a calling code cannot be told apart and agree. `unknown`
 * without a number that says its country, or with none but numbers of no country (`+800`).
 *
 * Source: belongs to the red flags of the coalition's practice (FCACP and ICMEC, Internet Merchant Acquisition and
 * Monitoring Sound Practices, 2016, red flags); calling codes: ITU-T E.164.
 */
export function checkPhoneCountry({ merchant, cleaned }: Checked): CheckFinding {
  const phones = cleaned('phone').filter(
    ({ pointer, identifier }) => pointer.startsWith('/merchant/phones/') && isOfCountry(identifier.value),
  );
  if (phones.length === 0) return finding('phoneCountry', 'unknown');
  const expected = expectedCountries(merchant);
  const at = phones.find(({ identifier }) => isExpected(identifier.value, expected));
  if (at) return finding('phoneCountry', 'pass', [{ pointer: at.pointer, note: 'of-the-country' }]);
  const evidence = phones.map(({ pointer }) => ({ pointer, note: 'of-another-country' }));
  return finding('phoneCountry', 'fail', evidence);
}

/** Countries by their calling code, without the plus sign. Codes begin none of each other. */
const countries: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(numberingPlans.country_calling_codes),
);

function countriesOf(phone: string): readonly string[] {
  for (let digits = 1; digits <= 3; digits += 1) {
    const found = countries.get(phone.slice(1, 1 + digits));
    if (found) return found;
  }
  return [];
}

const isOfCountry = (phone: string): boolean => countriesOf(phone).length > 0;

const isExpected = (phone: string, expected: ExpectedCountries): boolean =>
  countriesOf(phone).some(expected.holds);
