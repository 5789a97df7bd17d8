import { pinyin } from 'pinyin-pro';
import { isOfNames } from './is-of-names.ts';

const first = 0x4e00;
const last = 0x9fff;
/** Printable ASCII without what a string literal must escape: quotes, the backslash, and the dollar sign of templates. */
const digits = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .join('')
  .replace(/["'`\\$]/g, '');
/** The last three digits pass over one to three characters without a reading, … */
const longestSkip = 3;
/** … and those before them open a number of two digits. */
const openers = 4;
const singles = digits.length - openers - longestSkip;

/**
 * The text of the data module of Mandarin readings: for each character of the Unified Ideographs block that names are written with the number
 * of its syllable. The commonest syllables have one digit, the others two, which takes 23 KB in a bundle: half of
 * what two digits for each character take, a sixth of what characters grouped by syllable take.
 */
export function hanReadingsSource(): string {
  const signs = Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
  const readings = signs.map((sign) => (isOfNames(sign) ? reading(sign) : ''));
  const times = new Map<string, number>();
  for (const syllable of readings) if (syllable !== '') times.set(syllable, (times.get(syllable) ?? 0) + 1);
  const syllables = [...times]
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([syllable]) => syllable);
  return [
    '// Made by scripts/write-han-readings.ts from pinyin-pro (MIT licence, (c) zh-lx), whose data come from Unicode’s Unihan.',
    '',
    '/** Mandarin syllables without tones, the commonest first. */',
    `export const hanSyllables = '${syllables.join(' ')}';`,
    '',
    '/** What numbers are written with; the last three pass over one to three characters, the four before open a number of two digits. */',
    `export const hanDigits = '${digits}';`,
    '',
    '/** For each character from U+4E00 to U+9FFF the number of its syllable. */',
    'export const hanReadings =',
    `  '${written(readings, syllables)}';`,
    '',
  ].join('\n');
}

/** As passports spell it, but for ü, which names commonly write as u. */
function reading(sign: string): string {
  const syllable = pinyin(sign, { toneType: 'none', v: true });
  return /^[a-z]+$/.test(syllable) ? syllable.replace('v', 'u') : '';
}

function written(readings: readonly string[], syllables: readonly string[]): string {
  const numbers = new Map(syllables.map((syllable, number) => [syllable, number]));
  let table = '';
  let skipped = 0;
  for (const syllable of readings) {
    const number = numbers.get(syllable);
    if (number === undefined) skipped += 1;
    else {
      table += skip(skipped) + asDigits(number);
      skipped = 0;
    }
  }
  return table;
}

function skip(count: number): string {
  const longest = digits.slice(-1).repeat(Math.floor(count / longestSkip));
  const rest = count % longestSkip;
  return rest === 0 ? longest : longest + digits.charAt(singles + openers + rest - 1);
}

function asDigits(number: number): string {
  if (number < singles) return digits.charAt(number);
  const rest = number - singles;
  return digits.charAt(singles + Math.floor(rest / digits.length)) + digits.charAt(rest % digits.length);
}
