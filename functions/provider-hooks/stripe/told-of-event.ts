import type { ToldEvent } from '../../../shared/contracts/told-event.ts';
import { merchantPointers } from '../merchant-pointers.ts';
import { toldMerchant } from '../told-merchant.ts';
import { toldPeople } from '../told-people.ts';
import { accountInNewWords } from './account-in-new-words.ts';
import { namesOfHolders } from './names-of-holders.ts';
import { stripeAccountSchema, stripeExternalAccountSchema } from './stripe-account.ts';
import type { StripeEvent } from './stripe-event.ts';
import { stripePersonSchema } from './stripe-person.ts';
import { translateAccount } from './translate-account.ts';
import { translatePerson } from './translate-person.ts';

/** What a payload tells of the merchant whom it concerns: an account, one of its people, whose its bank account is, or nothing. */
export function toldOfEvent({ type, data }: StripeEvent): Pick<ToldEvent, 'told' | 'unseen'> {
  if (type === 'account.updated') {
    const account = stripeAccountSchema.safeParse(accountInNewWords(data?.object));
    if (account.success) return translateAccount(account.data, null);
  }
  if (type.startsWith('person.')) {
    const person = stripePersonSchema.safeParse(data?.object);
    if (person.success) return toldMerchant(toldPeople(translatePerson(person.data)), ofNoAccount);
  }
  if (type.startsWith('account.external_account.')) {
    const held = stripeExternalAccountSchema.parse(data?.object);
    const { people, businesses } = namesOfHolders([held]);
    return toldMerchant({ principals: toldPeople(people).principals, tradingNames: businesses }, ofNoAccount);
  }
  return { told: {}, unseen: ofNoAccount };
}

/** What only the account itself tells. */
const ofNoAccount = merchantPointers(['legalName', 'country', 'websites', 'address', 'principals']);
