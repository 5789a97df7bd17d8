import { type Alignment, alignWords } from './align-words.ts';
import { couldPair } from './could-pair.ts';
import { isReversed } from './is-reversed.ts';
import { closeEnough, type NameComparison } from './name-comparison.ts';
import type { PersonWord } from './person-words.ts';
import { type ReadPersonName, readAlike, readPersonName } from './read-person-name.ts';
import { sharedScript } from './shared-script.ts';
import { sameSyllables } from './syllable-names.ts';
import { scoreAlignment, type WeighingTerms, weighAlignment } from './weigh-alignment.ts';

/**
 * How alike two cleaned persons' names are (`person_name` values: folded words parted by spaces), and why. Symmetric,
 * and the order of the words means nothing, but where it says who is whose child, or a woman or a man (is-reversed.ts).
 *
 * 1 only for the same words as often; from {@link closeEnough} on the same name written differently: words spelled or
 * transliterated otherwise, initials, short forms of given names, names or particles left out, words joined or parted.
 * What is unmatched on both sides speaks hardest against. What very common or short words share says little.
 *
 * Names in different scripts are compared by their usual Latin spelling (latin-form.ts), reach 0.93 at most and must
 * agree on more. Two names in Han, Hangul, Kana or Thai are compared as written. 16 words of 64 characters are read.
 */
export function comparePersonNames(applied: string, flagged: string): NameComparison {
  return personNameComparer(applied).compare(flagged);
}

/** One name against many, as businessNameComparer of compare-business-names.ts. */
export interface PersonNameComparer {
  /** As {@link comparePersonNames}. */
  readonly compare: (flagged: string) => NameComparison;
  /** Whether `compare` would score {@link closeEnough}: the words for it take a while too. */
  readonly isClose: (flagged: string) => boolean;
}

/** The comparer of a cleaned person's name. */
export function personNameComparer(applied: string): PersonNameComparer {
  const one = readPersonName(applied);
  return {
    compare: (flagged) => {
      const compared = compareSpelled(one, readPersonName(flagged), weighAlignment);
      return compared.score >= closeEnough && isReversed(applied, flagged) ? reversed : compared;
    },
    isClose: (flagged) =>
      compareSpelled(one, readPersonName(flagged), scoreAlignment).score >= closeEnough &&
      !isReversed(applied, flagged),
  };
}

/** A name in another script is also read as nearly like that one as its characters may be. */
function compareSpelled<Found extends { readonly score: number }>(
  one: ReadPersonName,
  other: ReadPersonName,
  weigh: (alignment: Alignment, terms: WeighingTerms) => Found,
): Found | NameComparison {
  const usual = compareRead(one, other, weigh);
  if (one.script === other.script || usual.score >= closeEnough) return usual;
  // Read is what is not in Latin letters; of Hangul beside Han it is Hangul that is read as it is.
  const isFirst = other.script === 'latin' || (one.syllabic && !(other.syllabic && one.script === 'hangul'));
  const like = isFirst ? readAlike(one, other) : readAlike(other, one);
  if (!like) return usual;
  const alike = isFirst ? compareRead(like, other, weigh) : compareRead(one, like, weigh);
  return alike.score > usual.score ? alike : usual;
}

function compareRead<Found>(
  one: ReadPersonName,
  other: ReadPersonName,
  weigh: (alignment: Alignment, terms: WeighingTerms) => Found,
): Found | NameComparison {
  const script = sharedScript(one.script, other.script);
  if (sameWords(one.cleaned, other.cleaned)) return equal;
  const syllables = one.syllables();
  const others = syllables && other.syllables();
  // Two names in Han, or in Hangul, are compared as written: one reading has many spellings there.
  const spelled = script === 'latin' || (script === 'different' && !(one.syllabic && other.syllabic));
  if (spelled && syllables && others && sameSyllables(syllables, others)) return romanised;
  const acrossScripts = script === 'different';
  const syllabic = acrossScripts && (one.syllabic || other.syllabic);
  const toLatin = script === 'alphabet' || script === 'different';
  const a = toLatin ? one.latin : one.written;
  const b = toLatin ? other.latin : other.written;
  const asWritten = script === 'as-written' || (syllables !== null && others !== null) || syllabic;
  if (!asWritten && !couldPair(a, b)) return nothing;
  // One fixed order of the two, so that ties fall the same way whichever was applied for.
  const [first, second] = isBefore(a, b) ? [a, b] : [b, a];
  return weigh(alignWords(first, second, { asWritten }), { acrossScripts, syllabic });
}

/** Whether both are the same words, as often, in any order. */
function sameWords(a: string, b: string): boolean {
  return a === b || (a.length === b.length && sorted(a) === sorted(b));
}

const sorted = (name: string) => name.split(' ').sort().join(' ');

const reversed: NameComparison = {
  score: 0.6,
  explanation: 'same words; a parent and a child, or a double name, the other way round',
};
const equal: NameComparison = { score: 1, explanation: 'same words' };
const romanised: NameComparison = { score: 0.9, explanation: 'same syllables spelled by another scheme' };
const nothing: NameComparison = { score: 0, explanation: 'no word in common' };

function isBefore(a: readonly PersonWord[], b: readonly PersonWord[]): boolean {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) {
    const [x = '', y = ''] = [a[at]?.text, b[at]?.text];
    if (x !== y) return x < y;
  }
  return a.length <= b.length;
}
