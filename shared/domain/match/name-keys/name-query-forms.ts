import type { KeyForm } from '../../../contracts/flag.ts';
import { type CleanName, nameKind, toForms } from './name-index-forms.ts';
import { readingKeys } from './reading-keys.ts';

/** Most keys that one name of an application is looked up under. */
export const maxQueryForms = 40;

/**
 * The forms under which flags are looked for that carry a name like this one: at most `budget` and {@link maxQueryForms},
 * best first, so that a smaller budget loses the least likely meetings.
 */
export function nameQueryForms({ type, value }: CleanName, budget: number): KeyForm[] {
  const kind = nameKind(type);
  return toForms(kind, readingKeys(value, { kind, side: 'query', most: Math.min(budget, maxQueryForms) }));
}
