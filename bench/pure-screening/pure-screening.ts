import { hash } from 'node:crypto';
import { readApplication } from '../../shared/contracts/read-application.ts';
import { readJson } from '../../shared/contracts/read-json.ts';
import type { Report } from '../report/report.ts';
import { spreadOf } from '../report/spread.ts';
import { spreadCells, spreadColumns } from '../report/spread-cells.ts';
import { type PreparedScreening, prepareScreening } from './prepared-screening.ts';
import { screenPurely, stages } from './stages.ts';
import { type Timed, timeInTurns } from './time-in-turns.ts';

const rounds = 31;
const warmUp = 5;
const yardstick = 'sha256 of 24 bytes, base64url';

/** What a screening costs one core besides reading and writing, whole and by stage, beside a hash of 24 bytes. */
export async function pureScreening(): Promise<Report> {
  const clean = await prepareScreening({ flagged: false });
  const match = await prepareScreening({ flagged: true });
  const bytes = Buffer.alloc(24, 7);
  const timed: Timed[] = [
    { name: yardstick, times: 20_000, run: () => hash('sha256', bytes, 'base64url') },
    { name: 'whole, clean', times: 100, run: () => screenPurely(clean) },
    { name: 'whole, 1 match', times: 100, run: () => screenPurely(match) },
    ...stagesOf(clean, 'clean'),
    ...stagesOf(match, '1 match'),
    { name: 'before it: parse and validate JSON', times: 100, run: () => parse(clean) },
  ];
  const samples = timeInTurns(timed, { rounds, warmUp });
  const unit = spreadOf(samples.get(yardstick) ?? []).median;
  const identifiers = stages.clean(clean).identifiers.length;
  return {
    title: 'pure-screening: clean, keys, match, facts, policy, answer, without reading or writing',
    how:
      `An ordinary application of ${identifiers} identifiers, four of them names. Microseconds on one core, ` +
      `${rounds} rounds in turns after ${warmUp} not counted; the ratio is of medians, to the hash of the first line.`,
    tables: [
      {
        columns: ['µs', ...spreadColumns, 'ratio'],
        rows: [...samples].map(([name, all]) => {
          const spread = spreadOf(all);
          return [name, ...spreadCells(spread, 2), (spread.median / unit).toFixed(1)];
        }),
      },
    ],
    notes: [],
  };
}

function stagesOf(prepared: PreparedScreening, name: string): Timed[] {
  const clean = stages.clean(prepared);
  const lookup = stages.keys(prepared, clean);
  const matches = stages.match(prepared, { clean, lookup });
  const stage = (what: string, run: () => unknown): Timed => ({
    name: `  ${what}, ${name}`,
    times: 200,
    run,
  });
  return [
    stage('clean', () => stages.clean(prepared)),
    stage(`${lookup.keys.length} keys`, () => stages.keys(prepared, clean)),
    stage('candidates and match', () => stages.match(prepared, { clean, lookup })),
    stage('facts, policy, answer', () => stages.judge(prepared, { clean, matches })),
  ];
}

function parse({ raw }: PreparedScreening): unknown {
  const json = readJson(raw);
  return json.ok ? readApplication(json.value) : json;
}
