import type { BackBookFormat } from '../../contracts/back-book.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Bytes } from '../feeds/feed-row.ts';
import { type BackBookRow, maxRowBytes, type RowFault } from './back-book-row.ts';
import { csvApplication } from './csv-application.ts';
import { type CsvColumn, readHeader } from './csv-columns.ts';
import { csvRows } from './csv-rows.ts';
import { type FilePlace, physicalLines } from './physical-lines.ts';

/** How a file is read. */
export interface BackBookReading {
  readonly format: BackBookFormat;
  /** Behind the last row that is done; zeros at the beginning. */
  readonly from: FilePlace;
  /** The file's bytes from a byte on. Of CSV the beginning is read for its header, and then what follows. */
  readonly open: (from: number) => Promise<Bytes>;
}

/**
 * The rows of a back book's file from a place on, or why its header cannot be used. UTF-8, lines ended by LF or CRLF, with
 * or without a byte-order mark. A row that cannot be read is one that says so, and the others follow; never more than one
 * row is held.
 */
export async function readBackBook(
  reading: BackBookReading,
): Promise<Result<AsyncGenerator<BackBookRow>, RowFault>> {
  if (reading.format === 'ndjson') return ok(jsonRows(await linesOf(reading, reading.from)));
  return csvBook(reading);
}

const linesOf = async ({ open }: BackBookReading, from: FilePlace) =>
  physicalLines(await open(from.bytes), { from, maxBytes: maxRowBytes });

async function* jsonRows(lines: AsyncIterable<{ line: number; bytes: Uint8Array | null; end: FilePlace }>) {
  for await (const { line, bytes, end } of lines) {
    if (bytes === null || withoutEnd(bytes).length > maxRowBytes)
      yield bad(line, { end, code: 'line-too-long' });
    else if (!isBlank(bytes)) yield { line, end, body: ok(withoutEnd(bytes)) };
  }
}

async function csvBook(reading: BackBookReading): Promise<Result<AsyncGenerator<BackBookRow>, RowFault>> {
  const start: FilePlace = { bytes: 0, lines: 0 };
  let columns: readonly CsvColumn[] | null = null;
  const width = () => columns?.length ?? null;
  const fromStart = csvRows(await linesOf(reading, start), { width, maxBytes: maxRowBytes });
  const first = await fromStart.next();
  const header = first.done ? null : first.value;
  if (!header?.cells)
    return fail({ code: 'header-unusable', errors: [{ pointer: '', code: header?.fault ?? 'required' }] });
  const read = readHeader(header.cells);
  if (!read.ok) return read;
  columns = read.value;
  const behind = reading.from.bytes <= (header.lines.at(-1)?.end.bytes ?? 0);
  if (behind) return ok(applications(fromStart, columns));
  await fromStart.return(undefined);
  const further = csvRows(await linesOf(reading, reading.from), { width, maxBytes: maxRowBytes });
  return ok(applications(further, columns));
}

async function* applications(
  rows: ReturnType<typeof csvRows>,
  columns: readonly CsvColumn[],
): AsyncGenerator<BackBookRow> {
  for await (const { lines, cells, fault } of rows) {
    const [{ line }] = lines;
    const end = lines.at(-1)?.end ?? lines[0].end;
    if (fault !== null) yield bad(line, { end, code: fault });
    else if (cells !== null) yield { line, end, body: ok(csvApplication(columns, cells)) };
  }
}

function bad(line: number, { end, code }: { end: FilePlace; code: string }): BackBookRow {
  return { line, end, body: fail({ code, errors: [] }) };
}

const whiteSpace: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);
const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => whiteSpace.has(byte));

function withoutEnd(bytes: Uint8Array): Uint8Array {
  const ended = bytes.at(-1) === 0x0a ? bytes.subarray(0, -1) : bytes;
  return ended.at(-1) === 0x0d ? ended.subarray(0, -1) : ended;
}
