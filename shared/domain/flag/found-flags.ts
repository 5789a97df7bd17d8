import type { Member } from '../../contracts/coalition.ts';
import type { MatchedOn } from '../../contracts/facts.ts';
import type { FlagHead } from '../../contracts/flag-head.ts';
import type { FieldIdentifier } from '../clean/clean-application.ts';
import { isInForce } from '../match/match-flags.ts';
import { appliedIdentifiers, matchedFields } from '../match/matched-fields.ts';
import { mayReadFlag } from '../may-read-flag.ts';

/** A flag that meets what was searched for, and on what. */
export interface FoundFlag {
  readonly head: FlagHead;
  readonly on: readonly MatchedOn[];
}

export interface Searching {
  readonly identifiers: readonly FieldIdentifier[];
  readonly reader: Pick<Member, 'memberId' | 'roles'>;
  /** Also what matches nothing any more, or not yet. */
  readonly includeEnded: boolean;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * The flags that a member may read and that list what it searches for, by the rules by which a screening meets them; the most
 * alike first. What shares only a lookup key is left out, and so is what the member may not read: nothing tells it that
 * there is such a flag.
 */
export function foundFlags(heads: readonly FlagHead[], searching: Searching): FoundFlag[] {
  const { identifiers, reader, includeEnded, now } = searching;
  const applied = appliedIdentifiers(identifiers);
  return heads
    .filter((head) => mayReadFlag(head, reader) && (includeEnded || isInForce(head, now)))
    .map((head) => ({ head, on: matchedFields(head, applied).map(({ on }) => on) }))
    .filter(({ on }) => on.length > 0)
    .sort(byLikeness);
}

function byLikeness(a: FoundFlag, b: FoundFlag): number {
  const best = ({ on }: FoundFlag) => Math.max(...on.map(({ score }) => score));
  return best(b) - best(a) || (a.head.flagId < b.head.flagId ? -1 : 1);
}
