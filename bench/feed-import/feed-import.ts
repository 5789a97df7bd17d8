import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { feedStatusSchema } from '../../shared/contracts/feeds/feed-registration.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { feedFileOf } from '../../shared/domain/feeds/feed-file.ts';
import { readFeed } from '../../shared/domain/feeds/read-feed.ts';
import { importFeed } from '../../shared/flows/import-feed.ts';
import type { Report } from '../report/report.ts';
import { inventedFlag } from '../screening-counts/invented-flag.ts';
import { countingStores } from './counting-stores.ts';

const owner = memberIdSchema.parse('bench-office');
const now = '2026-11-21T12:00:00.000Z';
/** Rows under way at a time, as the function has them. */
const concurrency = 16;
/** Looks at the memory in one import. */
const samples = 20;

setFlagsFromString('--expose-gc');
const collector: unknown = runInNewContext('gc');
const collect = (): void => {
  if (typeof collector === 'function') Reflect.apply(collector, undefined, []);
};

/** What importing a list costs by itself: rows a second, and memory at three lengths of list. */
export async function feedImport(): Promise<Report> {
  const rows: string[][] = [];
  const kinds = { 'three identifiers': threeIdentifiers, 'one site': oneSite } as const;
  // Warm first: the first rows compile everything.
  await measured(2_000, threeIdentifiers);
  for (const [name, line] of Object.entries(kinds))
    for (const count of name === 'one site' ? [10_000, 100_000, 1_000_000] : [100_000]) {
      const figures = await measured(count, line);
      rows.push([`${count.toLocaleString('en')} rows, ${name}`, ...figures]);
    }
  return {
    title: 'import: a list of flags, from bytes to the store',
    how: 'JSON lines made as they are read, through the reader and the import flow, into stores that count and forget. Memory is the highest of twenty looks during an import: the heap after a collection, above what was live before it began; and all the process holds.',
    tables: [
      {
        columns: ['list', 'seconds', 'rows/s', 'postings/row', 'live heap MB', 'peak RSS MB'],
        rows,
      },
    ],
    notes: [
      'The live heap must not grow with the rows. What the process holds besides is garbage not yet collected.',
      'On DynamoDB the store sets the pace: two requests for an entry and its flag, and one for each of its keys.',
    ],
  };
}

async function measured(count: number, line: (number: number) => object): Promise<string[]> {
  const { ports, calls } = countingStores();
  const feed = feedStatusSchema.parse({
    feed: 'bench',
    owner,
    format: 'jsonl',
    evidence: 'reported',
    staleAfterHours: 24,
    registeredAt: now,
    importedAt: now,
  });
  const before = liveHeap();
  const peak = { heap: 0, rss: 0 };
  let done = 0;
  const began = performance.now();
  const imported = await importFeed(ports, {
    feed,
    actor: { member: owner, owner, subject: 'bench', roles: ['operator'], probation: false },
    file: feedFileOf('0'.repeat(64), { format: 'jsonl', mapping: null, category: null }),
    rows: () =>
      readFeed(
        { list: linesOf(count, line) },
        { format: 'jsonl', mapping: null, feed: 'bench', category: null, now },
      ),
    concurrency,
    now: () => now,
    mayGoOn: () => true,
    report: () => {
      done += 1;
      if (done % Math.ceil(count / samples) === 0) sample(peak);
    },
  });
  const seconds = (performance.now() - began) / 1_000;
  if (!imported.ok || calls.heads !== count) throw new Error(`${calls.heads} of ${count} rows were raised.`);
  const megabytes = (bytes: number) => (bytes / 1_024 ** 2).toFixed(0);
  return [
    seconds.toFixed(1),
    Math.round(count / seconds).toLocaleString('en'),
    (calls.postings / count).toFixed(1),
    megabytes(peak.heap - before),
    megabytes(peak.rss),
  ];
}

function sample(peak: { heap: number; rss: number }): void {
  peak.rss = Math.max(peak.rss, process.memoryUsage().rss);
  peak.heap = Math.max(peak.heap, liveHeap());
}

/** What is in use of the heap once all that is not was collected. */
function liveHeap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

async function* linesOf(count: number, line: (number: number) => object): AsyncGenerator<Uint8Array> {
  const perPart = 200;
  for (let first = 1; first <= count; first += perPart) {
    const lines = Array.from({ length: Math.min(perPart, count - first + 1) }, (_, at) =>
      JSON.stringify({ ...line(first + at), source: { feed: 'bench', entry: String(first + at) } }),
    );
    yield Buffer.from(`${lines.join('\n')}\n`);
  }
}

const threeIdentifiers = (number: number) => ({
  category: 'payment-receiver',
  identifiers: inventedFlag(number),
});

const oneSite = (number: number) => ({
  category: 'sale-site',
  identifiers: [{ type: 'host', value: `shop-${number}.example` }],
});
