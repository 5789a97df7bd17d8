import { existsSync } from 'node:fs';
import { rowsOfFile } from '../../cli/import/local-file.ts';
import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import { cleanPersonName } from '../../shared/domain/clean/clean-person-name.ts';
import { comparePersonNames } from '../../shared/domain/match/compare/compare-person-names.ts';
import { closeEnough } from '../../shared/domain/match/compare/name-comparison.ts';
import type { FigureTable } from '../report/report.ts';
import { dataFolder } from './read-pairs.ts';
import { unrelatedPersons } from './unrelated-persons.ts';

/**
 * How many persons who are on no list meet the SDN list with its aliases at the threshold in use, by a scan of every
 * name on it: the oracle, which no key scheme can make worse. Null where the list does not lie beside the repository.
 */
export async function falseAlarmTable(): Promise<FigureTable | null> {
  const path = `${dataFolder}/ofac/sdn.csv`;
  if (!existsSync(path)) return null;
  const listed = await listedPersons(path);
  const rows = [...unrelatedPersons()].map(([script, persons]) => {
    const names = persons.map(cleaned);
    const met = new Set<number>();
    // The listed name in the outer loop: the persons then stay among the names that comparing remembers.
    for (const other of listed)
      for (const [at, name] of names.entries())
        if (comparePersonNames(name, other).score >= closeEnough) met.add(at);
    const share = (100 * met.size) / persons.length;
    return [script, String(persons.length), String(met.size), `${share.toFixed(2)} %`];
  });
  return { columns: [`against ${listed.length} listed names`, 'persons', 'with a match', 'share'], rows };
}

async function listedPersons(path: string): Promise<string[]> {
  const reading = { format: 'ofac-sdn', feed: 'ofac-sdn', mapping: null, category: null, now: '' } as const;
  const names: FlagIdentifier[] = [];
  for await (const row of rowsOfFile({ path, format: 'ofac-sdn' }, reading))
    if (row.kind === 'flag') names.push(...row.flag.identifiers);
  return [...new Set(names.flatMap((name) => (name.type === 'person_name' ? [cleaned(name.value)] : [])))];
}

function cleaned(name: string): string {
  const result = cleanPersonName(name);
  return result.ok ? result.value.value : '';
}
