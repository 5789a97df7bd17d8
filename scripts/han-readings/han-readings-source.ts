import { pinyin } from 'pinyin-pro';

const first = 0x4e00;
const last = 0x9fff;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The text of the data module of Mandarin readings: each character of the Unified Ideographs block has two base64 digits, the
 * number of its syllable. As ASCII it takes 42 KB in a bundle, a third of what characters grouped by syllable take once
 * they are escaped.
 */
export function hanReadingsSource(): string {
  const readings = Array.from({ length: last - first + 1 }, (_, at) =>
    reading(String.fromCodePoint(first + at)),
  );
  const syllables = ['', ...new Set(readings.filter((syllable) => syllable !== '').toSorted())];
  const numbers = new Map(syllables.map((syllable, number) => [syllable, number]));
  const table = readings.map((syllable) => twoDigits(numbers.get(syllable) ?? 0)).join('');
  return [
    '// Made by scripts/write-han-readings.ts from pinyin-pro (MIT licence, (c) zh-lx), whose data come from Unicode’s Unihan.',
    '',
    '/** Mandarin syllables without tones; the first stands for none. */',
    `export const hanSyllables: readonly string[] = '${syllables.join(' ')}'.split(' ');`,
    '',
    '/** Two base64 digits for each character from U+4E00 to U+9FFF: the number of its syllable. */',
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

function twoDigits(number: number): string {
  return (digits[number >> 6] ?? '') + (digits[number & 63] ?? '');
}
