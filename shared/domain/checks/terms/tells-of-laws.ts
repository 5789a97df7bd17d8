import { classBits } from './classes-of-word.ts';
import type { TermsWord } from './read-words.ts';

/**
 * Whether a text tells of the making of laws (a bill, a ministry, a parliament) and nobody in it says we: news, studies
 * and drafts tell what is to be removed and reported, and promise nothing. Linear in the text.
 */
export function tellsOfLaws(words: readonly TermsWord[]): boolean {
  if (words.some(({ bits }) => (bits & ourselves) !== 0)) return false;
  return words.some(
    ({ text }, at) =>
      lawmaking.some((stem) => text.startsWith(stem)) ||
      (laws.has(text) && drafts.has(words[at - 2]?.text ?? '')),
  );
}

const ourselves = classBits('ourselves');
const lawmaking =
  'ministry ministeri ministere parlament parlement parliament bundestag bundesregier gesetzentwurf lawmaker senator'.split(
    ' ',
  );
const laws = new Set(['loi', 'ley']);
const drafts = new Set(['proposition', 'projet', 'proposicion', 'proyecto']);
