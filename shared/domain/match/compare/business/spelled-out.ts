import type { NameWord } from './read-business-name.ts';

/** The neighbouring words whose first letters, in order and small words aside, spell the acronym, or null. */
export function spelledOut(acronym: NameWord, words: readonly NameWord[]): NameWord[] | null {
  const length = acronym.latin.length;
  if (length < 3 || length > 7 || length > words.length) return null;
  if ((acronym.letters & ~firstLetters(words)) !== 0) return null;
  const telling = words.filter((word) => word.kind !== 'small' && word !== acronym);
  const start = telling
    .map((word) => word.latin.charAt(0))
    .join('')
    .indexOf(acronym.latin);
  return start < 0 ? null : telling.slice(start, start + length);
}

/** The letters that words begin with, as {@link letterSet} has them. */
export function firstLetters(words: readonly NameWord[]): number {
  let bits = 0;
  for (const { latin } of words) bits |= 1 << (latin.charCodeAt(0) & 31);
  return bits;
}
