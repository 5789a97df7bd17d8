import { pinyin } from 'pinyin-pro';

const first = 0x4e00;
const last = 0x9fff;
/** Printable ASCII without what a string literal must escape: quotes, the backslash, and the dollar sign of templates. */
const digits = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .join('')
  .replace(/["'`\\$]/g, '');
/** The last digits open a number of two digits. */
const openers = 4;
const singles = digits.length - openers;

/**
 * The text of the data module of Mandarin readings: for each character of the Unified Ideographs block the number of its
 * syllable. The commonest syllables have one digit, the others two, which takes 31 KB in a bundle: three quarters of
 * what two digits for each take, a quarter of what characters grouped by syllable take.
 */
export function hanReadingsSource(): string {
  const readings = Array.from({ length: last - first + 1 }, (_, at) =>
    reading(String.fromCodePoint(first + at)),
  );
  const times = new Map<string, number>();
  for (const syllable of readings) times.set(syllable, (times.get(syllable) ?? 0) + 1);
  const syllables = [...times]
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([syllable]) => syllable);
  const numbers = new Map(syllables.map((syllable, number) => [syllable, number]));
  const table = readings.map((syllable) => written(numbers.get(syllable) ?? 0)).join('');
  return [
    '// Made by scripts/write-han-readings.ts from pinyin-pro (MIT licence, (c) zh-lx), whose data come from Unicode’s Unihan.',
    '',
    '/** Mandarin syllables without tones, the commonest first; the empty one is that of characters without a reading. */',
    `export const hanSyllables = '${syllables.join(' ')}';`,
    '',
    '/** What numbers are written with; the last four open a number of two digits. */',
    `export const hanDigits = '${digits}';`,
    '',
    '/** For each character from U+4E00 to U+9FFF the number of its syllable. */',
    'export const hanReadings =',
    `  '${table}';`,
    '',
  ].join('\n');
}

/** As passports spell it, but for ü, which names commonly write as u. */
function reading(sign: string): string {
  const syllable = pinyin(sign, { toneType: 'none', v: true });
  return /^[a-z]+$/.test(syllable) ? syllable.replace('v', 'u') : '';
}

function written(number: number): string {
  if (number < singles) return digits.charAt(number);
  const rest = number - singles;
  return digits.charAt(singles + Math.floor(rest / digits.length)) + digits.charAt(rest % digits.length);
}
