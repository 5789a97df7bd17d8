import { closeEnough } from '../name-comparison.ts';
import { lettersApart } from '../word/letter-set.ts';
import { hasSameMeaning } from './align-names.ts';
import { alikeWords, couldBeAlike } from './alike-words.ts';
import { asCommonWord } from './as-common-word.ts';
import { couldHaveParts, mostForeign } from './parts-of-word.ts';
import { isSameWritten, type NameWord } from './read-business-name.ts';
import { unmatchedCeiling, unmatchedCost, weigh } from './score-alignment.ts';
import { couldBeSpelledOut } from './spelled-out.ts';

/**
 * False only where the alignment of the two names scores less than {@link closeEnough}: if all words that could be like one of the
 * other side were equal to it, and only those that could not were left over, that would still be too much. Found out without
 * aligning them: most pairs of names that pass the sieve part here.
 *
 * Sets of words are numbers here, a bit for each: of the applied name in the lower half, of the flagged one in the upper.
 */
export function couldBeClose(applied: readonly NameWord[], flagged: readonly NameWord[]): boolean {
  const open = withoutEqual(applied, flagged);
  const names = { applied, flagged, open };
  // What takes longest comes last.
  if (isEnoughWhere(couldMeet, names) && isEnoughWhere(doMeet, names)) return true;
  return isUnsettled(wordsOf(applied, open), wordsOf(flagged, open >>> half));
}

interface Names {
  readonly applied: readonly NameWord[];
  readonly flagged: readonly NameWord[];
  /** Their words without an equal one. */
  readonly open: number;
}

/** Whether enough matches if all words match that meet. */
function isEnoughWhere(meets: (one: NameWord, other: NameWord) => boolean, names: Names): boolean {
  const { applied, flagged, open } = names;
  const lone = open & ~met(names, meets);
  const a = wordsOf(applied, lone);
  const b = wordsOf(flagged, lone >>> half);
  const most = (weigh(applied) - weigh(a) + weigh(flagged) - weigh(b)) / 2;
  return isEnough(most, { a: asCommonWords(a), b: asCommonWords(b) });
}

function asCommonWords(words: readonly NameWord[]): readonly NameWord[] {
  return words.some(isSlip) ? words.map(asCommonWord) : words;
}

const isSlip = ({ near }: NameWord) => near !== null;

/** Whether so much that matches could make up for those words left over. */
function isEnough(most: number, { a, b }: { a: readonly NameWord[]; b: readonly NameWord[] }): boolean {
  const cost = unmatchedCost(a, b);
  return most / (most + cost) >= closeEnough - rounding && unmatchedCeiling(a, b) >= closeEnough;
}

const half = 16;

/** The sums are made in another order than the score's. */
const rounding = 1e-9;

/** The words that are left when equal ones are paired, each at most once. */
function withoutEqual(applied: readonly NameWord[], flagged: readonly NameWord[]): number {
  let open = ((1 << applied.length) - 1) | (((1 << flagged.length) - 1) << half);
  for (const pairs of [isSameWritten, hasSameMeaning])
    for (let at = 0; at < applied.length; at += 1) {
      const one = applied[at];
      if (!one || (open & (1 << at)) === 0) continue;
      for (let by = 0; by < flagged.length; by += 1) {
        const other = flagged[by];
        if (!other || (open & (1 << (by + half))) === 0 || !pairs(one, other)) continue;
        open &= ~((1 << at) | (1 << (by + half)));
        break;
      }
    }
  return open;
}

/** Of the open words those that meet an open one of the other side. */
function met({ applied, flagged, open }: Names, meets: (one: NameWord, other: NameWord) => boolean): number {
  let all = 0;
  for (let at = 0; at < applied.length; at += 1) {
    const one = applied[at];
    if (!one || (open & (1 << at)) === 0) continue;
    for (let by = 0; by < flagged.length; by += 1) {
      const other = flagged[by];
      if (other && (open & (1 << (by + half))) !== 0 && meets(one, other))
        all |= (1 << at) | (1 << (by + half));
    }
  }
  return all;
}

/** Also as the common words that they are slips of, for what is left is aligned again as those. */
function couldMeet(one: NameWord, other: NameWord): boolean {
  if (couldBeAlike(one, other)) return true;
  if (one.near === null && other.near === null) return false;
  const [common, otherCommon] = [asCommonWord(one), asCommonWord(other)];
  return hasSameMeaning(common, otherCommon) || couldBeAlike(common, otherCommon);
}

/** Of two that {@link couldMeet} whether they are alike. */
function doMeet(one: NameWord, other: NameWord): boolean {
  if (!couldMeet(one, other)) return false;
  if (alikeWords(one, other)) return true;
  const [common, otherCommon] = [asCommonWord(one), asCommonWord(other)];
  return hasSameMeaning(common, otherCommon) || alikeWords(common, otherCommon) !== null;
}

function wordsOf(words: readonly NameWord[], bits: number): readonly NameWord[] {
  const those: NameWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word && (bits & (1 << at)) !== 0) those.push(word);
  }
  return those;
}

/** Whether a word may yet count as others: as what it is an acronym of, or as words of which it is made. */
function isUnsettled(applied: readonly NameWord[], flagged: readonly NameWord[]): boolean {
  return isUnsettledIn(applied, flagged) || isUnsettledIn(flagged, applied);
}

function isUnsettledIn(words: readonly NameWord[], others: readonly NameWord[]): boolean {
  let letters = 0;
  for (const other of others) letters |= other.letters;
  for (const word of words) {
    if (
      others.length > 1 &&
      lettersApart(word.letters & ~letters, 0) <= mostForeign &&
      couldHaveParts(word, others)
    )
      return true;
    if (word.kind === 'own' && couldBeSpelledOut(word, others)) return true;
  }
  return false;
}
