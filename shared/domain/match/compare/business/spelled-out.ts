import type { NameWord } from './read-business-name.ts';

/**
 * The neighbouring words whose first letters, in order and small words aside, spell the acronym, or null. At its end it may hold
 * the legal form that cleaning took from the words: `nioc` is `national iranian oil` (company), of `fewest` words.
 */
export function spelledOut(acronym: NameWord, words: readonly NameWord[], fewest = 3): NameWord[] | null {
  const letters = acronym.latin;
  if (letters.length < 3 || letters.length > 7) return null;
  const telling = words.filter((word) => word.kind !== 'small' && word !== acronym);
  const firsts = telling.map((word) => word.latin.charAt(0)).join('');
  const start = firsts.indexOf(letters);
  if (start >= 0) return telling.slice(start, start + letters.length);
  return firsts.length >= fewest && legalEnds.has(letters.slice(firsts.length)) && letters.startsWith(firsts)
    ? telling
    : null;
}

/** Company, corporation. */
const legalEnds: ReadonlySet<string> = new Set(['c', 'co', 'corp']);
