import { countryOf } from '../country-of.ts';

/** An address of Stripe's, in either version of its API, under an application's names. */
export function translateAddress(
  address:
    | {
        readonly line1?: unknown;
        readonly line2?: unknown;
        readonly city?: unknown;
        readonly state?: unknown;
        readonly postal_code?: unknown;
        readonly country?: unknown;
      }
    | undefined,
) {
  if (!address) return undefined;
  const { line1, line2, city, postal_code, state, country } = address;
  return { line1, line2, city, postalCode: postal_code, region: state, country: countryOf(country) };
}
