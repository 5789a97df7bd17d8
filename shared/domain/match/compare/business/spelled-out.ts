import type { NameWord } from './read-business-name.ts';

/** The neighbouring words whose first letters, in order and small words aside, spell the acronym, or null. */
export function spelledOut(acronym: NameWord, words: readonly NameWord[]): NameWord[] | null {
  const length = acronym.latin.length;
  if (length < 3 || length > 7) return null;
  const telling = words.filter((word) => word.kind !== 'small' && word !== acronym);
  const start = telling
    .map((word) => word.latin.charAt(0))
    .join('')
    .indexOf(acronym.latin);
  return start < 0 ? null : telling.slice(start, start + length);
}
