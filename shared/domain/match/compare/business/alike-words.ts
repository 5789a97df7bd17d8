import { lettersApart, maySoundAlike } from '../word/letter-set.ts';
import { mayBeginAlike } from '../word/may-begin-alike.ts';
import { slipsAllowed, wordSimilarity } from '../word/word-similarity.ts';
import { writtenSimilarity } from '../word/written-similarity.ts';
import { acrossScripts } from './across-scripts.ts';
import type { Pairing } from './align-names.ts';
import { businessWeights } from './business-weights.ts';
import { isAbbreviated } from './is-abbreviated.ts';
import { isWithForm, withForm } from './is-with-form.ts';
import type { NameWord } from './read-business-name.ts';
import { isOtherShortWord } from './short-slip.ts';
import { areTwoWords } from './two-words.ts';

/** The pairing of two words that are not equal: one cut short, an initial, misspelled, or a part of the other; null where they are two words. */
export function alikeWords(one: NameWord, other: NameWord): Pairing | null {
  if (!couldBeAlike(one, other)) return null;
  const sides = { applied: [one], flagged: [other] };
  if (isAbbreviated(one, other) || isAbbreviated(other, one))
    return { ...sides, likeness: businessWeights.abbreviated, how: 'meaning' };
  if (isInitial(one) || isInitial(other)) return { ...sides, likeness: 0.5, how: 'initial' };
  if (isWithForm(one, other) || isWithForm(other, one))
    return { ...sides, likeness: withForm, how: 'joined' };
  const likeness = likenessOf(one, other);
  if (likeness >= businessWeights.leastAlike && !isOtherWord(one, other))
    return { ...sides, likeness, how: 'spelling' };
  return partOf(one.latin, other.latin) ? { ...sides, likeness: businessWeights.part, how: 'part' } : null;
}

/** False only where {@link alikeWords} is null; costs next to nothing. */
export function couldBeAlike(one: NameWord, other: NameWord): boolean {
  if (one.kind === 'number' || other.kind === 'number' || (isKnown(one) && isKnown(other))) return false;
  const [short, long] = one.latin.length < other.latin.length ? [one, other] : [other, one];
  const sameFirst = one.latin.charCodeAt(0) === other.latin.charCodeAt(0);
  if (isInitial(one) || isInitial(other)) return sameFirst && short.latin.length === 1;
  if (!one.ascii && !other.ascii) return true;
  const isWithin = (short.letters & ~long.letters) === 0;
  if (isWithin && (sameFirst || long.latin.endsWith(short.latin))) return true;
  const apart = lettersApart(one.letters, other.letters);
  if (apart > mostApart) return false;
  const mayBeSpelled =
    long.latin.length - short.latin.length <= 3 &&
    (apart <= 2 * slipsAllowed(long.latin.length) ||
      (maySoundAlike(one.letters, other.letters) && mayBeginAlike(one.latin, other.latin)));
  return mayBeSpelled || isSameName(one, other);
}

function isOtherWord(one: NameWord, other: NameWord): boolean {
  if (isSameName(one, other)) return false;
  if (areTwoWords(one.latin, other.latin)) return true;
  return one.ascii && other.ascii && isOtherShortWord(one.latin, other.latin, longestShort);
}

const longestShort = 5;

function likenessOf(one: NameWord, other: NameWord): number {
  if (!one.ascii && !other.ascii) {
    const asWritten = writtenSimilarity(one.written, other.written);
    if (asWritten !== null) return asWritten;
  }
  if (lettersApart(one.letters, other.letters) > mostApart) return 0;
  return Math.max(wordSimilarity(one.latin, other.latin), acrossScripts(one, other));
}

/** Slips and sounds change six letters at most; a word cut short may lack more, and is then a part. */
const mostApart = 6;

/** Spellings of one name of a person, which firms bear too. */
function isSameName({ nameClass }: NameWord, other: NameWord): boolean {
  return nameClass !== undefined && nameClass === other.nameClass;
}

const isInitial = ({ kind }: NameWord) => kind === 'initial';

/** Two words that are both known to mean different things are not misspellings of one another. */
const isKnown = ({ kind }: NameWord) => kind !== 'own' && kind !== 'initial';

function partOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 6 && (long.startsWith(short) || long.endsWith(short));
}
