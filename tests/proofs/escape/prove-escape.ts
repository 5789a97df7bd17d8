import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { describeMachine } from '../../../bench/report/describe-machine.ts';
import { firstRed, sabotageSeeds } from './first-red.ts';
import { isSound } from './run-seed.ts';
import { sabotages } from './sabotages.ts';
import { addSums, noSeeds, type SeedSum } from './sum-seeds.ts';
import { governed } from './world.ts';

/**
 * Whether nothing fell between the cracks in so many seeds, and each defect shows in few; prints what happened in them, and
 * at which seed each defect shows.
 */
export async function proveEscape(seeds: number): Promise<boolean> {
  const began = performance.now();
  const sum = await runSeeds(seeds);
  for (const { seed, run } of sum.unsound) console.log(`seed ${seed}: ${JSON.stringify(run)}`);
  const seconds = Math.round((performance.now() - began) / 1_000);
  console.log(
    `${seeds} seeds: ${sum.escapes} escapes, ${sum.differences} standings that a screening now would decide otherwise, ${sum.overwritten} written over; ${sum.decisions} decisions, ${sum.rescreened} of them by rescreening, ${sum.turns} turns, ${seconds} s.`,
  );
  const allShow = await showDefects();
  console.log(describeMachine());
  return isSound(sum) && allShow;
}

/** On all processors; tells on stderr how far it came. */
async function runSeeds(seeds: number): Promise<SeedSum> {
  const threads = Math.min(availableParallelism(), seeds);
  let sum = noSeeds;
  let done = 0;
  const add = (part: SeedSum) => {
    sum = addSums(sum, part);
    done += part.seeds;
    console.error(`${done} of ${seeds} seeds, ${sum.unsound.length} of them unsound`);
  };
  await Promise.all(
    Array.from({ length: threads }, (_, n) => share({ first: n + 1, last: seeds, step: threads }, add)),
  );
  return sum;
}

function share(seeds: { first: number; last: number; step: number }, add: (part: SeedSum) => void) {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const worker = new Worker(new URL('seed-worker.ts', import.meta.url), { workerData: seeds });
  worker.on('message', add);
  worker.once('error', reject);
  worker.once('exit', () => resolve());
  return promise;
}

async function showDefects(): Promise<boolean> {
  const by = await governed();
  let all = true;
  for (const [name, sabotage] of Object.entries(sabotages(by.keyring))) {
    const red = await firstRed(by, sabotage);
    all &&= red !== null;
    console.log(`${red === null ? `not red in ${sabotageSeeds} seeds` : `red at seed ${red}`}: ${name}`);
  }
  return all;
}
