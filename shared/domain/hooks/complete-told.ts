import { isDeepStrictEqual } from 'node:util';
import type { Merchant, MerchantApplication } from '../../contracts/application.ts';
import type { ToldMerchant } from '../../contracts/told-event.ts';

/**
 * What a webhook told of a merchant, with what was known of it before wherever this one did not tell: an event about one of
 * its people must not have us forget its name and its site, or a flag that comes later would not find it. What was told
 * whole stands in place of what was known; of a list of which something stayed unseen both stand, what was told first.
 * An event that leaves nothing unseen is taken as it is.
 */
export function completeTold(told: MerchantApplication, known: MerchantApplication): ToldMerchant {
  const { unseen = [] } = told;
  if (unseen.length === 0) return told.merchant;
  const both = listed.flatMap((field) => {
    const [now, before] = [told.merchant[field], known.merchant[field]];
    return now && before && isUnseen(field, unseen) ? [[field, union(now, before)] as const] : [];
  });
  return { ...known.merchant, ...told.merchant, ...Object.fromEntries(both) };
}

const listed = [
  'tradingNames',
  'taxIds',
  'websites',
  'emails',
  'phones',
  'handles',
  'principals',
  'bankAccounts',
  'wallets',
  'statementDescriptors',
] as const satisfies readonly (keyof Merchant)[];

/** Whether a field, or something of it, stayed unseen. */
function isUnseen(field: string, unseen: readonly string[]): boolean {
  const pointer = `/merchant/${field}`;
  return unseen.some((one) => one === '/merchant' || one === pointer || one.startsWith(`${pointer}/`));
}

function union(now: readonly unknown[], before: readonly unknown[]): unknown[] {
  return [...now, ...before.filter((item) => !now.some((other) => isDeepStrictEqual(item, other)))];
}
