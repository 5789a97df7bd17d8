import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { sumSeeds } from './sum-seeds.ts';
import { governed } from './world.ts';

/* A thread that runs its share of the seeds, and tells what came of every hundred. */

const { first, last, step } = z.object({ first: z.int(), last: z.int(), step: z.int() }).parse(workerData);
const by = await governed();
for (let from = first; from <= last; from += 100 * step) {
  const to = Math.min(last, from + 99 * step);
  parentPort?.postMessage(await sumSeeds(by, { first: from, last: to, step }), []);
}
