import { createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type BackBookView, backBookReportSchema, type ReportRow } from '../../shared/contracts/back-book.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type BackBookServer, callBackBooks } from './back-book-server.ts';

/** Rows without a decision that are told by name. */
const toldErrors = 10;

export interface WrittenReport {
  /** The first rows on which nothing was decided. */
  readonly undecided: readonly ReportRow[];
}

/**
 * Reads the whole report and, with a path, writes it there: a line for each row, CSV where the file's name ends so, else
 * JSON; and what is counted beside it, in `<path>.summary.json`. Whole or not at all, and page by page: it may be large.
 */
export async function writeReport(
  server: BackBookServer,
  { book, path }: { readonly book: BackBookView; readonly path: string | null },
): Promise<Result<WrittenReport, string>> {
  const undecided: ReportRow[] = [];
  const rows = rowsOf(server, book, (row) => {
    if (row.problem !== null && undecided.length < toldErrors) undecided.push(row);
  });
  try {
    if (path === null) for await (const _ of rows);
    else await written(path, { rows, book });
    return ok({ undecided });
  } catch (error) {
    if (error instanceof NoReport) return fail(error.message);
    return fail(`${path ?? 'The report'} cannot be written. Name a file in a directory that is there.`);
  }
}

class NoReport extends Error {}

async function* rowsOf(
  server: BackBookServer,
  { id }: BackBookView,
  look: (row: ReportRow) => void,
): AsyncGenerator<ReportRow> {
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const call = { method: 'GET', path: `/${id}/report${query}`, answer: backBookReportSchema } as const;
    const page: Awaited<ReturnType<typeof callBackBooks<typeof backBookReportSchema>>> = await callBackBooks(
      server,
      call,
    );
    if (!page.ok) throw new NoReport(page.error);
    for (const row of page.value.items) {
      look(row);
      yield row;
    }
    cursor = page.value.nextCursor;
  } while (cursor !== null);
}

async function written(
  path: string,
  { rows, book }: { rows: AsyncIterable<ReportRow>; book: BackBookView },
): Promise<void> {
  const draft = `${path}.part`;
  const isCsv = path.toLowerCase().endsWith('.csv');
  try {
    await pipeline(isCsv ? csvLines(rows) : jsonLines(rows), createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, path);
    await writeFile(`${path}.summary.json`, `${JSON.stringify(book, null, 2)}\n`, { mode: 0o600 });
  } finally {
    await rm(draft, { force: true });
  }
}

async function* jsonLines(rows: AsyncIterable<ReportRow>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}

async function* csvLines(rows: AsyncIterable<ReportRow>): AsyncGenerator<string> {
  yield 'line,reference,decisionId,outcome,reasonCodes,problem,errors\n';
  for await (const { line, reference, decisionId, outcome, reasonCodes, problem } of rows) {
    const errors = (problem?.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
    const cells = [reference, decisionId, outcome, reasonCodes.join(' '), problem?.code, errors.join('; ')];
    yield `${[line, ...cells.map((cell) => csvCell(cell ?? ''))].join(',')}\n`;
  }
}

/** RFC 4180. */
function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
