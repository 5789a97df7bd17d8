import type { BackBookFiles, BackBookKey, BackBookStore } from '../../backbook-ports.ts';
import {
  type BackBookFailure,
  maxPageRows,
  type ReportRow,
  type RowError,
} from '../../contracts/back-book.ts';
import type { StoredBackBook } from '../../contracts/stored-back-book.ts';
import type { BackBookRow } from '../../domain/back-book/back-book-row.ts';
import { countRows } from '../../domain/back-book/count-rows.ts';
import { readBackBook } from '../../domain/back-book/read-back-book.ts';
import type { Bytes } from '../../domain/feeds/feed-row.ts';
import { fail, ok, type Result } from '../../result.ts';
import { failBackBook } from './fail-back-book.ts';
import { type ScreenRowsPorts, screenRows } from './screen-rows.ts';

export interface RunPorts extends Omit<ScreenRowsPorts, 'backBooks'> {
  readonly backBooks: BackBookStore;
  readonly files: Pick<BackBookFiles, 'open'>;
}

export interface RunOf {
  readonly key: BackBookKey;
  readonly livemode: boolean;
  /** Rows that are screened at a time. */
  readonly atOnce: number;
  readonly nowMs: () => number;
  /** No page is begun after this, in epoch ms. */
  readonly until: number;
}

/** `more`: to be run again. `over`: there is no such back book, or it has ended. */
export type BackBookRun = 'done' | 'more' | 'over';

/** A page holds about so many bytes of rows at most. */
const maxPageBytes = 1_024 ** 2;

/**
 * Screens the rows of a running back book in their order, going on where it was last written down, until all are done or
 * time is up. What came of a page of rows is written together with how far that is, under a version: interrupted anywhere
 * and run again no row is lost and none has two lines in the report, and of two runs at once one gives way. Rows that were
 * decided and not yet written down are answered with the decisions there are. Holds one page of rows at a time.
 */
export async function runBackBook(ports: RunPorts, run: RunOf): Promise<BackBookRun> {
  const book = await ports.backBooks.read(run.key);
  if (book?.state !== 'running') return 'over';
  const known = await ports.coalition.provider(book.provider);
  if (!known || known.member.status === 'suspended')
    return failed(ports, run, { failure: 'member-suspended' });
  const opened = await openBook(ports.files, book);
  if (!opened.ok) return failed(ports, run, opened.error);
  return screenPages(ports, {
    run,
    book: { ...book, fileVersion: opened.value.version },
    rows: opened.value.rows,
  });
}

interface Screening {
  readonly run: RunOf;
  readonly book: StoredBackBook;
  readonly rows: AsyncGenerator<BackBookRow>;
}

async function screenPages(ports: RunPorts, { run, book: begun, rows }: Screening): Promise<BackBookRun> {
  let book = begun;
  for await (const page of pagesOf(rows)) {
    if (run.nowMs() >= run.until) return 'more';
    const now = new Date(run.nowMs()).toISOString();
    const done = await screenRows(ports, { ...run, book, rows: page, now });
    book = advanced(book, { page, done, now });
    const { provider, id: backBook, pages } = book;
    const put = await ports.backBooks.put(book, { provider, backBook, page: pages, rows: done });
    // Another run goes on with it, or it was cancelled: the next look tells which.
    if (put === 'moved-on') return 'more';
  }
  const endedAt = new Date(run.nowMs()).toISOString();
  const ended: StoredBackBook = {
    ...book,
    version: book.version + 1,
    state: 'done',
    bytesDone: book.size,
    endedAt,
  };
  return (await ports.backBooks.put(ended)) === 'put' ? 'done' : 'more';
}

function advanced(
  book: StoredBackBook,
  { page, done, now }: { page: readonly BackBookRow[]; done: readonly ReportRow[]; now: string },
): StoredBackBook {
  const end = page.at(-1)?.end;
  return {
    ...book,
    version: book.version + 1,
    movedAt: now,
    pages: book.pages + 1,
    bytesDone: end?.bytes ?? book.bytesDone,
    linesDone: end?.lines ?? book.linesDone,
    counts: countRows(book.counts, done),
  };
}

async function* pagesOf(rows: AsyncGenerator<BackBookRow>): AsyncGenerator<readonly BackBookRow[]> {
  let page: BackBookRow[] = [];
  let bytes = 0;
  for await (const row of rows) {
    page.push(row);
    bytes += row.body.ok ? row.body.value.length : 0;
    if (page.length < maxPageRows && bytes < maxPageBytes) continue;
    yield page;
    page = [];
    bytes = 0;
  }
  if (page.length > 0) yield page;
}

interface Unfit {
  readonly failure: BackBookFailure;
  readonly errors?: readonly RowError[];
}

async function failed({ backBooks }: RunPorts, run: RunOf, unfit: Unfit): Promise<'over'> {
  await failBackBook(backBooks, { ...unfit, key: run.key, now: new Date(run.nowMs()).toISOString() });
  return 'over';
}

async function openBook(
  files: RunPorts['files'],
  book: StoredBackBook,
): Promise<Result<{ version: string; rows: AsyncGenerator<BackBookRow> }, Unfit>> {
  let version = book.fileVersion;
  let unfit: BackBookFailure | null = null;
  const open = async (from: number): Promise<Bytes> => {
    const { provider, id } = book;
    const file = await files.open({ provider, id, from, version });
    if (file === null || file === 'changed') unfit = file === null ? 'no-file' : 'file-changed';
    else if (file.size !== book.size) unfit = 'another-size';
    if (file === null || file === 'changed' || unfit !== null) return nothing();
    version = file.version;
    return file.bytes;
  };
  const from = { bytes: book.bytesDone, lines: book.linesDone };
  const rows = await readBackBook({ format: book.format, from, open });
  if (unfit !== null) return fail({ failure: unfit });
  if (!rows.ok) return fail({ failure: 'header-unusable', errors: rows.error.errors });
  return ok({ version: version ?? '', rows: rows.value });
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
