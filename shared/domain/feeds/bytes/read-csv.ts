import type { Bytes } from '../feed-row.ts';
import { decodeText } from './decode-text.ts';
import { maxLineBytes } from './read-lines.ts';
import { withoutMark } from './without-mark.ts';

/** Most cells of one row. */
const maxCells = 1_000;

/** One row: its cells, or why it cannot be read. `line` is where it begins. */
export type CsvRow =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly fault: CsvFault };
export type CsvFault =
  | 'line-too-long'
  | 'too-many-cells'
  | 'invalid-utf8'
  | 'nul-byte'
  | 'quote-not-closed'
  | 'text-after-quote';

interface CsvOptions {
  /** One ASCII character. */
  readonly delimiter?: string;
  /** Most bytes of one row. */
  readonly maxBytes?: number;
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;

/**
 * The rows of a file of comma-separated values (RFC 4180), ended by LF or CRLF, with or without a byte-order mark. A
 * quote inside an unquoted cell is the cell's. Empty rows are left out. A row that cannot be read is told and the
 * others follow; a row beyond the limit is passed by without being held. Cells are text, whatever they begin with.
 */
export async function* readCsv(bytes: Bytes, options: CsvOptions = {}): AsyncGenerator<CsvRow> {
  const reader = csvReader(options);
  for await (const part of withoutMark(bytes)) yield* reader.read(part);
  yield* reader.end();
}

interface OpenRow {
  readonly line: number;
  readonly maxBytes: number;
  /** All cells behind one another, and where each ends. */
  bytes: Buffer;
  length: number;
  ends: number[];
  state: 'start' | 'plain' | 'quoted' | 'closing';
  quoted: boolean;
  fault: CsvFault | null;
}

function csvReader({ delimiter = ',', maxBytes = maxLineBytes }: CsvOptions) {
  const separator = delimiter.charCodeAt(0);
  let line = 1;
  let row = newRow(line, maxBytes);
  const ended = (): CsvRow | null => {
    const done = row;
    row = newRow(line, maxBytes);
    return rowOf(done);
  };
  return {
    *read(part: Uint8Array): Generator<CsvRow> {
      for (const byte of part) {
        if (byte === lineFeed) line += 1;
        if (byte !== lineFeed || row.state === 'quoted') take(row, { byte, separator });
        else {
          const done = ended();
          if (done) yield done;
        }
      }
    },
    *end(): Generator<CsvRow> {
      if (row.state === 'quoted') row.fault ??= 'quote-not-closed';
      const done = ended();
      if (done) yield done;
    },
  };
}

function newRow(line: number, maxBytes: number): OpenRow {
  const empty = { bytes: Buffer.allocUnsafe(256), length: 0, ends: [], quoted: false, fault: null };
  return { line, maxBytes, state: 'start', ...empty };
}

function take(row: OpenRow, { byte, separator }: { byte: number; separator: number }): void {
  if (row.state === 'quoted') {
    if (byte === quote) row.state = 'closing';
    else keep(row, byte);
  } else if (byte === separator) {
    endCell(row);
    row.state = 'start';
  } else if (byte === quote && row.state !== 'plain') {
    // The second of two quotes within a quoted cell stands for one.
    if (row.state === 'closing') keep(row, byte);
    row.quoted = true;
    row.state = 'quoted';
  } else if (row.state === 'closing') {
    if (byte !== carriageReturn && byte !== space) row.fault ??= 'text-after-quote';
  } else {
    row.state = 'plain';
    keep(row, byte);
  }
}

function keep(row: OpenRow, byte: number): void {
  if (row.fault === 'line-too-long') return;
  if (row.length >= row.maxBytes) {
    row.fault = 'line-too-long';
    row.bytes = Buffer.alloc(0);
    return;
  }
  if (row.length === row.bytes.length)
    row.bytes = Buffer.concat([row.bytes, Buffer.allocUnsafe(row.bytes.length)]);
  row.bytes[row.length] = byte;
  row.length += 1;
}

function endCell(row: OpenRow): void {
  if (row.ends.length >= maxCells) row.fault ??= 'too-many-cells';
  else row.ends.push(row.length);
}

/** Null for an empty row. */
function rowOf(row: OpenRow): CsvRow | null {
  const { line, ends } = row;
  if (row.state === 'plain' && row.bytes[row.length - 1] === carriageReturn) row.length -= 1;
  if (ends.length === 0 && row.length === 0 && !row.quoted && !row.fault) return null;
  endCell(row);
  if (row.fault) return { line, fault: row.fault };
  const bytes = row.bytes.subarray(0, row.length);
  if (bytes.includes(0)) return { line, fault: 'nul-byte' };
  const cells = ends.map((end, at) => decodeText(bytes.subarray(at === 0 ? 0 : ends[at - 1], end)));
  return cells.every((cell) => cell !== null) ? { line, cells } : { line, fault: 'invalid-utf8' };
}
