import { once } from '../../once.ts';
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
  /** Whether `compare` would score {@link closeEnough}, found out without scoring most names. */
  readonly isClose: (flagged: string) => boolean;
}

/** The comparer of a cleaned business name; who compares several shares one reader. */
export function businessNameComparer(
  applied: string,
  read: BusinessNameReader = businessNameReader(),
): BusinessNameComparer {
  const names = tradingNames(applied);
  const isPlain = names.length === 1 && ascii.test(applied);
  const words = once(() => read(applied));
  const scored = (flagged: string) => compareTrading(names, { applied, flagged, read });
  return {
    compare: (flagged) => (applied === flagged ? equal : explained(scored(flagged))),
    isClose: (flagged) => {
      const others = isPlain && !isCut(applied, flagged) ? readPlainName(flagged) : null;
      if (!others) return isCloseTrading(names, { applied, flagged, read });
      return applied === flagged || areWordsClose(words(), others);
    },
  };
}

const ascii = /^[ -~]*$/;

const equal: NameComparison = { score: 1, explanation: 'the same business name' };

interface Scored {
  readonly score: number;
  /** None where the names are equal. */
  readonly alignment: Alignment | null;
  /** Whether one side trades under several names. */
  readonly trading: boolean;
}

function compareTrading(
  names: readonly string[],
  { applied, flagged, read }: { applied: string; flagged: string; read: BusinessNameReader },
): Scored {
  const others = tradingNames(flagged);
  const usual = compareNames({ applied, flagged }, read);
  const whole =
    usual.score >= closeEnough ? usual : betterOf(usual, compareSpelled({ applied, flagged }, read));
  if (names.length + others.length <= 2) return whole;
  let best = whole;
  for (const one of names)
    for (const other of others) {
      const under = compareNames({ applied: one, flagged: other }, read);
      if (under.score > best.score) best = under;
    }
  return { ...best, score: Math.min(best.score, mostUnequal), trading: true };
}

/** Compared with the one that is in Han or Hangul spelled like the other, which makes no equal names. */
function compareSpelled(names: NamePair, read: BusinessNameReader): Scored | null {
  const spelled = spelledAlike(names);
  if (!spelled) return null;
  const alignment = aligned(spelled, read);
  return { score: Math.min(scoreAlignment(alignment), bestSpelled), alignment, trading: false };
}

/** As persons' names across scripts. */
const bestSpelled = 0.93;

function betterOf(usual: Scored, other: Scored | null): Scored {
  return other && other.score > usual.score ? other : usual;
}

function isCloseTrading(
  names: readonly string[],
  { applied, flagged, read }: { applied: string; flagged: string; read: BusinessNameReader },
): boolean {
  const others = tradingNames(flagged);
  if (areClose({ applied, flagged }, read)) return true;
  const spelled = spelledAlike({ applied, flagged });
  if (spelled && areClose(spelled, read)) return true;
  return (
    names.length + others.length > 2 &&
    names.some((one) => others.some((other) => areClose({ applied: one, flagged: other }, read)))
  );
}

/** Whether {@link compareNames} would score {@link closeEnough}. */
function areClose({ applied, flagged }: NamePair, read: BusinessNameReader): boolean {
  if (applied === flagged) return true;
  const [one, other] = completedNames(applied, flagged);
  return areWordsClose(read(one), read(other));
}

function areWordsClose(words: readonly NameWord[], others: readonly NameWord[]): boolean {
  return (
    couldBeClose(words, others) &&
    scoreAlignment(withoutSlipsOfCommonWords(alignNames(words, others))) >= closeEnough
  );
}

function compareNames(names: NamePair, read: BusinessNameReader): Scored {
  if (names.applied === names.flagged) return { score: 1, alignment: null, trading: false };
  const alignment = aligned(names, read);
  return { score: scoreAlignment(alignment), alignment, trading: false };
}

function aligned({ applied, flagged }: NamePair, read: BusinessNameReader): Alignment {
  const [one, other] = completedNames(applied, flagged);
  return withoutSlipsOfCommonWords(alignNames(read(one), read(other)));
}

function explained({ score, alignment, trading }: Scored): NameComparison {
  const explanation = alignment ? explainBusinessNames(alignment) : 'the same distinctive words';
  return {
    score,
    explanation: trading ? `${explanation}; one of the names that it trades under` : explanation,
  };
}

/** A word without a counterpart that is a slip of a common word weighs no more than that word. */
function withoutSlipsOfCommonWords(alignment: Alignment): Alignment {
  const { pairings, onlyApplied, onlyFlagged } = alignment;
  if (pairings.length === 0 || !(onlyApplied.some(isOwn) || onlyFlagged.some(isOwn))) return alignment;
  const [applied, flagged] = [onlyApplied.map(asCommonWord), onlyFlagged.map(asCommonWord)];
  // What was left once is left again, but for acronyms, for which it matters what stands beside them.
  const asBefore = isEach(applied, onlyApplied) && isEach(flagged, onlyFlagged);
  if (asBefore && !pairings.some(({ how }) => how === 'acronym')) return alignment;
  const rest = alignNames(applied, flagged);
  return { ...rest, pairings: [...pairings, ...rest.pairings] };
}

function isEach(words: readonly NameWord[], others: readonly NameWord[]): boolean {
  return words.every((word, at) => word === others[at]);
}

const isOwn = ({ kind }: NameWord) => kind === 'own';
