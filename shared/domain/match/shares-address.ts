import type { FlagHead } from '../../contracts/flag-head.ts';
import type { FieldIdentifier } from '../clean/clean-application.ts';
import { compareAddresses } from './compare/compare-addresses.ts';
import { closeEnough } from './compare/name-comparison.ts';

/** True where one of an applicant's addresses is one of the flag's, written the same or differently. */
export function sharesAddress(head: FlagHead, addresses: readonly FieldIdentifier[]): boolean {
  const flagged = head.identifiers.filter(({ type }) => type === 'address');
  return addresses.some(({ identifier }) =>
    flagged.some(({ value }) => compareAddresses(identifier.value, value).score >= closeEnough),
  );
}
