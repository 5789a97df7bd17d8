import { withoutNothing } from './without-nothing.ts';

/** A person as a source tells of them: an application's principal, whose values nobody has looked at. */
export interface ToldPerson {
  readonly name?: unknown;
  readonly givenName?: unknown;
  readonly middleName?: unknown;
  readonly familyName?: unknown;
  readonly role?: unknown;
  readonly dateOfBirth?: unknown;
  readonly country?: unknown;
  readonly address?: unknown;
  readonly identityDocuments?: unknown;
  readonly emails?: readonly unknown[];
  readonly phones?: readonly unknown[];
}

/** The people that have a name, as principals; and how those are reached who have none yet, which is the merchant's then. */
export function toldPeople(people: readonly ToldPerson[]): {
  readonly principals: readonly ToldPerson[];
  readonly emails: readonly unknown[];
  readonly phones: readonly unknown[];
} {
  const nameless = people.filter((person) => !isNamed(person));
  return {
    principals: people.filter(isNamed),
    emails: nameless.flatMap(({ emails }) => emails ?? []),
    phones: nameless.flatMap(({ phones }) => phones ?? []),
  };
}

function isNamed({ name, givenName, familyName }: ToldPerson): boolean {
  return withoutNothing([name, givenName, familyName]) !== undefined;
}
