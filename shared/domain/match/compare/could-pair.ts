import type { PersonWord } from './person-words.ts';
import { couldBeAlike } from './word-likeness.ts';

/**
 * False only where no word of one name could stand for one of the other, nor be joined of its words; particles and
 * titles are no words here. Most names that merely meet under a key are told apart so, in a fraction of a microsecond.
 */
export function couldPair(a: readonly PersonWord[], b: readonly PersonWord[]): boolean {
  for (const word of a) {
    if (isBare(word)) continue;
    for (const other of b) {
      if (isBare(other)) continue;
      if (couldBeAlike(word, other) || couldBegin(word, other) || couldBegin(other, word)) return true;
    }
  }
  return false;
}

const isBare = ({ kind }: PersonWord) => kind === 'particle' || kind === 'title';

/** Whether the part may be the first of those that make up the word, or the word after its article. */
function couldBegin(part: PersonWord, word: PersonWord): boolean {
  if (part.text.length >= word.text.length) return false;
  if (word.text.startsWith('al') || word.text.startsWith('el')) return true;
  if (part.text.charCodeAt(0) !== word.text.charCodeAt(0)) return false;
  const foreign = part.consonants & ~word.consonants;
  return (foreign & (foreign - 1)) === 0;
}
