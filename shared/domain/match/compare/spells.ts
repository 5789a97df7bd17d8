import { letterSpellings } from '../../clean/latin/letter-spellings.ts';
import { rememberedWords } from './word/remembered-words.ts';

/** Whether the word in Latin letters is a usual spelling of a word in another alphabet, letter for letter; doubled consonants count once. */
export function spells(latin: string, word: string): boolean {
  const letters = spellingsOf(word);
  if (letters.length === 0) return false;
  const plain = latin.replace(doubled, '$1');
  let ends = new Set([0]);
  for (const spellings of letters) {
    const further = new Set<number>();
    for (const end of ends)
      for (const spelling of spellings)
        if (plain.startsWith(spelling, end)) further.add(end + spelling.length);
    if (further.size === 0) return false;
    ends = further;
  }
  return ends.has(plain.length);
}

const doubled = /([b-df-hj-np-tv-z])\1/g;
const none: readonly (readonly string[])[] = [];
const spellingsOf = rememberedWords((word) =>
  word.length > longest ? none : (letterSpellings(word) ?? none),
);
/** Longer words are no one's name. */
const longest = 24;
