import type { ToldEvent, ToldMerchant } from '../../shared/contracts/told-event.ts';
import { withoutNothing } from './without-nothing.ts';

/**
 * What is told of a merchant, without what says nothing, and what stays unseen. Of a list that is longer than an application
 * may hold the first items are told, and the list joins what is unseen, so that a merchant with 21 owners is screened for 20.
 */
export function toldMerchant(
  fields: ToldMerchant,
  unseen: readonly string[] = [],
): Pick<ToldEvent, 'told' | 'unseen'> {
  const said = Object.entries(fields).flatMap(([name, value]) => {
    const told = withoutNothing(value);
    return told === undefined ? [] : [{ name, told, most: most.get(name) ?? Number.POSITIVE_INFINITY }];
  });
  const cut = said.filter(({ told, most }) => Array.isArray(told) && told.length > most);
  return {
    told: Object.fromEntries(
      said.map(({ name, told, most }) => [name, Array.isArray(told) ? told.slice(0, most) : told]),
    ),
    unseen: [...new Set([...unseen, ...cut.map(({ name }) => `/merchant/${name}`)])],
  };
}

/** Most items of an application's lists. */
const most: ReadonlyMap<string, number> = new Map([
  ['tradingNames', 11],
  ['taxIds', 10],
  ['websites', 20],
  ['emails', 20],
  ['phones', 20],
  ['handles', 20],
  ['principals', 20],
  ['bankAccounts', 10],
  ['wallets', 20],
  ['statementDescriptors', 10],
]);
