import { laoAsThai } from './latin/lao-as-thai.ts';
import { latinArabic } from './latin/latin-arabic.ts';
import { latinBurmese } from './latin/latin-burmese.ts';
import { latinCyrillic } from './latin/latin-cyrillic.ts';
import { latinEthiopic } from './latin/latin-ethiopic.ts';
import { latinGreek } from './latin/latin-greek.ts';
import { latinHan } from './latin/latin-han.ts';
import { latinHangul } from './latin/latin-hangul.ts';
import { latinHebrew } from './latin/latin-hebrew.ts';
import { latinIndic } from './latin/latin-indic.ts';
import { latinKana } from './latin/latin-kana.ts';
import { armenian, georgian, latinLetters } from './latin/latin-letters.ts';
import { latinThai } from './latin/latin-thai.ts';
import { unmasked } from './latin/unmasked.ts';

/**
 * The usual Latin spelling of a cleaned name, in lower-case words: as newspapers and passports commonly write it,
 * not as scholars transliterate. Latin text comes back as it is, and so does every letter of a script without a
 * table here. Characters past the first {@link maxLatinInput} are left out.
 *
 * Han is read in Mandarin (Pinyin); latin-forms.ts knows the other readings.
 * Arabic and Hebrew leave vowels out, and so where a name is not a common one its vowels are guessed. Linear in the input.
 */
export function latinForm(cleaned: string): string {
  if (!beyondAscii.test(cleaned)) return cleaned;
  const words = cleaned.slice(0, maxLatinInput).split(' ');
  return words
    .map((word) => (beyondAscii.test(word) ? latinWord(unmasked(word)) : word))
    .join(' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** No name is longer, in UTF-16 units. */
export const maxLatinInput = 2_048;

const beyondAscii = /[^ -\x7f]/;

/** How a run of letters of one script is spelled, by the script's name in Unicode. */
const spellings: readonly (readonly [RegExp, (run: string) => string])[] = [
  // Azerbaijani, the one letter of a Latin alphabet of today that folding leaves.
  [/\u0259/g, () => 'a'],
  [/[\p{sc=Cyrillic}]+/gu, latinCyrillic],
  [/[\p{sc=Greek}]+/gu, latinGreek],
  [/[\p{sc=Arabic}\u064b-\u0655]+/gu, latinArabic],
  [/[\p{sc=Hebrew}]+/gu, latinHebrew],
  [/[\u0900-\u0d7f]+/gu, latinIndic],
  [/[\p{sc=Thai}]+/gu, latinThai],
  [/[\p{sc=Lao}]+/gu, (run) => latinThai(laoAsThai(run))],
  [/[\u1200-\u1357]+/gu, latinEthiopic],
  [/[\u1000-\u103f]+/gu, latinBurmese],
  [/[\p{sc=Han}]+/gu, latinHan],
  [/[\p{sc=Hiragana}\p{sc=Katakana}\u30fc]+/gu, latinKana],
  [/[\p{sc=Hangul}]+/gu, latinHangul],
  [/[\p{sc=Armenian}]+/gu, (run) => latinLetters(run, armenian)],
  [/[\p{sc=Georgian}]+/gu, (run) => latinLetters(run, georgian)],
];

function latinWord(word: string): string {
  let text = word;
  for (const [script, spell] of spellings) {
    if (!beyondAscii.test(text)) break;
    text = text.replace(script, spell);
  }
  return text;
}
