import { latinForm } from '../../clean/latin-form.ts';
import { alignWords } from './align-words.ts';
import type { NameComparison } from './name-comparison.ts';
import { personWords } from './person-words.ts';
import { sharedScript } from './shared-script.ts';
import { weighAlignment } from './weigh-alignment.ts';

/**
 * How alike two cleaned persons' names are (`person_name` values: folded words parted by spaces), and why. Symmetric,
 * and the order of the words means nothing.
 *
 * 1 only for the same words as often; from {@link closeEnough} on the same name written differently: words spelled or
 * transliterated otherwise, initials, short forms of given names, names or particles left out, words joined or parted.
 * What is unmatched on both sides speaks hardest against. What very common or short words share says little.
 *
 * Names in different scripts are compared by their usual Latin spelling (latin-form.ts), reach 0.93 at most and must
 * agree on more. Two names in Han, Hangul, Kana or Thai are compared as written. 16 words of 64 characters are read.
 */
export function comparePersonNames(applied: string, flagged: string): NameComparison {
  if (applied === flagged) return equal;
  const script = sharedScript(applied, flagged);
  const toLatin = script === 'alphabet' || script === 'different';
  const a = personWords(toLatin ? latinForm(applied) : applied);
  const b = personWords(toLatin ? latinForm(flagged) : flagged);
  if (script === 'latin' && sameOrder(applied, flagged)) return equal;
  const asWritten =
    script === 'as-written' || (script === 'different' && (syllabic.test(applied) || syllabic.test(flagged)));
  // One fixed order of the two, so that ties fall the same way whichever was applied for.
  const [first, second] = keyOf(a) <= keyOf(b) ? [a, b] : [b, a];
  return weighAlignment(alignWords(first, second, { asWritten }), { acrossScripts: script === 'different' });
}

const equal: NameComparison = { score: 1, explanation: 'same words' };

/** One syllable more or less is another name in these, so their Latin spellings must agree to the letter. */
const syllabic = /[\p{sc=Han}\p{sc=Hangul}]/u;

function sameOrder(applied: string, flagged: string): boolean {
  return applied.length === flagged.length && sorted(applied) === sorted(flagged);
}

function sorted(name: string): string {
  return name.split(' ').sort().join(' ');
}

function keyOf(words: readonly { readonly text: string }[]): string {
  return words.map(({ text }) => text).join(' ');
}
