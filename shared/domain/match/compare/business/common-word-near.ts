import { once } from '../../../once.ts';
import { editDistance } from '../word/edit-distance.ts';
import { letterSet, lettersApart } from '../word/letter-set.ts';
import { type BusinessWord, businessWords } from './business-words.ts';

/**
 * The common word of business names that a word is most likely a slip or a cut-short form of (`internatonal`, `manufactur`),
 * or null: of eight letters or more, with the same first letter, and one letter dropped, added, changed or swapped, or
 * seven letters or more of its beginning.
 */
export function commonWordNear(word: string): BusinessWord | null {
  if (word.length < leastBeginning || word.length > longest) return null;
  const letters = letterSet(word);
  const near = byFirstLetter()
    .get(word.charAt(0))
    ?.find((common) => isNear({ word, letters, common }));
  return near?.means ?? null;
}

const leastLetters = 8;
/** Shorter words are none. */
const leastBeginning = 7;
const longest = 24;

interface Common {
  readonly word: string;
  readonly letters: number;
  readonly means: BusinessWord;
}

const byFirstLetter: () => ReadonlyMap<string, readonly Common[]> = once(() =>
  Map.groupBy(
    Array.from(businessWords, ([word, means]): Common => ({ word, means, letters: letterSet(word) })).filter(
      ({ word }) => word.length >= leastLetters,
    ),
    ({ word }) => word.charAt(0),
  ),
);

interface Question {
  readonly word: string;
  readonly letters: number;
  readonly common: Common;
}

function isNear({ word, letters, common }: Question): boolean {
  if (common.word.startsWith(word)) return true;
  if (word.length < leastLetters || Math.abs(word.length - common.word.length) > 1) return false;
  return lettersApart(letters, common.letters) <= 2 && editDistance(word, common.word, 1) <= 1;
}
