import { countryOf } from '../country-of.ts';
import { withoutNothing } from '../without-nothing.ts';
import type { CheckoutAddress } from './checkout-entity.ts';

/** The first of several addresses that says anything, under an application's names. */
export function checkoutAddress(...addresses: readonly CheckoutAddress[]) {
  const told = addresses.find((address) => withoutNothing(address) !== undefined);
  return (
    told && {
      line1: told.address_line1,
      line2: told.address_line2,
      city: told.city,
      postalCode: told.zip,
      region: told.state,
      country: countryOf(told.country),
    }
  );
}
