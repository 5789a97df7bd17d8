import type { CleanIdentifier, KeyForm } from '../../contracts/flag.ts';
import type { IdentifierType } from '../../contracts/vocabulary.ts';
import { ok, type Result } from '../../result.ts';
import type { Why } from './why.ts';

/** What every cleaner returns: the identifier in canonical form, or why it cannot be used for matching. */
export type Cleaned = Result<CleanIdentifier, Why>;

/** No cleaner reads a longer input, in UTF-16 units: what the contracts allow, with room for astral characters. */
export const maxCleanInput = 2_048;

/** The identifier whose first form is itself; further forms follow without repetition. */
export function cleaned(identifier: {
  readonly type: IdentifierType;
  readonly value: string;
  readonly also?: readonly KeyForm[];
}): Cleaned {
  const first = { type: identifier.type, value: identifier.value };
  return ok({ ...first, forms: [first, ...(identifier.also ?? [])] });
}
