import { createHash } from 'node:crypto';
import { commonNames, type NameStock } from './common-names.ts';

type Script = keyof typeof commonNames;

const counts: Record<Script, number> = {
  Latin: 1_000,
  Cyrillic: 300,
  Arabic: 300,
  Han: 300,
  Hangul: 100,
  Kana: 100,
  Greek: 100,
  Devanagari: 100,
  Thai: 100,
  Hebrew: 100,
};

/** Persons by script who are on no list, made from given and family names that are common together: the same ones in every run. */
export function unrelatedPersons(): ReadonlyMap<Script, readonly string[]> {
  const scripts = Object.keys(commonNames).filter((script): script is Script => script in counts);
  return new Map(scripts.map((script) => [script, personsOf(script)]));
}

function personsOf(script: Script): string[] {
  const stocks: readonly NameStock[] = commonNames[script];
  const words = stocks.map(({ given, family, patterns }) => ({
    given: given.split(' '),
    family: family.split(' '),
    patterns,
  }));
  return Array.from({ length: counts[script] }, (_, index) => {
    const bytes = createHash('sha256').update(`${script} ${index}`).digest();
    let taken = 0;
    const pick = (from: readonly string[]) => from[bytes.readUInt16BE(2 * taken++) % from.length] ?? '';
    const stock = words[index % words.length];
    if (!stock) return '';
    return pick(stock.patterns).replace(/[gf]/g, (part) => pick(part === 'g' ? stock.given : stock.family));
  });
}
