import type { ToldPerson } from '../told-people.ts';
import type { StripeExternalAccount } from './stripe-account.ts';

/** Whose the accounts are that a merchant is paid out to: people as principals, everyone else as a name that it trades under. */
export function namesOfHolders(accounts: readonly StripeExternalAccount[]): {
  readonly people: readonly ToldPerson[];
  readonly businesses: readonly unknown[];
} {
  const held = accounts.filter((account) => account !== undefined);
  const people = held.filter(({ account_holder_type }) => account_holder_type === 'individual');
  const businesses = held.filter(({ account_holder_type }) => account_holder_type !== 'individual');
  return {
    people: [
      ...people.map(({ account_holder_name }) => account_holder_name),
      ...held.map((card) => card.name),
    ].map((name) => ({ name, role: 'account-holder' })),
    businesses: businesses.map(({ account_holder_name }) => account_holder_name),
  };
}
