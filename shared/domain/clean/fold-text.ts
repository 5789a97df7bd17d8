import { asciiDigits } from './ascii-digits.ts';
import { stripInvisible } from './strip-invisible.ts';

/**
 * The text in the one form in which texts are compared: NFKC, nothing invisible, case folded without any
 * locale, marks dropped from Latin, Greek and Cyrillic letters, Arabic and Hebrew vowel points dropped,
 * digits in ASCII.
 *
 * All four i (i, I, İ, ı) fold to i, ß and ẞ to ss, both sigmas to σ; Latin letters with a stroke, and the
 * ligatures, which have no Unicode decomposition, to the letters they are commonly written as (ø o, ł l, æ ae).
 * Folding twice changes nothing more.
 */
export function foldText(text: string): string {
  // All that the rest would do to ASCII, at a tenth of the time.
  if (!beyondAscii.test(text)) return text.toLowerCase();
  const visible = stripInvisible(text.normalize('NFKC'));
  // By way of upper case, which turns ß into ss and ı into i; ẞ must be lower first, for it is its own upper case.
  const oneCase = visible.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKD');
  const bare = oneCase.replace(westernMarks, '$1').replace(vowelPoints, '');
  return asciiDigits(bare.replace(undecomposed, (letter) => spelling.get(letter) ?? letter)).normalize(
    'NFKC',
  );
}

const beyondAscii = /[\u0080-\uffff]/;
const westernMarks = /([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{M}+/gu;
const vowelPoints =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]|[\u0610-\u061a\u064b-\u0652\u0670]|\u0640/g;

const spelling: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ŋ', 'n'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ĸ', 'k'],
]);
const undecomposed = new RegExp(`[${[...spelling.keys()].join('')}]`, 'g');
