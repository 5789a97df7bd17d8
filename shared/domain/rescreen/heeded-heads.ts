import type { FlagHead } from '../../contracts/flag-head.ts';
import type { FlagId } from '../../contracts/ids.ts';

/**
 * The heads that count for a merchant that is boarded already. A held flag acts as a report on whoever applies, and
 * leaves alone whom it did not concern before: that is what it is held for, until an operator releases it.
 */
export function heededHeads(heads: readonly FlagHead[], known: ReadonlySet<FlagId>): readonly FlagHead[] {
  return heads.filter(({ state, flagId }) => state !== 'held' || known.has(flagId));
}
