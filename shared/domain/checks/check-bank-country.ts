import type { CheckFinding } from '../../contracts/checks.ts';
import type { Checked } from './checked.ts';
import { expectedCountries } from './expected-countries.ts';
import { finding } from './finding.ts';

/**
 * Whether every bank account is in the merchant's country, that of its address or that of its registration. `fail` where one is
 * not, for money goes there; the note says whether it is another country of the Single Euro Payments Area, where firms
 * may bank wherever they like (Regulation (EU) 260/2012, article 9). `unknown` without an account whose country is said.
 *
 * Source: belongs to due diligence at boarding (FCACP and ICMEC, Internet Merchant Acquisition and Monitoring Sound
 * Practices, 2016, merchant acquisition); countries of accounts: ISO 13616.
 */
export function checkBankCountry({ merchant, cleaned }: Checked): CheckFinding {
  const accounts = cleaned('bank_account').map(({ pointer, identifier }) => ({
    pointer,
    country: identifier.value.slice(0, 2),
  }));
  if (accounts.length === 0) return finding('bankCountry', 'unknown');
  const expected = expectedCountries(merchant);
  const elsewhere = accounts.filter(({ country }) => !expected.holds(country));
  const inArea = expected.stated.some((country) => singleArea.has(country));
  const evidence = elsewhere.map(({ pointer, country }) => ({
    pointer,
    note: inArea && singleArea.has(country) ? 'elsewhere-in-sepa' : 'in-another-country',
  }));
  return finding('bankCountry', elsewhere.length === 0 ? 'pass' : 'fail', evidence);
}

/** European Payments Council, list of countries in the geographical scope of the SEPA schemes. */
const singleArea: ReadonlySet<string> = new Set(
  (
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO CH GB MC SM AD VA ' +
    'AL ME MK MD RS'
  ).split(' '),
);
