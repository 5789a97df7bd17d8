import { closeEnough } from '../name-comparison.ts';
import type { BegunAlignment } from './align-names.ts';
import { couldBeAlike } from './alike-words.ts';
import { asCommonWord } from './as-common-word.ts';
import type { NameWord } from './read-business-name.ts';
import { matchedWeight, unmatchedCost, weigh } from './score-alignment.ts';
import { mayBeSpelledOut } from './spelled-out.ts';

/**
 * False only where the alignment, once finished, scores less than {@link closeEnough}: if all words that could be like one of the
 * other side were equal to it, and only those that could not were left over, that would still be too much. Six of seven
 * pairs of names that pass the sieve part here.
 */
export function couldBeClose({ applied, flagged, pairings }: BegunAlignment): boolean {
  if (isUnsettled(applied, flagged) || isUnsettled(flagged, applied)) return true;
  const [a, b] = alone(applied, flagged);
  const mayMatch = (weigh(applied) - weigh(a) + weigh(flagged) - weigh(b)) / 2;
  const most = matchedWeight(pairings) + mayMatch;
  return most / (most + unmatchedCost(a, b)) >= closeEnough - rounding;
}

/** The sums are made in another order than the score's. */
const rounding = 1e-9;

/** Whether a word may yet count as another: as the common word that it is a slip of, or as what it is an acronym of. */
function isUnsettled(words: readonly NameWord[], others: readonly NameWord[]): boolean {
  for (const word of words) {
    if (word.kind !== 'own') continue;
    if (mayBeSpelledOut(word, others) || asCommonWord(word) !== word) return true;
  }
  return false;
}

/** The words of each side that could be like none of the other. */
function alone(
  applied: readonly NameWord[],
  flagged: readonly NameWord[],
): readonly [readonly NameWord[], readonly NameWord[]] {
  const a: NameWord[] = [];
  let met = 0;
  for (const one of applied) {
    let meets = 0;
    for (let at = 0; at < flagged.length; at += 1) {
      const other = flagged[at];
      if (other && couldBeAlike(one, other)) meets |= 1 << at;
    }
    if (meets === 0) a.push(one);
    met |= meets;
  }
  return [a, flagged.filter((_, at) => (met & (1 << at)) === 0)];
}
