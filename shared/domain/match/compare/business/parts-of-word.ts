import { letterSet, lettersApart, maySoundAlike } from '../word/letter-set.ts';
import { mayBeginAlike } from '../word/may-begin-alike.ts';
import type { Sounds } from '../word/sound-key.ts';
import { wordSimilarity } from '../word/word-similarity.ts';
import type { NameWord } from './read-business-name.ts';

/** Among what the parts of a word are sought. */
export interface Parts {
  readonly words: readonly NameWord[];
  readonly sounds: Sounds;
  /** Of {@link mostJoins}; less with every one that is compared. */
  readonly budget: { left: number };
}

/** `a1` is written `a-1` too. */
const holdsDigit = /[0-9]/;
/** So many joined words are compared letter by letter, so that no pair of names takes long. */
export const mostJoins = 48;

/** The two or three words that make up the word when they are written in one, but for a slip, or null. */
export function partsOf(one: NameWord, parts: Parts): NameWord[] | null {
  const whole = one.latin;
  for (const first of parts.words) {
    if (first.latin.length > whole.length || !mayBeginAlike(whole, first.latin)) continue;
    for (const second of parts.words) {
      const length = first.latin.length + second.latin.length;
      if (second === first || length > whole.length + 2) continue;
      const letters = first.letters | second.letters;
      const longEnough = length >= 5 || (holdsDigit.test(whole) && first.latin + second.latin === whole);
      if (longEnough && couldBe(one, { length, letters }) && is(one, first.latin + second.latin, parts))
        return [first, second];
      const third = length < whole.length ? thirdPart(one, [first, second], parts) : undefined;
      if (third) return [first, second, third];
    }
  }
  return null;
}

function thirdPart(
  one: NameWord,
  [first, second]: readonly [NameWord, NameWord],
  parts: Parts,
): NameWord | undefined {
  const joined = first.latin + second.latin;
  if (!one.latin.startsWith(joined.slice(0, 3))) return undefined;
  return parts.words.find((word) => {
    if (word === first || word === second) return false;
    const length = joined.length + word.latin.length;
    const letters = first.letters | second.letters | word.letters;
    return couldBe(one, { length, letters }) && is(one, joined + word.latin, parts);
  });
}

/** False only where no word of that length and those letters {@link is} the word. */
function couldBe(
  { latin, letters: ofWhole }: NameWord,
  { length, letters }: { readonly length: number; readonly letters: number },
): boolean {
  return Math.abs(latin.length - length) <= 2 && lettersApart(ofWhole, letters) <= 3;
}

function is({ latin, letters }: NameWord, joined: string, { sounds, budget }: Parts): boolean {
  if (latin === joined) return true;
  if (latin.length < 6 || budget.left === 0) return false;
  budget.left -= 1;
  if (maySoundAlike(letters, letterSet(joined)) && sounds(latin) === sounds(joined)) return true;
  const apart = Math.abs(latin.length - joined.length);
  return latin.length >= 7 && apart <= 1 && wordSimilarity(latin, joined, sounds) >= 0.86;
}
