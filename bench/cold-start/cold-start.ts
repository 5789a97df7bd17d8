import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleFunction } from '../bundle/bundle-function.ts';
import { ordinaryApplication } from '../ordinary-application.ts';
import type { Report } from '../report/report.ts';
import { spreadOf } from '../report/spread.ts';
import { spreadCells, spreadColumns } from '../report/spread-cells.ts';
import { signedEvent } from './signed-event.ts';
import { type ColdStart, startCold } from './start-cold.ts';
import { type Surroundings, startSurroundings } from './surroundings.ts';

const rounds = 25;
/** Not counted: the files are not in the machine's cache yet, and DynamoDB Local has not compiled itself. */
const warmUpRounds = 8;
/** Most that the screening function's first answer may take, in first answers of the client alone. */
const goal = 1.8;

/** What is started, by the name it has in the table. In every round each has its turn. */
const entries = {
  alone: { name: 'DynamoDB client alone, one read', file: 'bench/cold-start/beside/dynamo-alone.ts' },
  requests: { name: 'clients alone, as many requests', file: 'bench/cold-start/beside/same-requests.ts' },
  screening: { name: 'screening bundle', file: 'functions/screening/handler.ts' },
} as const;
type Entry = keyof typeof entries;
const order = ['alone', 'requests', 'screening'] as const satisfies readonly Entry[];

/**
 * How long the deployed screening bundle takes from process start to its first answer, beside bundles with the SDK
 * alone: each in a process of its own, in turns, so that all meet the same machine.
 */
export async function coldStart(): Promise<Report> {
  const surroundings = await startSurroundings();
  try {
    for (const entry of order) await writeBundle(surroundings, entry);
    const starts: Record<Entry, ColdStart[]> = { alone: [], requests: [], screening: [] };
    for (let round = -warmUpRounds; round < rounds; round += 1)
      for (const entry of order) {
        const start = await startOne(surroundings, { entry, round });
        if (round >= 0) starts[entry].push(start);
      }
    return reportOf(starts);
  } finally {
    await surroundings.close();
  }
}

async function writeBundle({ folder }: Surroundings, entry: Entry): Promise<void> {
  await writeFile(fileOf(folder, entry), (await bundleFunction(entries[entry].file)).code);
}

const fileOf = (folder: string, entry: Entry): string => join(folder, `${entry}.mjs`);

/** Every round screens another merchant under another id: each is a whole first screening, commit included. */
async function startOne(
  { folder, environment, provider, webhookSecret }: Surroundings,
  { entry, round }: { entry: Entry; round: number },
): Promise<ColdStart> {
  const eventFile = join(folder, 'event.json');
  const webhookId = `bench-${round + warmUpRounds}`;
  const application = ordinaryApplication({ reference: webhookId });
  const event = signedEvent({ provider, webhookSecret, webhookId, application, nowMs: Date.now() });
  await writeFile(eventFile, event);
  return await startCold({ bundleFile: fileOf(folder, entry), eventFile, environment });
}

function reportOf(starts: Readonly<Record<Entry, readonly ColdStart[]>>): Report {
  const first = (entry: Entry) => starts[entry].map(({ answerMs }) => answerMs);
  const alone = first('alone');
  const pairs = first('screening').map((ms, round) => ms / (alone[round] ?? Number.NaN));
  const ratio = spreadOf(first('screening')).median / spreadOf(alone).median;
  const rows = order.flatMap((entry) => rowsOf(entries[entry].name, starts[entry]));
  return {
    title: 'cold-start: process start to first answer',
    how:
      'A fresh Node process imports a bundle and answers one signed event, on DynamoDB Local and a KMS stand-in on ' +
      `the same machine. In turns: ${warmUpRounds} rounds not counted, then ${rounds} counted.`,
    tables: [
      { columns: ['milliseconds', ...spreadColumns], rows },
      {
        columns: ['first answers, round by round', ...spreadColumns],
        rows: [['ratio', ...spreadCells(spreadOf(pairs), 2)]],
      },
    ],
    notes: [
      `Screening bundle to DynamoDB client alone, ratio of the medians: ${ratio.toFixed(2)}. Goal at most ${goal}: ${ratio <= goal ? 'held' : 'NOT HELD'}.`,
      'The screening bundle reads the lookup secret, policy, switches and feeds while it is imported, the provider and',
      'its keys with its first event: four requests to DynamoDB and two to KMS, one after the other.',
    ],
  };
}

function rowsOf(name: string, starts: readonly ColdStart[]): string[][] {
  const row = (what: string, samples: readonly number[]) => [
    `${name}: ${what}`,
    ...spreadCells(spreadOf(samples), 1),
  ];
  return [
    row(
      'imported',
      starts.map(({ importMs }) => importMs),
    ),
    row(
      'first answer',
      starts.map(({ answerMs }) => answerMs),
    ),
    row(
      'processor time',
      starts.map(({ processorMs }) => processorMs),
    ),
  ];
}
