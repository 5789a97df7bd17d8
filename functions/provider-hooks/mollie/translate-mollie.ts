import type { ToldMerchant } from '../../../shared/contracts/told-event.ts';
import { countryOf } from '../country-of.ts';
import { withoutNothing } from '../without-nothing.ts';
import type { MollieOrganization, MollieProfile } from './mollie-event.ts';

/** What a profile tells: a name to trade under, and where; whose it is, its organization tells. */
export function translateProfile(profile: MollieProfile): ToldMerchant {
  return {
    tradingNames: [profile.name],
    websites: [profile.website],
    emails: [profile.email],
    phones: [profile.phone],
    businessDescription: profile.description,
  };
}

/** What an organization tells: the business. Mollie gives no other place of registration than its address. */
export function translateOrganization(organization: MollieOrganization): ToldMerchant {
  const { address } = organization;
  const country = countryOf(address?.country);
  const vatNumber = withoutNothing(organization.vatNumber);
  return {
    legalName: organization.name,
    country,
    registrationNumber: organization.registrationNumber,
    registrationCountry: withoutNothing(organization.registrationNumber) === undefined ? undefined : country,
    taxIds: vatNumber === undefined ? undefined : [{ type: 'vat', value: vatNumber, country }],
    emails: [organization.email],
    address: {
      line1: address?.streetAndNumber,
      line2: address?.streetAdditional,
      postalCode: address?.postalCode,
      city: address?.city,
      region: address?.region,
      country,
    },
  };
}
