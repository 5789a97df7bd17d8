import { cleanBusinessName } from '../../shared/domain/clean/clean-business-name.ts';
import { cleanPersonName } from '../../shared/domain/clean/clean-person-name.ts';
import { compareBusinessNames } from '../../shared/domain/match/compare/compare-business-names.ts';
import { compareDescriptors } from '../../shared/domain/match/compare/compare-descriptors.ts';
import { comparePersonNames } from '../../shared/domain/match/compare/compare-person-names.ts';
import { couldBeSame } from '../../shared/domain/match/could-be-same.ts';
import { type CleanName, nameIndexForms } from '../../shared/domain/match/name-keys/name-index-forms.ts';
import { maxQueryForms, nameQueryForms } from '../../shared/domain/match/name-keys/name-query-forms.ts';
import type { Report } from '../report/report.ts';
import { hostileInputs } from './hostile-inputs.ts';

/** Most milliseconds that cleaning a name, making its keys, or comparing it with another may take. */
const bound = 5;
const runs = 15;
/** How many of the slowest are printed. */
const listed = 15;

interface Hostile {
  readonly type: CleanName['type'];
  readonly what: string;
  /** Letters of the cleaned name, or why it is refused. */
  readonly cleaned: string;
  readonly clean: number;
  readonly keys: number;
  readonly compare: number;
  readonly slowestWith: string;
}

/** How long names take that were made to take long: cleaned, keyed, and each compared with each. */
export function hostileNames(): Report {
  const measured = [...measureAs('person_name'), ...measureAs('business_name')].sort(
    (a, b) => longestOf(b) - longestOf(a),
  );
  const longest = measured[0] ? longestOf(measured[0]) : 0;
  const refused = measured.filter(({ keys }) => keys === 0).map(({ what, cleaned }) => `${what}: ${cleaned}`);
  return {
    title: 'hostile-names: names made to slow matching down',
    how:
      `${hostileInputs.size} names, as a person's and as a business's. Milliseconds, the fastest of ${runs} runs: cleaning; ` +
      'the keys of both sides; and the slowest comparison with any of these names or an ordinary one, the sieve before ' +
      `it included, either way round. The ${listed} slowest of ${measured.length}.`,
    tables: [
      {
        columns: ['as', 'name', 'cleaned', 'clean', 'keys', 'compare', 'slowest with'],
        rows: measured.slice(0, listed).map(cellsOf),
      },
    ],
    notes: [
      `Refused by cleaning, and so never compared: ${[...new Set(refused)].join('; ')}.`,
      `Longest of all: ${longest.toFixed(2)} ms. Bound ${bound} ms: ${longest <= bound ? 'held' : 'NOT HELD'}.`,
    ],
  };
}

const longestOf = ({ clean, keys, compare }: Hostile): number => Math.max(clean, keys, compare);

function cellsOf({ type, what, cleaned, clean, keys, compare, slowestWith }: Hostile): string[] {
  const times = [clean, keys, compare].map((ms) => ms.toFixed(2));
  return [type, what, cleaned, ...times, slowestWith];
}

const cleaners = { person_name: cleanPersonName, business_name: cleanBusinessName } as const;

function measureAs(type: CleanName['type']): Hostile[] {
  const clean = cleaners[type];
  const others = new Map<string, string>();
  for (const [what, input] of [...hostileInputs, ['an ordinary name', 'Thistledown Samplewood'] as const]) {
    const cleaned = clean(input);
    if (cleaned.ok) others.set(what, cleaned.value.value);
  }
  return [...hostileInputs].map(([what, input]): Hostile => {
    const cleaned = clean(input);
    const cost = { type, what, clean: fastest(() => clean(input)) };
    if (!cleaned.ok) return { ...cost, cleaned: cleaned.error, keys: 0, compare: 0, slowestWith: '' };
    const name = { type, value: cleaned.value.value };
    return {
      ...cost,
      cleaned: `${Array.from(name.value).length} letters`,
      keys: fastest(() => [nameQueryForms(name, maxQueryForms), nameIndexForms(name)]),
      ...slowestPair(name, others),
    };
  });
}

function slowestPair(
  name: CleanName,
  others: ReadonlyMap<string, string>,
): Pick<Hostile, 'compare' | 'slowestWith'> {
  let slowest = { compare: 0, slowestWith: '' };
  for (const [slowestWith, value] of others) {
    const there = fastest(() => compareAll(name, value));
    const back = fastest(() => compareAll({ type: name.type, value }, name.value));
    const compare = Math.max(there, back);
    if (compare > slowest.compare) slowest = { compare, slowestWith };
  }
  return slowest;
}

function compareAll({ type, value }: CleanName, other: string): unknown {
  const compare = type === 'person_name' ? comparePersonNames : compareBusinessNames;
  return [couldBeSame({ type, value })(other), compare(value, other), compareDescriptors(value, other)];
}

/** In milliseconds: the fastest, so that what else goes on on the machine does not count. */
function fastest(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let done = 0; done < runs; done += 1) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
