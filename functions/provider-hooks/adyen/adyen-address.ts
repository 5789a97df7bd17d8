import { countryOf } from '../country-of.ts';
import { joined } from '../joined.ts';

/** An address of Adyen's, of an account holder or a legal entity, under an application's names. */
export function adyenAddress(
  address:
    | {
        readonly street?: unknown;
        readonly street2?: unknown;
        readonly houseNumberOrName?: unknown;
        readonly city?: unknown;
        readonly postalCode?: unknown;
        readonly stateOrProvince?: unknown;
        readonly country?: unknown;
      }
    | undefined,
) {
  if (!address) return undefined;
  return {
    line1: joined([address.street, address.houseNumberOrName]),
    line2: address.street2,
    city: address.city,
    postalCode: address.postalCode,
    region: address.stateOrProvince,
    country: countryOf(address.country),
  };
}
