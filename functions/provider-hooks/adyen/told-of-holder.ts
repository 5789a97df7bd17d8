import type { ToldEvent } from '../../../shared/contracts/told-event.ts';
import { countryOf } from '../country-of.ts';
import { toldMerchant } from '../told-merchant.ts';
import { adyenAddress } from './adyen-address.ts';
import type { AdyenAccountHolder } from './adyen-event.ts';
import { ofEntity } from './of-entity.ts';

/**
 * What an account holder tells: how it is reached, and the platform's description of it, which usually is its name. Who it is stands in
 * its legal entity alone, which stays unseen.
 */
export function toldOfHolder(holder: AdyenAccountHolder | undefined): Pick<ToldEvent, 'told' | 'unseen'> {
  const contact = holder?.contactDetails;
  return toldMerchant(
    {
      tradingNames: [holder?.description],
      country: countryOf(contact?.address?.country),
      websites: [contact?.webAddress],
      emails: [contact?.email],
      phones: [contact?.phone?.number],
      address: adyenAddress(contact?.address),
    },
    ofEntity,
  );
}
