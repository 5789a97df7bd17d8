import { describeMachine } from '../bench/report/describe-machine.ts';
import { formatReport } from '../bench/report/format-report.ts';
import type { Report } from '../bench/report/report.ts';
import { spreadOf } from '../bench/report/spread.ts';
import { readArguments } from '../cli/command.ts';
import { type CheckedFaults, checkFaults } from './runtime/check-faults.ts';
import { type CheckedFunction, checkFunction } from './runtime/check-function.ts';
import { coldEntries } from './runtime/cold-entries.ts';
import {
  beside,
  type ColdStart,
  type ColdStarts,
  coldStarts,
  coldStartTable,
} from './runtime/cold-starts.ts';
import { findClient, type RuntimeClient } from './runtime/find-client.ts';
import { type PreparedBundle, prepareBundle } from './runtime/prepare-bundle.ts';
import { runtimeCases } from './runtime/runtime-cases.ts';
import { runtimeReport, wrongIn } from './runtime/runtime-report.ts';
import { startWorld, type World } from './runtime/world.ts';

const help = `Usage: npm run runtime [-- --rounds N]

Runs every function as it is deployed under AWS's own runtime interface client, against a fake Lambda Runtime API, DynamoDB Local
and stand-ins for other services on this machine; holds what each answers to what it should be; then measures cold starts.
  --rounds N   cold starts of each function, in turns (default 9; 0 leaves them out)
The first run installs the client with npm ci, into scripts/runtime/client.
Exit codes: 0 all answers are what they should be, 1 one is not, 2 called wrongly.`;

/** Most that the screening function's first answer may take, in first answers of the DynamoDB client alone. */
const goal = 1.8;

const args = process.argv.slice(2);
const rounds = roundsOf(args);
if (args.includes('--help')) console.log(help);
else if (rounds === null) {
  console.error('--rounds takes a whole number. See npm run runtime -- --help.');
  process.exitCode = 2;
} else process.exitCode = await run(rounds);

function roundsOf(given: readonly string[]): number | null {
  const parsed = readArguments(given, { options: { rounds: { type: 'string' } }, positionals: [] });
  const text = parsed.ok ? (parsed.value.values.rounds ?? '9') : '';
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
}

async function run(count: number): Promise<0 | 1> {
  const client = await findClient();
  const world = await startWorld();
  try {
    const bundles = new Map<string, PreparedBundle>();
    for (const { folder: name } of runtimeCases)
      bundles.set(name, await prepareBundle(world.folder, { name, entry: `functions/${name}/handler.ts` }));
    const checked = await checkAll({ world, client, bundles });
    print(runtimeReport(checked, client.told));
    if (wrongIn(checked) > 0) return 1;
    if (count === 0) return 0;
    const { report, wrong } = await measure({ world, client, bundles }, count);
    print(report);
    return wrong.length > 0 ? 1 : 0;
  } finally {
    await world.close();
  }
}

interface Running {
  readonly world: World;
  readonly client: RuntimeClient;
  readonly bundles: ReadonlyMap<string, PreparedBundle>;
}

async function checkAll({ world, client, bundles }: Running) {
  const functions: CheckedFunction[] = [];
  const faults: CheckedFaults[] = [];
  for (const one of runtimeCases) {
    const bundle = bundles.get(one.folder);
    if (!bundle) throw new Error(`${one.folder} has no bundle.`);
    functions.push(await checkFunction(one, { world, client, bundle }));
    faults.push(await checkFaults(one, { world, client, bundle }));
  }
  return { functions, faults };
}

async function measure({ world, client, bundles }: Running, count: number) {
  const entries = await coldEntries(world, bundles);
  const { starts, wrong } = await coldStarts(entries, { world, client, rounds: count });
  const ratio = ratioOf(starts, ({ answerMs }) => answerMs);
  const ofWork = ratioOf(starts, ({ processorMs }) => processorMs ?? Number.NaN);
  const report: Report = {
    title: 'runtime: cold starts',
    how:
      `Client: ${client.told}. A fresh process of each in turns, ${count} counted after two rounds that are not. From the start of the process; ` +
      'init ends with its first request for an event. Processor time is that of all its threads until the answer. Ratios are of medians.',
    tables: [coldStartTable(entries, starts)],
    notes: [
      `Screening to DynamoDB client alone: ${ratio.toFixed(2)} by the clock, ${ofWork.toFixed(2)} by processor time. Goal at most ${goal}: ${Math.max(ratio, ofWork || 0) <= goal ? 'held' : 'NOT HELD'}.`,
      ...wrong.map((why) => `WRONG and not counted: ${why}`),
    ],
  };
  return { report, wrong };
}

/** Of the medians of screening and the DynamoDB client alone; NaN where nothing was told. */
function ratioOf(starts: ColdStarts, figure: (start: ColdStart) => number): number {
  const median = (name: string) => spreadOf((starts.get(name) ?? []).map(figure)).median;
  return median('screening') / median(beside.alone);
}

function print(report: Report): void {
  console.log(`${formatReport(report)}\n\nMachine: ${describeMachine()}\n`);
}
