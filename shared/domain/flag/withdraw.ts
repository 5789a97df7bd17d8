import type { FlagHead } from '../../contracts/flag-head.ts';
import type { FlagActor } from './flag-actor.ts';
import type { Change } from './flag-move.ts';
import { formerOf } from './former-identifiers.ts';

/**
 * What a flag becomes when a member takes its own word back, and a verification where it was that member's: identifiers
 * that nobody else stands behind go with it, and the flag itself once none is left. What others said stays in force.
 */
export function withdraw(
  head: FlagHead,
  { actor, rationale }: { actor: FlagActor; rationale: string },
): Change {
  const event = { kind: 'withdrawn', reason: rationale } as const;
  const identifiers = head.identifiers.map((identifier) => ({
    ...identifier,
    vouchedBy: identifier.vouchedBy.filter((member) => member !== actor.member),
    verifiedBy: identifier.verifiedBy === actor.member ? null : identifier.verifiedBy,
  }));
  const standing = identifiers.filter(
    ({ vouchedBy, verifiedBy }) => verifiedBy !== null || vouchedBy.length > 0,
  );
  const parts = {
    voices: head.voices.filter(({ member }) => member !== actor.member),
    verification: head.verification?.by.member === actor.member ? null : head.verification,
  };
  // The last word taken back leaves the flag as it was, and out of force: what it said can still be read.
  if (standing.length === 0) return { head: { state: 'withdrawn', hold: null }, event };
  const former = formerOf(head, standing);
  const content = standing.length < identifiers.length && { contentSeq: head.seq + 1 };
  return { head: { ...parts, identifiers: standing, ...former, ...content }, event };
}
