import * as z from 'zod';
import type { ToldEvent } from '../../../shared/contracts/told-event.ts';
import type { ApiAnswer, SourceApi } from '../hook-source.ts';
import { mergedTold } from '../merged-told.ts';
import { toldMerchant } from '../told-merchant.ts';
import { type ToldPerson, toldPeople } from '../told-people.ts';
import { peopleOfAnswer, type ToldPeopleList } from './people-of-answer.ts';
import { stripeAccountSchema } from './stripe-account.ts';
import { stripeAccountV2Schema } from './stripe-account-v2.ts';
import { translateAccount } from './translate-account.ts';
import { translateAccountV2 } from './translate-account-v2.ts';

type Told = Pick<ToldEvent, 'told' | 'unseen'>;

/** The version whose shapes are read here: that of the official library which the tests compare with. */
const stripeVersion = '2026-10-28.endive';

const included = ['identity', 'defaults', 'configuration.merchant']
  .map((part, index) => `include[${index}]=${part}`)
  .join('&');

/** How Stripe's API tells of a connected account what an event does not: the account and its people, asked for at once. */
export const stripeApi: SourceApi = {
  origin: () => 'https://api.stripe.com',
  key: z.string().regex(/^(?:rk|sk)_(?:live|test)_[A-Za-z0-9_]{8,240}$/),
  enrich: async (event, { key, call }) => {
    if (event.merchant === null) return event;
    const headers = { authorization: `Bearer ${key}`, 'stripe-version': stripeVersion };
    const get = (path: string) => call({ method: 'GET', path, headers });
    const isV2 = event.type.startsWith('v2.');
    const at = isV2 ? `/v2/core/accounts/${event.merchant}` : `/v1/accounts/${event.merchant}`;
    const [account, persons] = await Promise.all([
      get(isV2 ? `${at}?${included}` : at),
      get(`${at}/persons?limit=20`),
    ]);
    const list = peopleOfAnswer(persons, isV2);
    const people = list?.people ?? null;
    const told = isV2 ? accountV2Of(account, { event, people }) : accountOf(account, { event, people });
    return mergedTold(event, withMore(told ?? withoutAccount(event, people), list));
  },
};

interface Asked {
  readonly event: ToldEvent;
  readonly people: readonly ToldPerson[] | null;
}

/** Null where there was no answer, or one about another account. */
function accountOf(answer: ApiAnswer, { event, people }: Asked): Told | null {
  const account = stripeAccountSchema.safeParse(answer.kind === 'answered' ? answer.json : null);
  return account.success && account.data.id === event.merchant
    ? translateAccount(account.data, people)
    : null;
}

function accountV2Of(answer: ApiAnswer, { event, people }: Asked): Told | null {
  const account = stripeAccountV2Schema.safeParse(answer.kind === 'answered' ? answer.json : null);
  return account.success && account.data.id === event.merchant
    ? translateAccountV2(account.data, people)
    : null;
}

/** The people alone, where the account was not to be had. */
function withoutAccount(event: ToldEvent, people: readonly ToldPerson[] | null): Told {
  if (!people) return event;
  const stillUnseen = event.unseen.filter((pointer) => pointer !== '/merchant/principals');
  return toldMerchant({ principals: toldPeople(people).principals }, stillUnseen);
}

/** More people than one page holds are people who were not seen. */
function withMore(told: Told, list: ToldPeopleList | null): Told {
  return list?.more ? { told: told.told, unseen: [...told.unseen, '/merchant/principals'] } : told;
}
