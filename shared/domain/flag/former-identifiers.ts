import type { FlagHead, HeadIdentifier } from '../../contracts/flag-head.ts';

/**
 * What a head says it was found by before, once it lists these identifiers instead of its own: nothing new where all of
 * its own are still among them.
 */
export function formerOf(
  head: FlagHead,
  now: readonly HeadIdentifier[],
): Pick<FlagHead, 'formerIdentifiers'> {
  const listed = new Set(now.map(idOf));
  const gone = head.identifiers
    .filter((identifier) => !listed.has(idOf(identifier)))
    .map(({ vouchedBy: _vouchedBy, verifiedBy: _verifiedBy, ...identifier }) => identifier);
  const before = head.formerIdentifiers.filter((identifier) => !listed.has(idOf(identifier)));
  const known = new Set(before.map(idOf));
  return { formerIdentifiers: [...before, ...gone.filter((identifier) => !known.has(idOf(identifier)))] };
}

/** What tells one identifier of a flag from another. */
export function idOf({ type, value }: Pick<HeadIdentifier, 'type' | 'value'>): string {
  return `${type}\0${value}`;
}
