import { ownWords } from './own-words.ts';

/** How many letters two descriptors must begin with in common. */
export const leastLetters = 8;

/**
 * What cleaned card descriptors share of which one is the other cut short, parted otherwise, or with more behind it: the first
 * eight letters of its own words. Null where it has fewer, or no word of its own.
 */
export function descriptorKey(descriptor: string): string | null {
  const own = ownWords(descriptor);
  if (own.length === 0) return null;
  const beginning = lettersOf(own.join(''));
  const letters = beginning.length < leastLetters ? lettersOf(descriptor) : beginning;
  return letters.length < leastLetters ? null : letters.slice(0, leastLetters);
}

function lettersOf(text: string): string {
  return text.slice(0, 256).replace(/[^\p{L}]/gu, '');
}
