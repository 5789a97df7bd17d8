import { countryOf } from '../country-of.ts';
import { dateOfBirth } from '../date-of-birth.ts';
import type { ToldPerson } from '../told-people.ts';
import { withoutNothing } from '../without-nothing.ts';
import { roleOf } from './role-of.ts';
import type { StripePersonV2 } from './stripe-account-v2.ts';
import { translateAddress } from './translate-address.ts';

/** A person of the API's version 2, first as themselves and then once under each other name they are known by. */
export function translatePersonV2(person: StripePersonV2): ToldPerson[] {
  const apart = {
    dateOfBirth: dateOfBirth(person.date_of_birth),
    country: countryOf(person.nationalities?.[0]),
  };
  const self: ToldPerson = {
    givenName: person.given_name,
    familyName: person.surname,
    role: roleOf(person.relationship),
    ...apart,
    address: translateAddress(person.address, person.script_addresses?.kanji, person.script_addresses?.kana),
    emails: [person.email],
    phones: [person.phone],
  };
  return [self, ...otherNames(person).map((name) => ({ ...name, role: 'alias', ...apart }))];
}

function otherNames({ additional_names, script_names }: StripePersonV2): ToldPerson[] {
  return [...(additional_names ?? []), script_names?.kana, script_names?.kanji]
    .filter((name) => withoutNothing(name) !== undefined)
    .map((name) => ({
      ...(name && 'full_name' in name && { name: name.full_name }),
      givenName: name?.given_name,
      familyName: name?.surname,
    }));
}
