import type { Facts } from '../contracts/facts.ts';
import type { MemberId, MerchantReference } from '../contracts/ids.ts';
import { type Asked, maxMarks } from '../contracts/stored-merchant.ts';
import { merchantMark } from './merchant-mark.ts';

/** Fewer providers than this are counted as none, so that nobody learns who else asked. */
const anonymous = 3;

/**
 * How many other providers screened one of the same strong identifiers, and were told to decline, in the last
 * 30 and 360 days: counts of distinct providers, 0 below three. Never who. And how many other merchants of this provider's own gave
 * one of them, which it knows anyway: of no other provider's is anything counted.
 */
export function askedHistory(
  counters: readonly Asked[],
  { provider, merchant, now }: { provider: MemberId; merchant: MerchantReference; now: string },
): Facts['history'] {
  const others = (which: 'asked' | 'declined', days: number) => {
    const since = new Date(Date.parse(now) - days * 86_400_000).toISOString().slice(0, 10);
    const seen = new Set<string>();
    for (const counter of counters)
      for (const [other, day] of Object.entries(counter[which]))
        if (other !== provider && day >= since) seen.add(other);
    return seen.size < anonymous ? 0 : seen.size;
  };
  return {
    askedByOthers30d: others('asked', 30),
    askedByOthers360d: others('asked', 360),
    declinedByOthers360d: others('declined', 360),
    ownMerchantsSharing: sharing(counters, { provider, merchant }),
  };
}

/** The most for any identifier: merchants that share one are one group, those that share another may be the same. */
function sharing(
  counters: readonly Asked[],
  { provider, merchant }: { provider: MemberId; merchant: MerchantReference },
): number {
  const marked = counters.flatMap(({ marks }) => marks[provider] ?? []).length > 0;
  if (!marked) return 0;
  const own = merchantMark(provider, merchant);
  const others = counters.map(({ marks }) => (marks[provider] ?? []).filter((mark) => mark !== own).length);
  return Math.min(maxMarks - 1, Math.max(...others));
}
