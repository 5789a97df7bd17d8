import type { Alignment, Pairing } from './align-names.ts';
import { businessWeights } from './business-weights.ts';
import type { NameWord } from './read-business-name.ts';
import { isOtherShortWord } from './short-slip.ts';

/** The most that names score which are not equal, … */
export const mostUnequal = 0.99;
/** … whose numbers differ, … */
const numbersDiffer = 0.6;
/** … which share only common words, … */
const onlyCommonWords = 0.7;
/** … which say on each side what they do, differently, or which of a series they are, … */
const tradesDiffer = 0.82;
/** … whose one distinctive word is short and has another consonant, … */
const shortWordDiffers = 0.84;
/** … or of which one is an acronym: many names share it. */
const acronymOnly = 0.87;
/** So many common words that all have their counterpart are a name of their own. */
const fewestAlone = 3;

/**
 * The score of an alignment of two business names that are not equal, 0 to {@link mostUnequal}: what agrees against what does
 * not, and no more than what speaks against them being one business allows.
 */
export function scoreAlignment(alignment: Alignment): number {
  const { pairings, onlyApplied, onlyFlagged } = alignment;
  const matched = matchedWeight(pairings);
  if (matched === 0) return 0;
  const fuzz =
    sum(pairings, (pairing) => weightOf(pairing) * (1 - pairing.likeness)) * businessWeights.spelling;
  const cost = fuzz + unmatchedCost(onlyApplied, onlyFlagged);
  return Math.min(matched / (matched + cost), ceiling(alignment));
}

/** How much the pairings say, by the weight of their words and how alike they are. */
function matchedWeight(pairings: readonly Pairing[]): number {
  let matched = 0;
  for (const pairing of pairings) matched += weightOf(pairing) * pairing.likeness;
  return matched;
}

/** What words without a counterpart cost. No word makes it less. */
export function unmatchedCost(a: readonly NameWord[], b: readonly NameWord[]): number {
  const ownA = weighDistinct(a);
  const ownB = weighDistinct(b);
  const numbers = weighNumbers(b, weighNumbers(a, 0));
  const commonA = weigh(a) - ownA;
  const commonB = weigh(b) - ownB;
  return (
    (commonA + commonB) * businessWeights.oneSided +
    (ownA + ownB - numbers) * businessWeights.ownOneSided +
    numbers * businessWeights.numberOneSided +
    Math.min(commonA + ownA, commonB + ownB) * businessWeights.bothSided +
    Math.min(ownA, ownB) * businessWeights.ownBothSided
  );
}

function ceiling(alignment: Alignment): number {
  const { pairings, onlyApplied, onlyFlagged } = alignment;
  const most = unmatchedCeiling(onlyApplied, onlyFlagged);
  if (most < mostUnequal) return most;
  if (isWholeName(alignment)) return mostUnequal;
  if (!isEnough(alignment)) return onlyCommonWords;
  const own = pairings.filter(holds(isOwn));
  if (own.length > 0 && own.every(isShortSlip)) return shortWordDiffers;
  return pairings.some(({ how }) => how === 'acronym') ? acronymOnly : mostUnequal;
}

/** What words without a counterpart allow at most. No word makes it more. */
export function unmatchedCeiling(a: readonly NameWord[], b: readonly NameWord[]): number {
  if (a.some(isNumber) && b.some(isNumber)) return numbersDiffer;
  return (a.some(isLetter) && b.some(isLetter)) || saysOther(a, b) ? tradesDiffer : mostUnequal;
}

/** Whether each side says of itself what the other does not: a trade, a place, or a word that firms set themselves apart with. */
function saysOther(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  return a.some(saysWhich) && b.some(saysWhich);
}

function saysWhich(word: NameWord): boolean {
  return saysTrade(word) || naming.has(word.latin);
}

/** Common words that are half of a brand: Gold Coast is not Gulf Coast. */
const naming: ReadonlySet<string> = new Set('gold golden star royal grand'.split(' '));

/** Whether all words have their counterpart, which carries even common ones: three of them, or any that are the same. */
function isWholeName({ pairings, onlyApplied, onlyFlagged }: Alignment): boolean {
  if (onlyApplied.length + onlyFlagged.length === 0)
    return pairings.length >= fewestAlone || pairings.every(isSameOrJoined) || pairings.some(holds(isNumber));
  return said(pairings) >= fewestAlone && [...onlyApplied, ...onlyFlagged].every(isRemainder);
}

/** How many pairings are of words that say anything. */
function said(pairings: readonly Pairing[]): number {
  return pairings.filter(({ applied }) => !applied.every(isRemainder)).length;
}

const isOneWordOfOneSide = (rest: readonly NameWord[]) =>
  rest.filter((word) => !isRemainder(word)).length <= 1;

/** Whether what agrees can carry a match. */
function isEnough({ pairings, onlyApplied, onlyFlagged }: Alignment): boolean {
  const rest = [...onlyApplied, ...onlyFlagged];
  if (pairings.some(isAcronymAlone)) return true;
  const own = pairings.filter(holds(isOwn));
  const telling = pairings.filter(holds(own.length > 0 ? isTellingBesideOwn : isTelling));
  const mayRemain =
    said(pairings) < fewestAlone ? isRemainder : isOneWordOfOneSide(rest) ? isEmptyOrPlace : isEmpty;
  if (own.length === 0 && !rest.every(mayRemain)) return false;
  if (own.some(isWhole) && rest.every(isEmpty) && pairings.every(({ likeness }) => likeness === 1))
    return true;
  return sum(telling, weightOf) >= businessWeights.enough;
}

/** `carter` and `cartier` are two names more often than one misspelled; `tarnwod` and `tarnwood` are not. */
function isShortSlip({ applied, flagged, how }: Pairing): boolean {
  const [one, other] = [applied[0], flagged[0]];
  if (how !== 'spelling' || !one || !other || one.letters === other.letters) return false;
  if (!one.ascii || !other.ascii) return false;
  return isOtherShortWord(one.latin, other.latin, longestShort);
}

const longestShort = 7;

/** A distinctive word of three letters or more, or one without which its name has no other. */
function isWhole({ applied, flagged }: Pairing): boolean {
  return [...applied, ...flagged].every(({ kind, latin }) => kind === 'own' && latin.length >= 2);
}

function holds(is: (word: NameWord) => boolean): (pairing: Pairing) => boolean {
  return ({ applied, flagged }) => applied.some(is) || flagged.some(is);
}

/** All words of both names are the same, but for spaces and digits: then even common words are a name. */
function isSameOrJoined({ how, applied }: Pairing): boolean {
  return how === 'same' || how === 'joined' || (how === 'meaning' && applied.some(isNumber));
}

function isAcronymAlone({ how, likeness }: Pairing): boolean {
  return how === 'acronym' && likeness === businessWeights.acronymAlone;
}

const isOwn = ({ kind }: NameWord) => kind === 'own';
const isLetter = ({ kind, latin }: NameWord) => kind === 'initial' && latin.length === 1;
const isEmptyOrPlace = (word: NameWord) => isEmpty(word) || word.kind === 'place';
const isRemainder = ({ kind }: NameWord) => kind === 'small' || kind === 'legal';
const isEmpty = ({ kind }: NameWord) => kind === 'small' || kind === 'legal' || kind === 'generic';
const saysTrade = ({ kind }: NameWord) => kind === 'trade' || kind === 'role' || kind === 'place';
const isDistinct = ({ kind }: NameWord) => kind === 'own' || kind === 'number' || kind === 'initial';
const isNumber = ({ kind }: NameWord) => kind === 'number';
const isTelling = ({ kind }: NameWord) => kind === 'own' || kind === 'place' || kind === 'trade';
const isTellingBesideOwn = (word: NameWord) => isTelling(word) || isNumber(word);

function weightOf({ applied, flagged }: Pairing): number {
  return (weigh(applied) + weigh(flagged)) / 2;
}

/** What all words weigh. */
export function weigh(words: readonly NameWord[]): number {
  let all = 0;
  for (const { weight } of words) all += weight;
  return all;
}

function weighDistinct(words: readonly NameWord[]): number {
  let own = 0;
  for (const word of words) if (isDistinct(word)) own += word.weight;
  return own;
}

function weighNumbers(words: readonly NameWord[], others: number): number {
  let all = others;
  for (const word of words) if (isNumber(word)) all += word.weight;
  return all;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
