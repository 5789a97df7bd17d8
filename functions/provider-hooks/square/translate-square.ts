import type { ToldMerchant } from '../../../shared/contracts/told-event.ts';
import { countryOf } from '../country-of.ts';
import { toldPeople } from '../told-people.ts';
import { withoutNothing } from '../without-nothing.ts';
import type { SquareLocation, SquareMerchant } from './square-resources.ts';

/** What Square's API tells of a seller: its business, and the names, sites and numbers of all its locations, the main one first. */
export function translateSquare(
  merchant: SquareMerchant,
  locations: readonly SquareLocation[],
): ToldMerchant {
  const main = locations.filter(({ id }) => id === merchant.main_location_id);
  const places = [...main, ...locations.filter((location) => !main.includes(location))];
  const people = toldPeople(
    places.map(({ address }) => ({
      givenName: address?.first_name,
      familyName: address?.last_name,
      role: 'contact',
    })),
  );
  return {
    legalName: merchant.business_name,
    tradingNames: places.map(({ business_name }) => business_name),
    country: countryOf(merchant.country),
    taxIds: places.flatMap(taxIdsOf),
    mcc: places.map(({ mcc }) => withoutNothing(mcc)).find((mcc) => mcc !== undefined),
    businessDescription: places[0]?.description,
    websites: places.map(({ website_url }) => website_url),
    emails: places.map(({ business_email }) => business_email),
    phones: places.map(({ phone_number }) => phone_number),
    handles: places.flatMap(handlesOf),
    address: addressOf(places[0]),
    principals: people.principals,
  };
}

function taxIdsOf({ tax_ids: numbers }: SquareLocation) {
  const vat = withoutNothing(numbers?.eu_vat);
  const of = (type: string, country: string, value: unknown) =>
    withoutNothing(value) === undefined ? [] : [{ type, value, country }];
  return [
    ...of('vat', typeof vat === 'string' ? countryOfVat(vat) : '', vat),
    ...of('siret', 'FR', numbers?.fr_siret),
    ...of('nif', 'ES', numbers?.es_nif),
    ...of('qii', 'JP', numbers?.jp_qii),
  ];
}

/** VAT numbers begin with their country, Greece's with EL (Directive 2006/112/EC, Article 215). */
function countryOfVat(vat: string): string {
  const prefix = vat.trim().slice(0, 2).toUpperCase();
  return prefix === 'EL' ? 'GR' : prefix;
}

function handlesOf(location: SquareLocation) {
  return [
    { service: 'twitter', value: location.twitter_username },
    { service: 'instagram', value: location.instagram_username },
    { service: 'facebook', value: location.facebook_url },
  ].filter(({ value }) => withoutNothing(value) !== undefined);
}

function addressOf(location: SquareLocation | undefined) {
  const address = location?.address;
  return {
    line1: address?.address_line_1,
    line2: address?.address_line_2,
    city: address?.locality,
    region: address?.administrative_district_level_1,
    postalCode: address?.postal_code,
    country: countryOf(withoutNothing(address?.country) ?? location?.country),
  };
}
