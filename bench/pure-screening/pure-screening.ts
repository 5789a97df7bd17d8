import { hash } from 'node:crypto';
import { readApplication } from '../../shared/contracts/read-application.ts';
import { readJson } from '../../shared/contracts/read-json.ts';
import type { FigureTable, Report } from '../report/report.ts';
import { spreadOf } from '../report/spread.ts';
import { spreadCells, spreadColumns } from '../report/spread-cells.ts';
import { type IndexedScreening, indexedScreenings } from './indexed-screenings.ts';
import { type PreparedScreening, prepareScreening } from './prepared-screening.ts';
import { screenPurely, stages } from './stages.ts';
import { type Timed, timeInTurns } from './time-in-turns.ts';

const rounds = 61;
const warmUp = 8;
/** Few at a time, so that what else goes on on the machine falls on few samples. */
const times = 10;
const flags = 100_000;
const yardstick = 'sha256 of 24 bytes, base64url';

/** What a screening costs one core besides reading and writing, whole and by stage, beside a hash of 24 bytes. */
export async function pureScreening(): Promise<Report> {
  const clean = await prepareScreening({ flagged: false });
  const match = await prepareScreening({ flagged: true });
  const { all: indexed, from } = await indexedScreenings(flags);
  const none = middle(
    indexed.filter(({ survived }) => survived === 0),
    ({ read }) => read,
  );
  const median = inTurns(aboutMiddle(indexed, ({ sieved }) => sieved));
  const bytes = Buffer.alloc(24, 7);
  const timed: Timed[] = [
    { name: yardstick, times: 2_000, run: () => hash('sha256', bytes, 'base64url') },
    { name: 'whole, no flags', times, run: () => screenPurely(clean) },
    { name: 'whole, 1 match', times, run: () => screenPurely(match) },
    { name: 'whole, flags read, none survives', times, run: () => screenPurely(none.prepared) },
    { name: medianCandidates, times: about, run: () => screenPurely(median()) },
    ...stagesOf(clean, 'clean'),
    ...stagesOf(match, '1 match'),
    { name: 'before it: parse and validate JSON', times, run: () => parse(clean) },
  ];
  const samples = timeInTurns(timed, { rounds, warmUp });
  const unit = spreadOf(samples.get(yardstick) ?? []).median;
  const identifiers = stages.clean(clean).identifiers.length;
  return {
    title: 'pure-screening: clean, keys, match, facts, policy, answer, without reading or writing',
    how:
      `An ordinary application of ${identifiers} identifiers, four of them names. Microseconds of processor time, ` +
      `${rounds} rounds in turns after ${warmUp} not counted; the ratio is of medians, to the hash of the first line.`,
    tables: [
      {
        columns: ['µs', ...spreadColumns, 'ratio'],
        rows: [...samples].map(([name, all]) => {
          const spread = spreadOf(all);
          return [name, ...spreadCells(spread, 2), (spread.median / unit).toFixed(1)];
        }),
      },
      candidatesTable(indexed),
    ],
    notes: [
      `${flags} flags with a name each from ${from}. The applicants' names are made of the words of that list and are ` +
        'nobody’s on it, which no honest list of applicants is: the first alone has the invented names of the stages above.',
      ...bounds.map(({ name, most }) => {
        const ratio = spreadOf(samples.get(name) ?? []).median / unit;
        return `${name}: ${ratio.toFixed(0)} times the hash. Bound ${most}: ${ratio <= most ? 'held' : 'NOT HELD'}.`;
      }),
    ],
  };
}

/** So many applications about the median: of one alone what is read and what passes go far apart. */
const about = 21;
const medianCandidates = `whole, ${about} about the median of candidates`;

const bounds = [
  { name: 'whole, no flags', most: 800 },
  { name: medianCandidates, most: 6_000 },
] as const;

function candidatesTable(indexed: readonly IndexedScreening[]): FigureTable {
  const row = (what: string, of: (screening: IndexedScreening) => number) => {
    const sorted = indexed.map(of).sort((a, b) => a - b);
    const at = (share: number) => String(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
    return [what, String(indexed[0] ? of(indexed[0]) : 0), at(0.1), at(0.5), at(0.9), at(1)];
  };
  return {
    columns: [
      `flags per application, ${indexed.length} of them`,
      'invented names',
      '10 %',
      'median',
      '90 %',
      'most',
    ],
    rows: [
      row('on the pages that are read', ({ read }) => read),
      row('past the sieve', ({ sieved }) => sieved),
      row('alike enough that their heads are read', ({ survived }) => survived),
    ],
  };
}

/** The one in the middle by a figure. */
function middle(
  among: readonly IndexedScreening[],
  by: (screening: IndexedScreening) => number,
): IndexedScreening {
  const found = among.toSorted((a, b) => by(a) - by(b))[Math.floor((among.length - 1) / 2)];
  if (!found) throw new Error('There is no such screening.');
  return found;
}

/** The one in the middle by a figure, and as many on either side of it. */
function aboutMiddle(
  among: readonly IndexedScreening[],
  by: (screening: IndexedScreening) => number,
): readonly IndexedScreening[] {
  const start = Math.floor((among.length - about) / 2);
  return among.toSorted((a, b) => by(a) - by(b)).slice(start, start + about);
}

/** Gives one after the other, and the first again after the last. */
function inTurns(screenings: readonly IndexedScreening[]): () => PreparedScreening {
  let given = 0;
  return () => {
    const next = screenings[given % screenings.length];
    given += 1;
    if (!next) throw new Error('There is no such screening.');
    return next.prepared;
  };
}

function stagesOf(prepared: PreparedScreening, name: string): Timed[] {
  const clean = stages.clean(prepared);
  const lookup = stages.keys(prepared, clean);
  const matches = stages.match(prepared, { clean, lookup });
  const checks = stages.checks(prepared, clean);
  const stage = (what: string, run: () => unknown): Timed => ({
    name: `  ${what}, ${name}`,
    times,
    run,
  });
  return [
    stage('clean', () => stages.clean(prepared)),
    stage(`${lookup.keys.length} keys`, () => stages.keys(prepared, clean)),
    stage(`their ${lookup.keys.length} MACs alone`, () => stages.macs(prepared, lookup)),
    stage('candidates and match', () => stages.match(prepared, { clean, lookup })),
    stage('checks without terms', () => stages.checks(prepared, clean)),
    stage('facts, policy, answer', () => stages.judge(prepared, { clean, matches, checks })),
  ];
}

function parse({ raw }: PreparedScreening): unknown {
  const json = readJson(raw);
  return json.ok ? readApplication(json.value) : json;
}
