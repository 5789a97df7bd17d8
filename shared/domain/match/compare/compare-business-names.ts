import { type Alignment, alignNames } from './business/align-names.ts';
import { asCommonWord } from './business/as-common-word.ts';
import { completedNames, isCut } from './business/completed-names.ts';
import { couldBeClose } from './business/could-be-close.ts';
import { explainBusinessNames } from './business/explain-business-names.ts';
import {
  type BusinessNameReader,
  businessNameReader,
  type NameWord,
  readPlainName,
} from './business/read-business-name.ts';
import { mostUnequal, scoreAlignment } from './business/score-alignment.ts';
import { tradingNames } from './business/trading-names.ts';
import { closeEnough, type NameComparison } from './name-comparison.ts';
import { type NamePair, spelledAlike } from './spelled-like.ts';
import { rememberedSounds } from './word/remembered-sounds.ts';
import type { Sounds } from './word/sound-key.ts';

/**
 * How two cleaned business names compare, symmetric, 1 only where equal. Legal forms are gone by then and say nothing;
 * common words say little and never carry a match; the distinctive words of each side must stand on the other.
 * Numbers that differ, and distinctive words without a counterpart on both sides, are the strongest evidence against.
 */
export function compareBusinessNames(applied: string, flagged: string): NameComparison {
  return businessNameComparer(applied).compare(flagged);
}

/** The comparison of two names where they are {@link closeEnough}, null otherwise: in a fraction of its time for most. */
export function compareCloseBusinessNames(applied: string, flagged: string): NameComparison | null {
  const { isClose, compare } = businessNameComparer(applied);
  return isClose(flagged) ? compare(flagged) : null;
}

/** One name against many: what is read of it, and of words that many share, is read once. Not longer-lived than a screening. */
export interface BusinessNameComparer {
  /** As {@link compareBusinessNames}. */
  readonly compare: (flagged: string) => NameComparison;
  /** The score of `compare` alone: the words for it take a while too. */
  readonly score: (flagged: string) => number;
  /** Whether `compare` would score {@link closeEnough}, found out without scoring most names. */
  readonly isClose: (flagged: string) => boolean;
}

/** The comparer of a cleaned business name; who compares several shares one reader. */
export function businessNameComparer(
  applied: string,
  reader: BusinessReader = businessReader(),
): BusinessNameComparer {
  const names = tradingNames(applied);
  const isPlain = names.length === 1 && ascii.test(applied);
  const scored = (flagged: string) => compareTrading(names, { applied, flagged, reader });
  return {
    compare: (flagged) => (applied === flagged ? equal : explained(scored(flagged))),
    score: (flagged) => (applied === flagged ? equal : scored(flagged)).score,
    isClose: (flagged) => {
      const others = isPlain && !isCut(applied, flagged) ? readPlainName(flagged) : null;
      if (!others) return isCloseTrading(names, { applied, flagged, reader });
      return applied === flagged || areWordsClose(reader.read(applied), { others, reader });
    },
  };
}

const ascii = /^[ -~]*$/;

const equal: NameComparison = { score: 1, explanation: 'the same business name' };

/** What remembers the names and words that it has read, and how they sound. */
export interface BusinessReader {
  readonly read: BusinessNameReader;
  readonly sounds: Sounds;
}

/** A reader that has read nothing. */
export function businessReader(): BusinessReader {
  return { read: businessNameReader(), sounds: rememberedSounds() };
}

interface Scored {
  readonly score: number;
  /** None where the names are equal. */
  readonly alignment: Alignment | null;
  /** Whether one side trades under several names. */
  readonly trading: boolean;
}

function compareTrading(
  names: readonly string[],
  { applied, flagged, reader }: { applied: string; flagged: string; reader: BusinessReader },
): Scored {
  const others = tradingNames(flagged);
  const usual = compareNames({ applied, flagged }, reader);
  const whole =
    usual.score >= closeEnough ? usual : betterOf(usual, compareSpelled({ applied, flagged }, reader));
  if (names.length + others.length <= 2) return whole;
  let best = whole;
  for (const one of names)
    for (const other of others) {
      const under = compareNames({ applied: one, flagged: other }, reader);
      if (under.score > best.score) best = under;
    }
  return { ...best, score: Math.min(best.score, mostUnequal), trading: true };
}

/** Compared with the one that is in Han or Hangul spelled like the other, which makes no equal names. */
function compareSpelled(names: NamePair, reader: BusinessReader): Scored | null {
  const spelled = spelledAlike(names);
  if (!spelled) return null;
  const alignment = aligned(spelled, reader);
  return { score: Math.min(scoreAlignment(alignment), bestSpelled), alignment, trading: false };
}

/** As persons' names across scripts. */
const bestSpelled = 0.93;

function betterOf(usual: Scored, other: Scored | null): Scored {
  return other && other.score > usual.score ? other : usual;
}

function isCloseTrading(
  names: readonly string[],
  { applied, flagged, reader }: { applied: string; flagged: string; reader: BusinessReader },
): boolean {
  const others = tradingNames(flagged);
  if (areClose({ applied, flagged }, reader)) return true;
  const spelled = spelledAlike({ applied, flagged });
  if (spelled && areClose(spelled, reader)) return true;
  return (
    names.length + others.length > 2 &&
    names.some((one) => others.some((other) => areClose({ applied: one, flagged: other }, reader)))
  );
}

/** Whether {@link compareNames} would score {@link closeEnough}. */
function areClose({ applied, flagged }: NamePair, reader: BusinessReader): boolean {
  if (applied === flagged) return true;
  const [one, other] = completedNames(applied, flagged);
  return areWordsClose(reader.read(one), { others: reader.read(other), reader });
}

function areWordsClose(
  words: readonly NameWord[],
  { others, reader: { sounds } }: { others: readonly NameWord[]; reader: BusinessReader },
): boolean {
  if (!couldBeClose(words, others)) return false;
  return scoreAlignment(withoutSlipsOfCommonWords(alignNames(words, others, sounds), sounds)) >= closeEnough;
}

function compareNames(names: NamePair, reader: BusinessReader): Scored {
  if (names.applied === names.flagged) return { score: 1, alignment: null, trading: false };
  const alignment = aligned(names, reader);
  return { score: scoreAlignment(alignment), alignment, trading: false };
}

function aligned({ applied, flagged }: NamePair, { read, sounds }: BusinessReader): Alignment {
  const [one, other] = completedNames(applied, flagged);
  return withoutSlipsOfCommonWords(alignNames(read(one), read(other), sounds), sounds);
}

function explained({ score, alignment, trading }: Scored): NameComparison {
  const explanation = alignment ? explainBusinessNames(alignment) : 'the same distinctive words';
  return {
    score,
    explanation: trading ? `${explanation}; one of the names that it trades under` : explanation,
  };
}

/** A word without a counterpart that is a slip of a common word weighs no more than that word. */
function withoutSlipsOfCommonWords(alignment: Alignment, sounds: Sounds): Alignment {
  const { pairings, onlyApplied, onlyFlagged } = alignment;
  if (pairings.length === 0 || !(onlyApplied.some(isOwn) || onlyFlagged.some(isOwn))) return alignment;
  const [applied, flagged] = [onlyApplied.map(asCommonWord), onlyFlagged.map(asCommonWord)];
  // What was left once is left again, but for acronyms, for which it matters what stands beside them.
  const asBefore = isEach(applied, onlyApplied) && isEach(flagged, onlyFlagged);
  if (asBefore && !pairings.some(({ how }) => how === 'acronym')) return alignment;
  const rest = alignNames(applied, flagged, sounds);
  return { ...rest, pairings: [...pairings, ...rest.pairings] };
}

function isEach(words: readonly NameWord[], others: readonly NameWord[]): boolean {
  return words.every((word, at) => word === others[at]);
}

const isOwn = ({ kind }: NameWord) => kind === 'own';
