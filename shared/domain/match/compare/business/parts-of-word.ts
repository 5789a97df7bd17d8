import { once } from '../../../once.ts';
import { letterSet, lettersApart, maySoundAlike } from '../word/letter-set.ts';
import { mayBeginAlike } from '../word/may-begin-alike.ts';
import { soundOf } from '../word/remembered-sounds.ts';
import { soundKey } from '../word/sound-key.ts';
import { wordSimilarity } from '../word/word-similarity.ts';
import type { NameWord } from './read-business-name.ts';

/** Among what the parts of a word are sought. */
export interface Parts {
  readonly words: readonly NameWord[];
  /** Of {@link mostJoins}; less with every one that is compared. */
  readonly budget: { left: number };
}

const holdsDigit = /[0-9]/;
/** So many joined words are compared letter by letter, so that no pair of names takes long. */
export const mostJoins = 48;

/** The two or three words that make up the word when they are written in one, but for a slip, or null. */
export function partsOf(one: NameWord, parts: Parts): NameWord[] | null {
  return seekParts(one, parts.words, (joined) => is(one, joined(), parts));
}

/** False only where {@link partsOf} is null. */
export function couldHaveParts(one: NameWord, words: readonly NameWord[]): boolean {
  return seekParts(one, words, () => true) !== null;
}

/** The first words whose lengths and letters could be those of the word and whose joined letters `are` it. */
function seekParts(
  one: NameWord,
  words: readonly NameWord[],
  are: (joined: () => string) => boolean,
): NameWord[] | null {
  const whole = one.latin;
  if (words.length < 2) return null;
  if (whole.length < leastJoined && !holdsDigit.test(whole)) return null;
  for (const first of words) {
    if (first.latin.length > whole.length || !mayBeginAlike(whole, first.latin) || !mayBePart(one, first))
      continue;
    for (const second of words) {
      const length = first.latin.length + second.latin.length;
      if (second === first || length > whole.length + 2 || !mayBePart(one, second)) continue;
      const letters = first.letters | second.letters;
      const longEnough = length >= 5 || (holdsDigit.test(whole) && first.latin + second.latin === whole);
      if (longEnough && couldBe(one, { length, letters }) && are(() => first.latin + second.latin))
        return [first, second];
      const third = length < whole.length ? thirdPart(one, { first, second, words, are }) : undefined;
      if (third) return [first, second, third];
    }
  }
  return null;
}

/** Shorter words are joined of nothing, unless of digits: `a1` is written `a-1` too. */
const leastJoined = 4;

function thirdPart(
  one: NameWord,
  {
    first,
    second,
    words,
    are,
  }: {
    first: NameWord;
    second: NameWord;
    words: readonly NameWord[];
    are: (joined: () => string) => boolean;
  },
): NameWord | undefined {
  const joined = first.latin + second.latin;
  if (!one.latin.startsWith(joined.slice(0, 3))) return undefined;
  return words.find((word) => {
    if (word === first || word === second) return false;
    const length = joined.length + word.latin.length;
    const letters = first.letters | second.letters | word.letters;
    return couldBe(one, { length, letters }) && are(() => joined + word.latin);
  });
}

/** False only where {@link couldBe} is, whatever stands beside the part: it has too many letters that the word does not have. */
function mayBePart({ letters }: NameWord, part: NameWord): boolean {
  const foreign = part.letters & ~letters;
  return foreign === 0 || lettersApart(foreign, 0) <= mostForeign;
}

/** So many letters of a word may be none of its parts', and of their letters none of its. */
export const mostForeign = 3;

/**
 * False only where no word of that length and those letters {@link is} the word: shorter ones must be equal; the others sound
 * alike, or differ by so few slips as leave them likely enough, each of which changes two letters at most, or are one person's name.
 */
function couldBe(
  { latin, letters: ofWhole, nameClass }: NameWord,
  { length, letters }: { readonly length: number; readonly letters: number },
): boolean {
  const more = Math.abs(latin.length - length);
  if (latin.length < leastSlip) return more === 0 && letters === ofWhole;
  const apart = lettersApart(ofWhole, letters);
  if (more > 2 || apart > mostForeign) return false;
  if (maySoundAlike(ofWhole, letters)) return true;
  if (more > 1 || latin.length < leastMisspelled) return false;
  return nameClass !== undefined || apart <= 2 * (1 - likely) * Math.max(latin.length, length);
}

/** Shorter words are equal to their parts, or not made of them; … */
const leastSlip = 6;
/** … and shorter ones are spelled as they sound. */
const leastMisspelled = 7;
const likely = 0.86;

function is({ latin, letters }: NameWord, joined: string, { budget }: Parts): boolean {
  if (latin === joined) return true;
  if (latin.length < leastSlip || budget.left === 0) return false;
  budget.left -= 1;
  const sound = soundOf(latin);
  // Joined words are a name's words beside each other, and are not remembered.
  const joinedSound = once(() => soundKey(joined));
  if (maySoundAlike(letters, letterSet(joined)) && sound === joinedSound()) return true;
  if (latin.length < leastMisspelled || Math.abs(latin.length - joined.length) > 1) return false;
  const sounds = (word: string) =>
    word === latin ? sound : word === joined ? joinedSound() : soundKey(word);
  return wordSimilarity(latin, joined, sounds) >= likely;
}
