import { closeEnough } from '../../shared/domain/match/compare/name-comparison.ts';
import { couldBeSame } from '../../shared/domain/match/could-be-same.ts';
import { nameIndexForms } from '../../shared/domain/match/name-keys/name-index-forms.ts';
import { maxQueryForms, nameQueryForms } from '../../shared/domain/match/name-keys/name-query-forms.ts';
import type { FigureTable } from '../report/report.ts';
import { cleanName, measuredCorpus } from './measured-corpus.ts';
import { measureRecall, questions, type RecallFigures, scoreOf } from './recall.ts';
import { type SourceName, sourceNames } from './source-names.ts';

/** Flags, names asked of each way of writing, keys per asked name (40 for up to three names, 24 for more). */
const runs: readonly (readonly [flags: number, perWay: number, budget: number])[] = [
  [18_000, 600, 40],
  [18_000, 600, 24],
  [100_000, 600, 40],
  [100_000, 600, 24],
  [1_000_000, 300, 40],
];

/**
 * What the key scheme finds of names written otherwise, by way of writing, and what it costs; last, what it finds of all
 * that a linear scan finds. Takes some minutes and 2 GB.
 */
export function recallTables(): FigureTable[] {
  const { names } = sourceNames();
  const figures = runs.map(([flags, perWay, budget]) => ({
    budget,
    ...measureRecall(names, { flags, perWay, budget }),
  }));
  return [recallTable(figures), costTable(figures), oracleTable(names)];
}

type Run = RecallFigures & { readonly budget: number };

function recallTable(runs: readonly Run[]): FigureTable {
  const ways = [...(runs[0]?.ways.keys() ?? [])].toSorted(
    (a, b) => Number(a === 'all') - Number(b === 'all'),
  );
  const columns = [
    'found of names that score 0.85, %',
    ...runs.map(({ flags, budget }) => `${count(flags)} flags, ${budget} keys`),
  ];
  const rows = ways.map((way) => [
    way,
    ...runs.map((run) => {
      const { asked = 0, found = 0 } = run.ways.get(way) ?? {};
      return asked === 0 ? '' : `${((100 * found) / asked).toFixed(1)} of ${asked}`;
    }),
  ]);
  return { columns, rows };
}

function costTable(runs: readonly Run[]): FigureTable {
  return {
    columns: [
      'flags',
      'keys asked',
      'keys of a flag’s name, p50/p99',
      'keys of an asked name',
      'flags met',
      'past the sieve',
      'clean names: to review as unread',
      'clean names: some key overfull',
    ],
    rows: runs.map((run) => [
      count(run.flags),
      String(run.budget),
      spread(run.indexKeys),
      spread(run.queryKeys),
      spread(run.candidates),
      spread(run.survivors),
      `${run.unread} of ${run.unknown}`,
      `${run.overfull} of ${run.unknown}`,
    ]),
  };
}

/** Questions whose every like name on the list is sought by comparing with all. */
function oracleTable(source: readonly SourceName[]): FigureTable {
  const known = source.filter(({ type, words }) => cleanName(type, words.join(' ')) !== null);
  const corpus = measuredCorpus(known, Math.min(18_000, known.length));
  const asked = questions(known, { corpus, perWay: 34 }).slice(0, 300);
  const keysOf = corpus.map((name) => new Set(nameIndexForms(name).map(({ value }) => value)));
  let alike = 0;
  let found = 0;
  for (const { asked: name } of asked) {
    const keys = nameQueryForms(name, maxQueryForms).map(({ value }) => value);
    const sieve = couldBeSame(name);
    for (const [flag, { type, value }] of corpus.entries()) {
      if (type !== name.type || (name.value !== value && scoreOf(name, value) < closeEnough)) continue;
      alike += 1;
      if (name.value === value || (keys.some((key) => keysOf[flag]?.has(key)) && sieve(value))) found += 1;
    }
  }
  const share = `${((100 * found) / alike).toFixed(2)} %`;
  return {
    columns: ['against a linear scan', 'names asked', 'like names there', 'found by keys', 'share'],
    rows: [[count(corpus.length), String(asked.length), String(alike), String(found), share]],
  };
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return `${count(at(0.5))} / ${count(at(0.99))}`;
}

const count = (value: number): string => value.toLocaleString('en');
