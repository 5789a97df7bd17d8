import type { FigureTable } from '../../bench/report/report.ts';
import { spreadOf } from '../../bench/report/spread.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { askOnce } from './check-function.ts';
import type { RuntimeClient } from './find-client.ts';
import type { PreparedBundle } from './prepare-bundle.ts';
import type { Ask } from './runtime-case.ts';
import { startFunction } from './start-function.ts';
import type { World } from './world.ts';

/** What is started cold: a function, or something to hold them against. */
export interface ColdEntry {
  readonly name: string;
  readonly bundle: PreparedBundle;
  readonly environment: Readonly<Record<string, string>>;
  readonly ask: (world: World) => Promise<Ask>;
}

export interface ColdStart {
  readonly initMs: number;
  readonly answerMs: number;
  /** Null where the system does not tell. */
  readonly processorMs: number | null;
}

export type ColdStarts = ReadonlyMap<string, readonly ColdStart[]>;

export interface MeasuredStarts {
  readonly starts: ColdStarts;
  /** Answers that were not what they should be, each of a start that is not counted. */
  readonly wrong: readonly string[];
}

/** Rounds not counted: the files are not in the machine's cache yet, and DynamoDB Local has not compiled itself. */
const warmUpRounds = 2;

/** So many cold starts of each entry, each a process of its own, in turns, so that all meet the same machine. */
export async function coldStarts(
  entries: readonly ColdEntry[],
  {
    world,
    client,
    rounds,
  }: { readonly world: World; readonly client: RuntimeClient; readonly rounds: number },
): Promise<MeasuredStarts> {
  const wrong: string[] = [];
  const starts = new Map<string, ColdStart[]>(entries.map(({ name }) => [name, []]));
  for (let round = -warmUpRounds; round < rounds; round += 1)
    for (const entry of entries) {
      const start = await startCold(entry, { world, client });
      if (!start.ok) wrong.push(start.error);
      else if (round >= 0) starts.get(entry.name)?.push(start.value);
    }
  return { starts, wrong };
}

async function startCold(
  { name, bundle, environment, ask }: ColdEntry,
  { world, client }: { readonly world: World; readonly client: RuntimeClient },
): Promise<Result<ColdStart, string>> {
  const asked = await ask(world);
  const started = await startFunction({ client, folder: bundle.folder, environment });
  try {
    const { result, answered } = await askOnce(started, asked);
    const processorMs = started.processorMs();
    if (!result.ok || !answered) return fail(`${name}: ${result.ok ? 'no answer' : result.error}`);
    return ok({ initMs: started.initMs, answerMs: answered.sinceStartMs, processorMs });
  } finally {
    await started.stop();
  }
}

/** What they are held against, by name. */
export const beside = {
  bare: 'bare handler',
  alone: 'DynamoDB client alone, one read',
  requests: 'clients alone, as many requests as screening',
} as const;

const columns = [
  'process start to first answer, ms',
  'KB',
  'init',
  'median',
  'min',
  'max',
  'to bare',
  'to client alone',
  'processor',
  'to bare',
  'to client alone',
] as const;

/** Medians and extremes by entry, beside those of the bare handler and of the DynamoDB client alone. */
export function coldStartTable(entries: readonly ColdEntry[], starts: ColdStarts): FigureTable {
  const answers = (name: string) => (starts.get(name) ?? []).map(({ answerMs }) => answerMs);
  const processor = (name: string) =>
    (starts.get(name) ?? []).flatMap(({ processorMs }) => (processorMs === null ? [] : [processorMs]));
  const rows = entries.map(({ name, bundle }) => {
    const { median, min, max } = spreadOf(answers(name));
    const init = spreadOf((starts.get(name) ?? []).map(({ initMs }) => initMs)).median;
    const spent = processor(name).length > 0 ? spreadOf(processor(name)).median.toFixed(1) : '-';
    const to = (of: (name: string) => readonly number[]) =>
      [beside.bare, beside.alone].map((other) => ratioOf(of(name), of(other)));
    return [
      name,
      (bundle.bytes / 1_000).toFixed(1),
      ...[init, median, min, max].map((ms) => ms.toFixed(1)),
      ...to(answers),
      spent,
      ...to(processor),
    ];
  });
  return { columns, rows };
}

/** Of the medians. */
function ratioOf(some: readonly number[], others: readonly number[]): string {
  if (some.length === 0 || others.length === 0) return '-';
  return (spreadOf(some).median / spreadOf(others).median).toFixed(2);
}
