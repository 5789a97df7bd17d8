import type { CleanIdentifier } from '../../contracts/flag.ts';
import type { FlagHead } from '../../contracts/flag-head.ts';
import type { IdentifierType } from '../../contracts/vocabulary.ts';
import type { FieldIdentifier } from '../clean/clean-application.ts';
import { sharesAddress } from './shares-address.ts';

/** What stands beside the names of an applicant and of a flag. */
export interface BesideNames {
  /** An address of the applicant is one of the flag's, written the same or differently. */
  readonly sameAddress: boolean;
  /** Whether a company number agrees; `other` where both have one of one country's and none in common; null where nothing can be said. */
  readonly registration: 'same' | 'other' | null;
}

/** The comparison of what a flag and an application hold beside the names, once for all of these. */
export function compareBeside(
  head: FlagHead,
  applied: ReadonlyMap<IdentifierType, readonly FieldIdentifier[]>,
): BesideNames {
  return {
    sameAddress: sharesAddress(head, applied.get('address') ?? []),
    registration: compareRegistrations(
      (applied.get('registration_number') ?? []).map(({ identifier }) => identifier.value),
      head.identifiers.filter(isRegistration).map(({ value }) => value),
    ),
  };
}

const isRegistration = ({ type }: CleanIdentifier) => type === 'registration_number';

function compareRegistrations(
  applied: readonly string[],
  flagged: readonly string[],
): BesideNames['registration'] {
  if (applied.some((number) => flagged.includes(number))) return 'same';
  const countries = new Set(flagged.map(countryOf));
  return applied.some((number) => countries.has(countryOf(number))) ? 'other' : null;
}

/** A canonical number begins with its country's code and a colon. */
const countryOf = (number: string) => number.slice(0, 2);
