import type { CleanIdentifier } from '../../../shared/contracts/flag.ts';
import type { Result } from '../../../shared/result.ts';

/** What a cleaner made of an input, in one line for a table: its forms, or `!` and why not. */
export function formsOf(result: Result<CleanIdentifier, string>): string {
  if (!result.ok) return `!${result.error}`;
  return result.value.forms.map(({ type, value }) => `${type}=${value}`).join(' ');
}
