import type { ToldMerchant } from '../../../shared/contracts/told-event.ts';
import { countryOf } from '../country-of.ts';
import { joined } from '../joined.ts';
import { type ToldPerson, toldPeople } from '../told-people.ts';
import { withoutNothing } from '../without-nothing.ts';
import type { ManagedAccount, MerchantIntegration, PaypalAddress, PaypalPerson } from './paypal-account.ts';

/** What a merchant's standing with a partner tells. */
export function translateIntegration(integration: MerchantIntegration): ToldMerchant {
  const { legal_name, given_name: givenName, surname: familyName } = integration;
  return {
    legalName: withoutNothing(legal_name) ?? joined([givenName, familyName]),
    country: paypalCountry(integration.country),
    emails: [integration.primary_email],
    principals: toldPeople([{ givenName, familyName, role: 'owner' }]).principals,
  };
}

/** What a managed account tells. An individual's is named by its owner. */
export function translateManagedAccount(account: ManagedAccount): ToldMerchant {
  const { business_entity: business } = account;
  const owners = account.individual_owners ?? [];
  const names = business?.names ?? [];
  const legal = names.find((name) => isLegal(name?.type))?.business_name;
  const [owner] = owners;
  const ownName = [owner?.names?.[0]?.given_name, owner?.names?.[0]?.surname].map(withoutNothing);
  const isNamed = ownName.every((part) => typeof part === 'string');
  const people = toldPeople([
    ...owners.map((person) => personOf(person, 'owner')),
    ...(business?.office_bearers ?? []).map((person) => personOf(person, 'director')),
  ]);
  return {
    legalName: withoutNothing(legal) ?? (isNamed ? ownName.join(' ') : undefined),
    tradingNames: names.filter((name) => !isLegal(name?.type)).map((name) => name?.business_name),
    country: paypalCountry(account.legal_country_code),
    mcc: textOf(business?.merchant_category_code),
    taxIds: (business?.identification_documents ?? [])
      .map(documentOf)
      .map(
        (document) => document && { type: document.type, value: document.number, country: document.country },
      ),
    websites: [business?.website_info?.website_url],
    emails: [...emailsOf(business?.emails), ...people.emails],
    phones: [...phonesOf(business?.phone_numbers), ...people.phones],
    address: addressOf(business?.registered_business_address),
    principals: people.principals,
  };
}

/** As managed accounts write it, and as referrals of partners do. */
function isLegal(type: unknown): boolean {
  return type === 'LEGAL' || type === 'LEGAL_NAME';
}

function personOf(person: PaypalPerson, role: string): ToldPerson {
  return {
    givenName: person.names?.[0]?.given_name,
    familyName: person.names?.[0]?.surname,
    role,
    dateOfBirth: person.birth_details?.date_of_birth,
    country: paypalCountry(person.citizenship),
    address: addressOf(person.primary_residence),
    identityDocuments: (person.identification_documents ?? []).map(documentOf),
    emails: emailsOf(person.emails),
    phones: phonesOf(person.phone_numbers),
  };
}

type Documents = NonNullable<PaypalPerson['identification_documents']>;

/** PayPal's names for the kinds of numbers that have one of their own. */
const kinds: ReadonlyMap<unknown, string> = new Map([
  ['EMPLOYER_IDENTIFICATION_NUMBER', 'ein'],
  ['SOCIAL_SECURITY_NUMBER', 'ssn'],
  ['INDIVIDUAL_TAX_IDENTIFICATION_NUMBER', 'itin'],
  ['TAX_IDENTIFICATION_NUMBER', 'tin'],
  ['VAT_NUMBER', 'vat'],
]);

function documentOf(document: Documents[number]) {
  const number = withoutNothing(document?.identification_number);
  if (number === undefined) return;
  const { type, issuing_country_code: country } = document ?? {};
  const slug = typeof type === 'string' ? type.toLowerCase().replaceAll('_', '-').slice(0, 32) : type;
  return { type: kinds.get(type) ?? slug, number, country: paypalCountry(country) };
}

function emailsOf(emails: PaypalPerson['emails']) {
  return (emails ?? []).map((held) => held?.email);
}

/** The calling code and the number; where one is no text both as they are, so that they are dropped and noted. */
function phonesOf(phones: PaypalPerson['phone_numbers']): readonly unknown[] {
  return (phones ?? []).flatMap((phone): readonly unknown[] => {
    const [code, number] = [withoutNothing(phone?.country_code), withoutNothing(phone?.national_number)];
    if (number === undefined) return [];
    return typeof code === 'string' && typeof number === 'string'
      ? [`+${code.replace(/^\+?0*/, '')}${number}`]
      : [phone];
  });
}

function addressOf(address: PaypalAddress) {
  return {
    line1: address?.address_line_1,
    line2: address?.address_line_2,
    city: address?.admin_area_2,
    region: address?.admin_area_1,
    postalCode: address?.postal_code,
    country: paypalCountry(address?.country_code),
  };
}

/** PayPal writes countries by ISO 3166-1, but China also as `C2` (its documentation, "Country codes"). */
function paypalCountry(country: unknown): unknown {
  return country === 'C2' ? 'CN' : countryOf(country);
}

function textOf(value: unknown): unknown {
  return Number.isSafeInteger(value) ? String(value).padStart(4, '0') : value;
}
