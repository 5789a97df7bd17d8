import type { CleanIdentifier, FlagIdentifier } from '../../contracts/flag.ts';
import { fail, ok, type Result } from '../../result.ts';
import { stopReason, withoutSharedForms } from '../flag/stop-list/stop-list.ts';
import { cleanFlagIdentifier } from './clean-flag-identifier.ts';

export interface CleanedList {
  readonly identifiers: readonly CleanIdentifier[];
  /** Those that cannot be matched on, or must not be, by RFC 6901 pointer, and why. */
  readonly unusable: readonly { readonly pointer: string; readonly why: string }[];
}

/**
 * A member's list of identifiers, cleaned one by one, without those that many innocents share. `pointer` is where the list
 * stands in its request.
 */
export function cleanFlagIdentifiers(inputs: readonly FlagIdentifier[], pointer: string): CleanedList {
  const cleaned = inputs.map((input, index) => ({ index, result: flaggable(input) }));
  return {
    identifiers: cleaned.flatMap(({ result }) => (result.ok ? [result.value] : [])),
    unusable: cleaned.flatMap(({ index, result }) =>
      result.ok ? [] : [{ pointer: `${pointer}/${index}`, why: result.error }],
    ),
  };
}

/** The identifier in canonical form, or why it cannot be matched on or must not be flagged. */
export function flaggable(input: FlagIdentifier): Result<CleanIdentifier, string> {
  const clean = cleanFlagIdentifier(input);
  if (!clean.ok) return clean;
  const reason = stopReason(clean.value);
  return reason === null ? ok(withoutSharedForms(clean.value)) : fail(reason);
}
