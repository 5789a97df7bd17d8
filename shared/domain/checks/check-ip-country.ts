import type { CheckFinding } from '../../contracts/checks.ts';
import type { Checked } from './checked.ts';
import { expectedCountries } from './expected-countries.ts';
import { finding } from './finding.ts';

/**
 * Whether the application came from the merchant's country, that of its address or that of its registration, as the provider
 * placed its internet address. `unknown` where it did not: addresses are not looked up here.
 *
 * Source: belongs to due diligence at boarding (FCACP and ICMEC, Internet Merchant Acquisition and Monitoring Sound
 * Practices, 2016, merchant acquisition).
 */
export function checkIpCountry({ merchant }: Checked): CheckFinding {
  const { applicantIpCountry: country } = merchant;
  if (country === undefined) return finding('ipCountry', 'unknown');
  const pointer = '/merchant/applicantIpCountry';
  return expectedCountries(merchant).holds(country)
    ? finding('ipCountry', 'pass', [{ pointer, note: 'of-the-country' }])
    : finding('ipCountry', 'fail', [{ pointer, note: 'of-another-country' }]);
}
