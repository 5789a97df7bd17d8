import { classBits } from './classes-of-word.ts';
import { type Clause, saysAny, saysBetween } from './read-clauses.ts';
import type { TermsWord } from './read-words.ts';

/** Whether a text is about content for adults, whose makers are read for whom they show. Linear in the text. */
export function isForAdults(words: readonly TermsWord[]): boolean {
  return words.some(
    ({ text }, at) =>
      adult.has(text) &&
      [-2, -1, 1, 2].some((offset) =>
        content.some((stem) => words[at + offset]?.text.startsWith(stem) === true),
      ),
  );
}

/**
 * The word of a clause at which content for adults is said to show a child; null where it is not. Where nothing but
 * sexual content is made, anybody under age who is shown or takes part is shown sexually. Children's own consent, and
 * what they may see or buy, are other matters.
 */
export function showsChildren(clause: Clause): number | null {
  if (!saysAny(clause, child) || !saysAny(clause, depicts)) return null;
  const { words } = clause;
  if (!words.some(({ text }) => content.some((stem) => text.startsWith(stem)))) return null;
  if (words.some(({ text }) => consenting.some((stem) => text.startsWith(stem)))) return null;
  const at = words.findIndex(({ bits }) => (bits & child) !== 0);
  return saysBetween(clause, { from: at - 8, to: at + 4, bits: exposure }) ? null : at;
}

const child = classBits('child');
const depicts = classBits('depicts');
const exposure = classBits('exposure');
const adult = new Set('adult adults adulto adultos adulte adultes erwachsene erwachsenen nsfw'.split(' '));
const content = ['conten', 'inhalt', 'video', 'photo', 'foto', 'image', 'bild', 'media', 'material', 'film'];
const consenting = [
  'consent',
  'permission',
  'parent',
  'guardian',
  'einwillig',
  'zustimm',
  'eltern',
  'padres',
];
