import { fail } from '../../result.ts';
import { type Cleaned, cleaned, maxCleanInput } from './cleaned.ts';
import { inAlphabet } from './in-alphabet.ts';
import { maxNameWords, nameTokens } from './name-tokens.ts';

/**
 * A person's name as its words in alphabetical order, so that `Family, Given` and `Given Family` are equal; what says whose child one
 * is stays together (in-alphabet.ts).
 * Titles (Mr, Mrs, Ms, Miss, Dr, Prof) are dropped where two words remain. Form: `person_name`.
 * @returns `empty`, `too-long`, `too-many-words` past 16, and `not-distinguishing` for one character or digits alone
 */
export function cleanPersonName(input: string): Cleaned {
  if (input.length > maxCleanInput) return fail('too-long');
  const tokens = nameTokens(input.replace(ordinalDot, '$1'));
  if (tokens.length === 0) return fail('empty');
  // One sign may be written out as eighteen letters (U+FDFA).
  if (tokens.join(' ').length > maxCleanInput) return fail('too-long');
  const untitled = tokens.filter((token) => !titles.has(token));
  const kept = untitled.length >= 2 ? untitled : tokens;
  if (kept.length > maxNameWords) return fail('too-many-words');
  if (!tellsApart(kept)) return fail('not-distinguishing');
  return cleaned({ type: 'person_name', value: inAlphabet(kept).join(' ') });
}

/** Spanish abbreviations: `M.ª` is one word. */
const ordinalDot = /\.([\u00aa\u00ba])/g;

const titles: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof']);

/** At least two characters, one of them a letter. */
function tellsApart(tokens: readonly string[]): boolean {
  const text = tokens.join('');
  return /../su.test(text) && /\p{L}/u.test(text);
}
