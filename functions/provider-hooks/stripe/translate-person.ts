import { countryOf } from '../country-of.ts';
import { dateOfBirth } from '../date-of-birth.ts';
import type { ToldPerson } from '../told-people.ts';
import { roleOf } from './role-of.ts';
import type { StripePerson } from './stripe-person.ts';
import { translateAddress } from './translate-address.ts';

/**
 * A person of Stripe's, first as themselves and then once under each other name they are known by, with what tells them from others of
 * that name: a flag may stand on a maiden name or on how a name is written in Japanese.
 */
export function translatePerson(person: StripePerson): ToldPerson[] {
  const apart = { dateOfBirth: dateOfBirth(person.dob), country: countryOf(person.nationality) };
  const self: ToldPerson = {
    givenName: person.first_name,
    familyName: person.last_name,
    role: roleOf(person.relationship),
    ...apart,
    address: translateAddress(person.address, person.address_kanji, person.address_kana),
    emails: [person.email],
    phones: [person.phone],
  };
  return [self, ...otherNames(person).map((name) => ({ ...name, role: 'alias', ...apart }))];
}

function otherNames(person: StripePerson): ToldPerson[] {
  const maiden = { givenName: person.first_name, familyName: person.maiden_name };
  return [
    ...(person.maiden_name ? [maiden] : []),
    ...(person.last_name_kana
      ? [{ givenName: person.first_name_kana, familyName: person.last_name_kana }]
      : []),
    ...(person.last_name_kanji
      ? [{ givenName: person.first_name_kanji, familyName: person.last_name_kanji }]
      : []),
    ...(person.full_name_aliases ?? []).filter(Boolean).map((name) => ({ name })),
  ];
}
