import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Random, seededRandom } from './random.ts';
import { dataFolder } from './read-pairs.ts';

export interface SourceName {
  readonly type: 'person_name' | 'business_name';
  /** Lower-case words, given names first. */
  readonly words: readonly string[];
  /** Names with one subject are aliases of one another. */
  readonly subject: string;
}

export interface SourceNames {
  readonly names: readonly SourceName[];
  readonly from: 'the public SDN list with aliases' | 'invented names';
}

/** Names to measure on: the public SDN list where it lies beside the checkout, else as many invented ones. */
export function sourceNames(): SourceNames {
  if (!existsSync(join(dataFolder, 'ofac/sdn.csv')))
    return { names: inventedNames(18_000), from: 'invented names' };
  const rows = (file: string) =>
    parse(readFileSync(join(dataFolder, 'ofac', file), 'latin1'), {
      relax_column_count: true,
      relax_quotes: true,
    });
  const kinds = new Map<string, SourceName['type']>();
  const names: SourceName[] = [];
  const add = (subject: string, written: string) => {
    const type = kinds.get(subject);
    const words = type && wordsOf(written, type);
    if (type && words && words.join('').length > 2) names.push({ type, words, subject });
  };
  for (const [subject = '', written = '', kind = ''] of rows('sdn.csv')) {
    if (/vessel|aircraft/.test(kind)) continue;
    kinds.set(subject, kind.trim() === 'individual' ? 'person_name' : 'business_name');
    add(subject, written);
  }
  for (const [subject = '', , , written = ''] of rows('alt.csv')) add(subject, written);
  return { names, from: 'the public SDN list with aliases' };
}

/** `FAMILY, Given` is turned round. */
function wordsOf(written: string, type: SourceName['type']): string[] {
  const [family = '', given = ''] = written.split(',', 2);
  const turned = type === 'person_name' ? `${given} ${family}` : written;
  return turned
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'.]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const syllables =
  'ba da el fi ga hu in jo ka lo mar nel or pi qua ros sen tav ul ven wyn yas zor che bri dor'.split(' ');

/** Invented persons and firms, some words much commoner than others as in real names; every third has an alias. */
export function inventedNames(count: number, seed = 3): SourceName[] {
  const random = seededRandom(seed);
  const names: SourceName[] = [];
  while (names.length < count) {
    const type = random.integer(3) === 0 ? 'business_name' : 'person_name';
    const words = Array.from({ length: 2 + random.integer(3) }, () => word(random));
    const subject = String(names.length);
    names.push({ type, words, subject });
    if (random.integer(3) === 0) names.push({ type, words: words.toReversed(), subject });
  }
  return names.slice(0, count);
}

function word(random: Random): string {
  const common = random.integer(4) === 0;
  const length = 2 + random.integer(3);
  return Array.from({ length }, () => (common ? syllables[random.integer(5)] : random.pick(syllables))).join(
    '',
  );
}
