import { letterSet } from '../word/letter-set.ts';
import type { NameWord } from './read-business-name.ts';

/**
 * The neighbouring words whose first letters, in order and small words aside, spell the acronym, or null. At its end it may hold
 * the legal form that cleaning took from the words: `nioc` is `national iranian oil` (company), of `fewest` words.
 */
export function spelledOut(acronym: NameWord, words: readonly NameWord[], fewest = 3): NameWord[] | null {
  if (!mayBeSpelledOut(acronym, words)) return null;
  const letters = acronym.latin;
  const telling = words.filter((word) => word.kind !== 'small' && word !== acronym);
  const firsts = telling.map((word) => word.latin.charAt(0)).join('');
  const start = firsts.indexOf(letters);
  if (start >= 0) return telling.slice(start, start + letters.length);
  return firsts.length >= fewest &&
    legalEnds.includes(letters.slice(firsts.length)) &&
    letters.startsWith(firsts)
    ? telling
    : null;
}

/** The letters that words begin with, as {@link letterSet} has them. */
function firstLetters(words: readonly NameWord[]): number {
  let bits = 0;
  for (const { latin } of words) bits |= 1 << (latin.charCodeAt(0) & 31);
  return bits;
}

/** False only where {@link spelledOut} is null. */
export function mayBeSpelledOut({ latin, letters }: NameWord, words: readonly NameWord[]): boolean {
  if (latin.length < 3 || latin.length > longestAcronym || latin.length > words.length + longestEnd)
    return false;
  return (letters & ~(firstLetters(words) | endLetters)) === 0;
}

export const longestAcronym = 7;
/** False only where {@link spelledOut} is null of the words and of any of them, in their order. */
export function couldBeSpelledOut(acronym: NameWord, words: readonly NameWord[]): boolean {
  if (!mayBeSpelledOut(acronym, words)) return false;
  const { latin } = acronym;
  let spelled = 0;
  for (const word of words) if (word.latin.charCodeAt(0) === latin.charCodeAt(spelled)) spelled += 1;
  return (
    spelled >= latin.length ||
    legalEnds.some((end) => latin.endsWith(end) && spelled >= latin.length - end.length)
  );
}

/** Company, corporation. */
const legalEnds: readonly string[] = ['c', 'co', 'corp'];
const longestEnd = 4;
const endLetters = letterSet('corp');
