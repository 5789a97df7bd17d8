import { readFileSync } from 'node:fs';
import { nameBits } from '../../shared/domain/match/compare/name-bits.ts';

const listed = new URL('known-names.txt', import.meta.url);

/** With eight set for each, three in a thousand other words are taken for a name. */
const bitsPerName = 12;

/** The names of known-names.txt: lower-case ASCII words; lines that begin with `#` say what follows. */
export function listedNames(): readonly string[] {
  const lines = readFileSync(listed, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).flatMap((line) => line.split(' '));
}

/** The text of the data module of known names: a Bloom filter in base64. */
export function knownNamesSource(): string {
  const names = listedNames();
  const set = Buffer.alloc(Math.ceil((names.length * bitsPerName) / 8));
  for (const name of names)
    for (const bit of nameBits(name, set.length * 8)) set[bit >> 3] = (set[bit >> 3] ?? 0) | (1 << (bit & 7));
  return [
    '// Made by scripts/write-known-names.ts from scripts/known-names/known-names.txt.',
    '',
    '/** The Bloom filter of {@link nameBits}, in base64. */',
    'export const knownNameBits =',
    `  '${set.toString('base64')}';`,
    '',
  ].join('\n');
}
