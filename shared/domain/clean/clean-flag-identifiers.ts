import type { CleanIdentifier, FlagIdentifier } from '../../contracts/flag.ts';
import { cleanFlagIdentifier } from './clean-flag-identifier.ts';

export interface CleanedList {
  readonly identifiers: readonly CleanIdentifier[];
  /** Those that cannot be matched on, by RFC 6901 pointer, and why. */
  readonly unusable: readonly { readonly pointer: string; readonly why: string }[];
}

/** A member's list of identifiers, cleaned one by one. `pointer` is where the list stands in its request. */
export function cleanFlagIdentifiers(inputs: readonly FlagIdentifier[], pointer: string): CleanedList {
  const cleaned = inputs.map((input, index) => ({ index, result: cleanFlagIdentifier(input) }));
  return {
    identifiers: cleaned.flatMap(({ result }) => (result.ok ? [result.value] : [])),
    unusable: cleaned.flatMap(({ index, result }) =>
      result.ok ? [] : [{ pointer: `${pointer}/${index}`, why: result.error }],
    ),
  };
}
