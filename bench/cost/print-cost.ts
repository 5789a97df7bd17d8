import { describeMachine } from '../report/describe-machine.ts';
import { formatReport } from '../report/format-report.ts';
import { costReport } from './cost-report.ts';
import { keepMeasurement, readMeasurement } from './kept-measurement.ts';
import { type CapacityAtFlags, measureCapacity } from './measure-capacity.ts';
import { measureChange } from './measure-change.ts';
import { measureFunctions } from './measure-functions.ts';
import { measureStage } from './measure-stage.ts';
import type { Measurement } from './measurement.ts';
import { onDynamoLocal } from './on-dynamo-local.ts';

/** Numbers of flags, and how many merchants are named in their words. */
const sizes = [1_000, 100_000, 1_000_000];
const applicants = 8;

const help = `npm run cost                 prints what the kept measurement costs
npm run cost -- --stage      counts anew what a stage has by its templates (alarms, series of metrics), keeps that and prints it
npm run cost -- --measure    measures everything anew, keeps that and prints it; takes some minutes, and Java`;

const asked = process.argv.slice(2);
if (asked.includes('--help')) console.log(help);
else if (asked.some((option) => option !== '--measure' && option !== '--stage')) {
  console.error(help);
  process.exitCode = 2;
} else {
  if (asked.includes('--measure')) await keepMeasurement(await measure());
  else if (asked.includes('--stage'))
    await keepMeasurement({ ...(await readMeasurement()), stage: measureStage() });
  console.log(formatReport(costReport(await readMeasurement())));
}

async function measure(): Promise<Measurement> {
  const capacity: CapacityAtFlags[] = [];
  for (const flags of sizes)
    capacity.push(await onDynamoLocal((on) => measureCapacity(on, { flags, applicants })));
  return {
    measuredAt: new Date().toISOString(),
    machine: describeMachine(),
    capacity,
    change: await onDynamoLocal(measureChange),
    functions: await measureFunctions(),
    stage: measureStage(),
  };
}
