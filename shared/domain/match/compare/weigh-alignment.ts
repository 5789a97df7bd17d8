import type { Alignment, WordPair } from './align-words.ts';
import { explainAlignment } from './explain-alignment.ts';
import { closeEnough, type NameComparison } from './name-comparison.ts';
import { type PersonWord, servantWeight } from './person-words.ts';

/**
 * The score of an alignment and its explanation: how well the paired words agree, less what is missing; below
 * {@link closeEnough} where names are left on both sides, or where the words that agree are too few, too common or too
 * short to mean one person.
 */
export function weighAlignment(alignment: Alignment, terms: WeighingTerms): NameComparison {
  const { score, enough, loneName } = scoreAlignment(alignment, terms);
  return {
    score,
    explanation: explainAlignment(alignment, { acrossScripts: terms.acrossScripts, enough, loneName }),
  };
}

/** Between what the names are compared. */
export interface WeighingTerms {
  readonly acrossScripts: boolean;
  /** Across scripts, and one of them is Han or Hangul: many characters share one Latin spelling. */
  readonly syllabic: boolean;
}

/** The score of {@link weighAlignment}, and what it needs to explain it. */
export function scoreAlignment(
  alignment: Alignment,
  { acrossScripts, syllabic }: WeighingTerms,
): { readonly score: number; readonly enough: boolean; readonly loneName: boolean } {
  const found = findings(alignment);
  const needed = neededEvidence(found) + (syllabic ? 0.25 : acrossScripts ? 0.1 : 0);
  const enough = found.evidence >= needed && !found.loneName;
  const most = Math.min(
    found.agreed - cost(alignment),
    acrossScripts ? bestAcrossScripts : best,
    found.conflict > 0 ? againstConflict(found) : best,
    enough ? best : closeEnough - 0.01 - 0.1 * Math.min(1, needed - found.evidence + 0.1),
    found.loneName ? bestOfLoneName : best,
    found.unborneSlip ? bestInConflict : best,
  );
  return { score: Math.max(0, most), enough, loneName: found.loneName };
}

/** Nothing but equal names reach 1. */
const best = 0.99;
const bestAcrossScripts = 0.93;
const bestOfLoneName = 0.7;
const bestInConflict = 0.8;

/** Evidence, in weights of common-name-words.ts, without which no match is meant; by the number of names one side lacks. */
const neededFor = [0.85, 1.15, 1.4, 1.45, 1.6];
/** Where both names are one word, and so all there is agrees. */
const neededForOneWord = 0.6;

/**
 * A misspelled word may be another word, the more so where nothing is missing to explain how the names differ, and where beside it
 * an initial alone stands for a name.
 */
function neededEvidence({ missing, pairCount, misspelled, hasInitial }: Findings): number {
  if (missing === 0 && pairCount === 1) return neededForOneWord;
  const needed = neededFor[Math.min(missing, neededFor.length - 1)] ?? 0;
  if (!misspelled) return needed;
  return needed + (missing > 0 ? 0.05 : hasInitial ? 0.25 : 0.15);
}

interface Findings {
  /** 0 to 1: likeness of the pairs by weight. */
  readonly agreed: number;
  /** What all pairs weigh, and what of it counts as evidence: a pair in doubt counts less. */
  readonly weight: number;
  readonly evidence: number;
  /** Weight of names that contradict each other. */
  readonly conflict: number;
  /** Names that one side has more than the other. */
  readonly missing: number;
  readonly pairCount: number;
  readonly misspelled: boolean;
  readonly hasInitial: boolean;
  /** A mistyped short word that no other name beside it bears out. */
  readonly unborneSlip: boolean;
  /** One name at most agrees where a side has several, or one word that is joined of a name's parts. */
  readonly loneName: boolean;
}

function findings({ pairs, leftA, leftB }: Alignment): Findings {
  const a = leftA.filter(isName);
  const b = leftB.filter(isName);
  const missing = Math.abs(count(a) - count(b));
  const weight = sum(pairs, (pair) => pair.weight);
  const counted = missing > 0 ? pairs.filter((pair) => pair.how !== 'initial') : pairs;
  const borne = isBorne(pairs, missing);
  const names = sum(counted, (pair) => pair.names);
  const pairCount = pairs.filter(({ weight }) => weight > servantWeight).length;
  return {
    agreed: weight === 0 ? 0 : sum(pairs, (pair) => pair.weight * pair.likeness) / weight,
    weight,
    evidence: sum(counted, (pair) => evidenceOf(pair, borne)),
    conflict:
      conflictOf(a, b) +
      (isOtherSex(leftA, leftB) || isOtherSex(leftB, leftA) ? otherSex : 0) +
      initialConflict(pairs, { a, b }) +
      (isOtherServant([...a, ...b]) ? otherCompound : 0),
    missing,
    pairCount,
    misspelled: pairs.some(isMisspelled),
    hasInitial: pairs.some(({ how }) => how === 'initial'),
    unborneSlip: !borne && pairs.some(({ how }) => how === 'slip'),
    loneName: (missing > 0 && (names < 2 || pairCount < 2)) || isGuessedWhole(pairs),
  };
}

/** One short word may be mistyped where nothing is missing and a longer name agrees as it is written. */
function isBorne(pairs: readonly WordPair[], missing: number): boolean {
  const misspelled = pairs.filter(isMisspelled).length;
  const bearing = pairs.some(
    ({ how, names, weight, letters }) =>
      (how === 'same' || how === 'variant') && names > 0 && letters >= 5 && weight >= 0.6,
  );
  return misspelled === 1 && missing === 0 && bearing;
}

/** What sounds the same is another spelling, not an error. */
function isMisspelled({ how, likeness }: WordPair): boolean {
  return how === 'slip' || (how === 'spelling' && likeness < soundsSame);
}

/** All that agrees is one word nearly made of the other name's: `Rumuli`, `Ruma Ali`. */
function isGuessedWhole(pairs: readonly WordPair[]): boolean {
  const [first] = pairs;
  return pairs.length === 1 && first?.how === 'joined' && first.likeness < soundsSame;
}

const soundsSame = 0.95;

/** How many names these are; one written twice is one. */
function count(names: readonly PersonWord[]): number {
  return names.filter(({ kind }) => kind !== 'repeated').length;
}

function isName({ kind }: PersonWord): boolean {
  return kind !== 'particle' && kind !== 'title';
}

/** Usual variants are as good as equal words; an error of spelling takes a multiple from what the word says. */
function evidenceOf({ how, weight, likeness }: WordPair, isBorne: boolean): number {
  if (how !== 'spelling' && how !== 'slip') return weight;
  return likeness < hardlyAlike ? (isBorne ? 0.5 : 0.35) * weight : weight * (1 - doubt * (1 - likeness));
}

const doubt = 2.3;
/** Below it a word hardly agrees: it needs the others to carry the match. */
const hardlyAlike = 0.84;

/** Each name left on one side contradicts one left on the other; the side with less to say counts. */
function conflictOf(a: readonly PersonWord[], b: readonly PersonWord[]): number {
  const count = Math.min(a.length, b.length);
  if (count === 0) return 0;
  const lighter = Math.min(sum(a, heaviness) / a.length, sum(b, heaviness) / b.length);
  return count * lighter;
}

function heaviness({ weight }: PersonWord): number {
  return Math.max(weight, 0.5);
}

/** Whether one name says of a woman what the other says of a man: `Thi` and `Van`, `Kaur` and `Singh`, `binti` and `bin`. */
function isOtherSex(one: readonly PersonWord[], other: readonly PersonWord[]): boolean {
  return one.some(({ text }) => women.has(text)) && other.some(({ text }) => men.has(text));
}

const women: ReadonlySet<string> = new Set(
  'thi kaur binti binte bint bat qizi kyzy kizi gizi begum bibi'.split(' '),
);
const men: ReadonlySet<string> = new Set('van singh bin ibn ben oglu ogly ogli uulu ugli'.split(' '));
const otherSex = 0.5;

/** `Abdolhassan` is another name than `Hassan`, and so is `Ghulam Hussain` where all but the servant is there. */
function isOtherServant(left: readonly PersonWord[]): boolean {
  const [first] = left;
  if (left.length === 1 && first !== undefined && servants.has(first.text)) return true;
  return left.some(({ isCompound }) => isCompound);
}

const servants: ReadonlySet<string> = new Set('ghulam gholam golam gulam qulam ghulom'.split(' '));
const otherCompound = 0.4;

/** An initial stands for nothing where its own side has names that the other side lacks. */
function initialConflict(
  pairs: readonly WordPair[],
  { a, b }: { readonly a: readonly PersonWord[]; readonly b: readonly PersonWord[] },
): number {
  const contradicted = pairs.some(
    ({ initialOf }) => (initialOf === 'a' && a.length > 0) || (initialOf === 'b' && b.length > 0),
  );
  return contradicted ? 0.5 : 0;
}

function againstConflict({ weight, agreed, conflict }: Findings): number {
  return Math.min(bestInConflict, (weight * agreed) / (weight + 1.5 * conflict));
}

/** The dearest missing word in full, the others at a third: a long name cut short has lost several at once. Common and
 * short words are left out more easily. */
function cost({ leftA, leftB }: Alignment): number {
  const costs = [...leftA, ...leftB].map(({ kind, weight }) => missingCost[kind] * (weight <= 0.5 ? 0.7 : 1));
  const dearest = Math.max(0, ...costs);
  return dearest + (sum(costs, (each) => each) - dearest) / 3;
}

const missingCost: Readonly<Record<PersonWord['kind'], number>> = {
  name: 0.05,
  patronymic: 0.03,
  repeated: 0.03,
  initial: 0.03,
  generation: 0.03,
  title: 0.009,
  particle: 0.009,
};

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}
