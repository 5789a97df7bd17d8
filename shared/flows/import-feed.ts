import type { FeedManifest, ImportedFile, OpenImport } from '../contracts/feeds/feed-import.ts';
import type { FeedStatus } from '../contracts/feeds/feed-registration.ts';
import type { Problem } from '../contracts/problem.ts';
import type { FeedRow } from '../domain/feeds/feed-row.ts';
import type { FlagActor } from '../domain/flag/flag-actor.ts';
import { Unavailable } from '../ports.ts';
import { ok, type Result } from '../result.ts';
import { beginImport } from './feed-import/begin-import.ts';
import { type Ended, endImport, type RowsAside } from './feed-import/end-import.ts';
import type { FeedImportPorts } from './feed-import/feed-import-ports.ts';
import { importRow, type RowDone } from './feed-import/import-row.ts';

export interface FeedFile {
  readonly feed: FeedStatus;
  /** The feed's owner, and who brought the file. */
  readonly actor: FlagActor;
  readonly file: ImportedFile;
  /** The file's rows from the first on. They are read no faster than they are imported. */
  readonly rows: () => AsyncIterable<FeedRow>;
  /** Rows under way at a time. */
  readonly concurrency: number;
  /** RFC 3339, UTC. */
  readonly now: () => string;
  /** False once there is no time left to begin anything more. */
  readonly mayGoOn: () => boolean;
  /** Told of each row once it is done; `done` is null for one that is no flag. */
  readonly report?: (row: FeedRow, done: RowDone | null) => void;
}

export type FeedImported = { readonly kind: 'unchanged'; readonly manifest: FeedManifest } | Ended;

/** Rows done between two looks at the clock, and looks between two notes of how far it came. */
const batchSize = 256;
const batchesBetweenNotes = 8;
/** Pages of entries walked between two looks at the clock. */
const pagesAtOnce = 4;

/**
 * The whole import of a feed's file: each row raised or amended, what is gone taken back, the manifest last. Cut off
 * anywhere, by a crash or for want of time (`going-on`), the same call on the same file goes on and ends alike.
 * A fault of the file itself (it cannot be unpacked or ends early) rejects before anything is taken back.
 */
export async function importFeed(
  ports: FeedImportPorts,
  file: FeedFile,
): Promise<Result<FeedImported, Problem>> {
  const { feed, actor, now } = file;
  const begun = await beginImport(ports, { feed, file: file.file, subject: actor.subject, now: now() });
  if (begun.kind === 'unchanged') return ok(begun);
  const aside = await importRows(ports, { file, open: begun.open });
  if (aside === 'no-time') return ok({ kind: 'going-on', open: begun.open });
  for (;;) {
    const { run } = begun.open;
    const ended = await endImport(ports, { feed, actor, run, aside, maxPages: pagesAtOnce, now: now() });
    if (!ended.ok || ended.value.kind !== 'going-on' || !file.mayGoOn()) return ended;
  }
}

async function importRows(
  ports: FeedImportPorts,
  { file, open }: { file: FeedFile; open: OpenImport },
): Promise<RowsAside | 'no-time'> {
  if (open.phase !== 'rows') return open;
  const count = { rows: 0, refused: open.refused, bad: 0, passedOver: 0 };
  let batches = 0;
  for await (const batch of batchesOf(file.rows())) {
    const todo = batch.filter((_, at) => count.rows + at >= open.rowsDone);
    if (todo.length > 0 && !file.mayGoOn()) return 'no-time';
    count.rows += batch.length;
    count.bad += batch.filter(({ kind }) => kind === 'bad').length;
    count.passedOver += batch.filter(({ kind }) => kind === 'passed-over').length;
    count.refused += await importBatch(ports, { file, run: open.run, batch: todo });
    batches += 1;
    if (batches % batchesBetweenNotes === 0 && count.rows > open.rowsDone)
      await noteProgress(ports, { file, run: open.run, count });
  }
  return count;
}

/** How many of the rows were refused. */
async function importBatch(
  ports: FeedImportPorts,
  { file, run, batch }: { file: FeedFile; run: number; batch: readonly FeedRow[] },
): Promise<number> {
  const { feed, actor, report } = file;
  const waiting = batch.values();
  let refused = 0;
  const worker = async () => {
    // The workers share one iterator: each takes the next row when it has time.
    for (const row of waiting) {
      const done =
        row.kind === 'flag'
          ? await importRow(ports, { feed, actor, run, flag: row.flag, now: file.now() })
          : null;
      if (done?.how === 'refused') refused += 1;
      report?.(row, done);
    }
  };
  await Promise.all(Array.from({ length: file.concurrency }, worker));
  return refused;
}

async function noteProgress(
  { feedEntries }: FeedImportPorts,
  { file, run, count }: { file: FeedFile; run: number; count: { rows: number; refused: number } },
): Promise<void> {
  const imports = await feedEntries.readImports(file.feed);
  const open = imports?.open;
  if (!imports || open?.run !== run) throw new Unavailable('Another import of this feed has begun.');
  const noted = { ...open, rowsDone: count.rows, refused: count.refused };
  const next = { ...imports, version: imports.version + 1, open: noted };
  if ((await feedEntries.putImports(file.feed, next)) === 'moved-on')
    throw new Unavailable('Another import of this feed has begun.');
}

async function* batchesOf(rows: AsyncIterable<FeedRow>): AsyncGenerator<readonly FeedRow[]> {
  let batch: FeedRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
