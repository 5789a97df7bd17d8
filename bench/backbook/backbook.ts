import type { StoredBackBook } from '../../shared/contracts/stored-back-book.ts';
import { runBackBook } from '../../shared/flows/back-book/run-back-book.ts';
import { aBackBook } from '../../tests/support/a-back-book.ts';
import { noon, provider } from '../../tests/support/a-coalition.ts';
import { ordinaryApplication } from '../ordinary-application.ts';
import type { Report } from '../report/report.ts';
import { forgettingPorts } from './forgetting-ports.ts';
import { readLargest } from './read-largest.ts';
import { watchMemory } from './watch-memory.ts';

/** Rows at a time, as a stage has them. */
const atOnce = 8;
/** Looks at the memory in one run. */
const samples = 10;

/** What a row of a portfolio costs one core, and what memory a portfolio takes at two lengths. */
export async function backbook(): Promise<Report> {
  // Warm first: the first rows compile everything.
  await measured(1_000);
  const rows: string[][] = [];
  for (const count of [10_000, 100_000]) rows.push(await measured(count));
  return {
    title: 'backbook: a portfolio, from bytes to decisions',
    how: 'JSON lines of ordinary applications, each with a reference and a name of its own, made as they are read, through the flow that screens back books, with 500 flags in memory and stores that count decisions and pages and forget them. One process, one core. The live heap is the highest of ten looks during a run, after a collection, above what was live before it began.',
    tables: [
      { columns: ['rows', 'file MB', 'seconds', 'rows/s', 'decisions', 'live heap MB', 'peak RSS MB'], rows },
      await readLargest(),
    ],
    notes: [
      'The live heap must not grow with the rows: one page of at most 50 is held.',
      'The second table only reads files, made as they are read, of up to the largest size that there may be. Of a quote that is never closed up to 50 lines are read.',
      'On DynamoDB the tables set the pace, and the stage how many rows are under way; this is what the processor allows.',
    ],
  };
}

async function measured(count: number): Promise<string[]> {
  const { size } = sizeOf(count);
  const book: StoredBackBook = aBackBook('bench', { provider, size, state: 'running' });
  const every = Math.ceil(count / samples);
  const { ports, kept } = await forgettingPorts(book, () =>
    linesOf(count, (at) => void (at % every === 0 && memory.look())),
  );
  const memory = watchMemory();
  const began = performance.now();
  const key = { provider, id: book.id };
  const ran = await runBackBook(ports, {
    key,
    atOnce,
    livemode: false,
    nowMs: () => noon,
    until: Number.POSITIVE_INFINITY,
  });
  const seconds = (performance.now() - began) / 1_000;
  const { counts } = kept.book;
  if (ran !== 'done' || counts.rows !== count || kept.decisions !== count)
    throw new Error(`${ran}: ${counts.rows} rows and ${kept.decisions} decisions of ${count}.`);
  const { heap, rss } = memory.peak();
  return [
    count.toLocaleString('en'),
    (size / 1e6).toFixed(0),
    seconds.toFixed(1),
    Math.round(count / seconds).toLocaleString('en'),
    kept.decisions.toLocaleString('en'),
    heap,
    rss,
  ];
}

/** All lines are of one length. */
function sizeOf(count: number): { readonly size: number } {
  return { size: count * lineOf(1).length };
}

async function* linesOf(count: number, look: (at: number) => void): AsyncGenerator<Uint8Array> {
  for (let at = 1; at <= count; at += 1) {
    look(at);
    yield lineOf(at);
  }
}

function lineOf(at: number): Uint8Array {
  const number = String(at).padStart(8, '0');
  const changes = { reference: `m-${number}`, legalName: `Thistledown Bindery ${number} Ltd` };
  return Buffer.from(`${JSON.stringify(ordinaryApplication(changes))}\n`);
}
