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

const pairs = 25;
/** Not counted: the files are not in the machine's cache yet, and DynamoDB Local has not compiled itself. */
const warmUpPairs = 8;
/** Most that the screening function's first answer may take, in first answers of the client alone. */
const goal = 1.8;

/**
 * How long the deployed screening bundle takes from process start to its first answer, beside a bundle with the
 * DynamoDB client alone: each in a process of its own, in turns, so that both meet the same machine.
 */
export async function coldStart(): Promise<Report> {
  const surroundings = await startSurroundings();
  try {
    const files = await writeBundles(surroundings);
    const screening: ColdStart[] = [];
    const alone: ColdStart[] = [];
    for (let pair = -warmUpPairs; pair < pairs; pair += 1) {
      const first = await startOne(surroundings, { bundleFile: files.alone, pair });
      const second = await startOne(surroundings, { bundleFile: files.screening, pair });
      if (pair < 0) continue;
      alone.push(first);
      screening.push(second);
    }
    return reportOf(screening, alone);
  } finally {
    await surroundings.close();
  }
}

async function writeBundles({ folder }: Surroundings) {
  const files = { screening: join(folder, 'screening.mjs'), alone: join(folder, 'alone.mjs') };
  await writeFile(files.screening, (await bundleFunction('functions/screening/handler.ts')).code);
  await writeFile(files.alone, (await bundleFunction('bench/cold-start/dynamo-alone.ts')).code);
  return files;
}

/** Every start screens another merchant under another id: each is a whole first screening, commit included. */
async function startOne(
  { folder, environment, provider, webhookSecret }: Surroundings,
  { bundleFile, pair }: { bundleFile: string; pair: number },
): Promise<ColdStart> {
  const eventFile = join(folder, 'event.json');
  const name = `bench-${pair + warmUpPairs}`;
  const application = ordinaryApplication({ reference: name });
  const event = signedEvent({ provider, webhookSecret, webhookId: name, application, nowMs: Date.now() });
  await writeFile(eventFile, event);
  return await startCold({ bundleFile, eventFile, environment });
}

function reportOf(screening: readonly ColdStart[], alone: readonly ColdStart[]): Report {
  const row = (name: string, samples: readonly number[], decimals: number) => [
    name,
    ...spreadCells(spreadOf(samples), decimals),
  ];
  const answers = [screening, alone].map((starts) => starts.map(({ answerMs }) => answerMs));
  const [ours = [], theirs = []] = answers;
  const ratio = spreadOf(ours).median / spreadOf(theirs).median;
  const imported = (starts: readonly ColdStart[]) => starts.map(({ importMs }) => importMs);
  return {
    title: 'cold-start: process start to first answer',
    how:
      'A fresh Node process imports a bundle and answers one signed event, on DynamoDB Local and a KMS stand-in on ' +
      `the same machine. In turns: ${warmUpPairs} pairs not counted, then ${pairs} counted.`,
    tables: [
      {
        columns: ['milliseconds from process start', ...spreadColumns],
        rows: [
          row('screening bundle, imported', imported(screening), 1),
          row('screening bundle, first answer', ours, 1),
          row('DynamoDB client alone, imported', imported(alone), 1),
          row('DynamoDB client alone, first answer', theirs, 1),
          row(
            'ratio of first answers, pair by pair',
            ours.map((ms, pair) => ms / (theirs[pair] ?? Number.NaN)),
            2,
          ),
        ],
      },
    ],
    notes: [
      `Ratio of the medians ${ratio.toFixed(2)}; goal at most ${goal}: ${ratio <= goal ? 'held' : 'NOT HELD'}.`,
      'Importing the screening bundle reads the lookup secret (DynamoDB, then KMS), the policy, switches and feeds; ' +
        'its first answer reads the provider and its keys (DynamoDB, then KMS), and then screens.',
    ],
  };
}
