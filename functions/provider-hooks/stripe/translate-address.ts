import { countryOf } from '../country-of.ts';
import { joined } from '../joined.ts';
import { withoutNothing } from '../without-nothing.ts';
import type { StripeAddress } from './stripe-address.ts';

/**
 * The first of several addresses of Stripe's that says anything, under an application's names. Accounts in Japan may have none but those in
 * Japanese scripts, of which the town comes before the street.
 */
export function translateAddress(...addresses: readonly StripeAddress[]) {
  const told = addresses.find((address) => withoutNothing(address) !== undefined);
  if (!told) return undefined;
  const { line1, line2, town, city, postal_code, state, country } = told;
  return {
    line1: joined([town, line1]),
    line2,
    city,
    postalCode: postal_code,
    region: state,
    country: countryOf(country),
  };
}
