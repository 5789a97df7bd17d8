import type { Facts } from '../contracts/facts.ts';
import type { MemberId } from '../contracts/ids.ts';
import type { Asked } from '../contracts/stored-merchant.ts';

/** Fewer providers than this are counted as none, so that nobody learns who else asked. */
const anonymous = 3;

/**
 * How many other providers screened one of the same strong identifiers, and were told to decline, in the last
 * 30 and 360 days: counts of distinct providers, 0 below three. Never who.
 */
export function askedHistory(
  counters: readonly Asked[],
  { provider, now }: { provider: MemberId; now: string },
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
    ownMerchantsSharing: 0,
  };
}
