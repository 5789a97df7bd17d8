import { type Alignment, alignNames, type Pairing } from './business/align-names.ts';
import { businessWeights } from './business/business-weights.ts';
import { commonWordNear } from './business/common-word-near.ts';
import { explainBusinessNames } from './business/explain-business-names.ts';
import { type NameWord, readBusinessName } from './business/read-business-name.ts';
import type { NameComparison } from './name-comparison.ts';

/**
 * How two cleaned business names compare, symmetric, 1 only where equal. Legal forms are gone by then and say nothing;
 * common words say little and never carry a match; the distinctive words of each side must stand on the other.
 * Numbers that differ, and distinctive words without a counterpart on both sides, are the strongest evidence against.
 */
export function compareBusinessNames(applied: string, flagged: string): NameComparison {
  if (applied === flagged) return { score: 1, explanation: 'the same business name' };
  const alignment = withoutSlipsOfCommonWords(
    alignNames(readBusinessName(applied), readBusinessName(flagged)),
  );
  return { score: scoreOf(alignment), explanation: explainBusinessNames(alignment) };
}

/** A word without a counterpart that is a slip of a common word weighs no more than that word. */
function withoutSlipsOfCommonWords(alignment: Alignment): Alignment {
  const { pairings, onlyApplied, onlyFlagged } = alignment;
  if (pairings.length === 0 || !(onlyApplied.some(isOwn) || onlyFlagged.some(isOwn))) return alignment;
  const rest = alignNames(onlyApplied.map(asCommon), onlyFlagged.map(asCommon));
  return { ...rest, pairings: [...pairings, ...rest.pairings] };
}

function asCommon(word: NameWord): NameWord {
  const near = isOwn(word) && word.ascii ? commonWordNear(word.latin) : null;
  return near
    ? { ...word, meaning: near.meaning, kind: near.kind, weight: businessWeights[near.kind] }
    : word;
}

const isOwn = ({ kind }: NameWord) => kind === 'own';

/** The most that names which are not equal, or whose numbers differ, or which share only common words, score. */
const atMost = 0.99;
const numbersDiffer = 0.6;
const onlyCommonWords = 0.7;
/** So many common words that all have their counterpart are a name of their own. */
const fewestAlone = 3;

function scoreOf(alignment: Alignment): number {
  const { pairings, onlyApplied, onlyFlagged } = alignment;
  const matched = sum(pairings, (pairing) => weightOf(pairing) * pairing.likeness);
  if (matched === 0) return 0;
  const fuzz =
    sum(pairings, (pairing) => weightOf(pairing) * (1 - pairing.likeness)) * businessWeights.spelling;
  const cost = fuzz + unmatchedCost(onlyApplied, onlyFlagged);
  return Math.min(matched / (matched + cost), ceiling(alignment));
}

function unmatchedCost(a: readonly NameWord[], b: readonly NameWord[]): number {
  const [ownA, ownB] = [weigh(a.filter(isDistinct)), weigh(b.filter(isDistinct))];
  const [commonA, commonB] = [weigh(a) - ownA, weigh(b) - ownB];
  return (
    (commonA + commonB) * businessWeights.oneSided +
    (ownA + ownB) * businessWeights.ownOneSided +
    Math.min(commonA + ownA, commonB + ownB) * businessWeights.bothSided +
    Math.min(ownA, ownB) * businessWeights.ownBothSided
  );
}

function ceiling({ pairings, onlyApplied, onlyFlagged }: Alignment): number {
  if (onlyApplied.some(isNumber) && onlyFlagged.some(isNumber)) return numbersDiffer;
  if (pairings.length >= fewestAlone && onlyApplied.length + onlyFlagged.length === 0) return atMost;
  const telling = sum(
    pairings.filter(({ applied, flagged }) => applied.some(isTelling) || flagged.some(isTelling)),
    weightOf,
  );
  return telling < businessWeights.enough ? onlyCommonWords : atMost;
}

const isDistinct = ({ kind }: NameWord) => kind === 'own' || kind === 'number' || kind === 'initial';
const isNumber = ({ kind }: NameWord) => kind === 'number';
const isTelling = ({ kind }: NameWord) => kind === 'own' || kind === 'place' || kind === 'trade';

function weightOf({ applied, flagged }: Pairing): number {
  return (weigh(applied) + weigh(flagged)) / 2;
}

function weigh(words: readonly NameWord[]): number {
  return sum(words, ({ weight }) => weight);
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
