import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Report } from '../report/report.ts';
import { inventedStores, runInvented } from './invented-backtest.ts';

const sizes = [10_000, 100_000];
/** Every so many pages the heap is collected and weighed. */
const weighEvery = 40;

/** How many logged decisions one core judges under two policies in a second, and what that holds in memory. */
export async function backtest(): Promise<Report> {
  const collect = collector();
  const rows: string[][] = [];
  await runInvented(await inventedStores(3_000)); // So that what is measured runs compiled.
  for (const size of sizes) {
    const invented = await inventedStores(size);
    const { seconds, busy, decisions } = await timed(invented);
    const held = await mostHeld(invented, collect);
    rows.push([
      String(size),
      seconds.toFixed(2),
      busy.toFixed(2),
      String(Math.round(decisions / busy)),
      (held / 1_024 ** 2).toFixed(1),
    ]);
  }
  return {
    title: 'Backtest on the memory twins',
    how: 'Invented decisions, each judged under the default policy and under a draft of as many rules, by the flows that AWS runs. Starting, paging, keeping how far it is and adding up are in it. Busy: what the process took of processors, so a machine that does other things besides counts for nothing.',
    tables: [
      { columns: ['decisions', 'seconds', 'busy', 'decisions a busy second', 'held at most, MB'], rows },
    ],
    notes: [
      `Held: the most that the heap had grown by after a collection, at every ${weighEvery}th page, over what it was before; the log itself, which the twins hold in memory, is not counted.`,
      'Goal: 2,000 decisions a second, and memory that does not grow with them.',
    ],
  };
}

async function timed(invented: Awaited<ReturnType<typeof inventedStores>>) {
  const began = performance.now();
  const before = process.cpuUsage();
  const { tally } = await runInvented(invented);
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - began) / 1_000;
  return { seconds, busy: (user + system) / 1_000_000, decisions: tally.decisions };
}

async function mostHeld(
  invented: Awaited<ReturnType<typeof inventedStores>>,
  collect: () => number,
): Promise<number> {
  const before = collect();
  let pages = 0;
  let most = 0;
  await runInvented(invented, {
    readDay: async (of, page) => {
      pages += 1;
      if (pages % weighEvery === 0) most = Math.max(most, collect() - before);
      return invented.stores.decisions.readDay(of, page);
    },
  });
  return Math.max(most, collect() - before);
}

/** Collects all garbage, and answers the bytes that are left. */
function collector(): () => number {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc !== 'function') throw new Error('This Node cannot be told to collect its garbage.');
  return () => {
    Reflect.apply(gc, undefined, []);
    return process.memoryUsage().heapUsed;
  };
}
