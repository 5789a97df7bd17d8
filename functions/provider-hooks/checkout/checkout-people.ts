import { countryOf } from '../country-of.ts';
import { dateOfBirth } from '../date-of-birth.ts';
import { phoneIn } from '../phone-in.ts';
import type { ToldPerson } from '../told-people.ts';
import { withoutNothing } from '../without-nothing.ts';
import { checkoutAddress } from './checkout-address.ts';
import type { CheckoutEntity, CheckoutPerson } from './checkout-entity.ts';

/** The people of an entity: the sole trader that it is, and who represents its company, a company among them by its name. */
export function checkoutPeople({ individual, company }: CheckoutEntity): ToldPerson[] {
  return [
    ...(individual ? [personOf(individual, 'owner')] : []),
    ...(company?.representatives ?? []).flatMap((one) =>
      one ? representative(one.individual ?? one, one) : [],
    ),
  ];
}

type Representative = NonNullable<
  NonNullable<NonNullable<CheckoutEntity['company']>['representatives']>[number]
>;

function representative(person: CheckoutPerson, { roles, company }: Representative): ToldPerson[] {
  const [first] = roles ?? [];
  const role = typeof first === 'string' ? first.replaceAll('_', '-') : (first ?? 'representative');
  const names = [company?.legal_name, company?.trading_name];
  return [
    ...(withoutNothing(names) === undefined ? [personOf(person, role)] : []),
    ...names.map((name): ToldPerson => ({ name, role })),
  ];
}

/** Checkout.com names no country of a national id; it asks for that of the country where the person lives. */
function personOf(person: CheckoutPerson, role: unknown): ToldPerson {
  const { identification, address, phone } = person;
  const number = person.national_id_number ?? identification?.national_id_number;
  const type = person.national_id_type ?? identification?.national_id_type ?? 'national-id';
  const country = checkoutAddress(address)?.country;
  return {
    givenName: person.first_name,
    middleName: person.middle_name,
    familyName: person.last_name,
    role,
    dateOfBirth: dateOfBirth(person.date_of_birth),
    country: countryOf(person.citizenships?.[0]?.country),
    address: checkoutAddress(address),
    identityDocuments: withoutNothing(number) === undefined ? undefined : [{ type, number, country }],
    emails: [person.email_address],
    phones: [phoneIn(phone?.country_code, phone?.number)],
  };
}
