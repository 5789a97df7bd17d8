import { type CsvRow, readCsv } from '../feeds/bytes/read-csv.ts';
import type { PhysicalLine } from './physical-lines.ts';

/** Most lines that one row may go over, where a quoted cell holds line breaks. */
export const maxRowLines = 50;

/** A row's cells, or why it cannot be read, and the lines it went over. */
export interface CellRow {
  readonly lines: readonly [PhysicalLine, ...PhysicalLine[]];
  readonly cells: readonly string[] | null;
  readonly fault: string | null;
}

/** So that a row begins behind what the reader holds back when it looks for a byte-order mark. */
const before = Buffer.from('\n\n\n');

/**
 * The rows of the lines of a CSV file. A row over several lines that cannot be read, or has another number of cells than
 * `width`, is a fault of its first line, and the second is read anew: a quote that is never closed costs one row and not
 * the rest of the file. So one line is read at most {@link maxRowLines} times. Empty rows are left out.
 */
export async function* csvRows(
  lines: AsyncIterator<PhysicalLine>,
  { width, maxBytes }: { readonly width: () => number | null; readonly maxBytes: number },
): AsyncGenerator<CellRow> {
  let waiting: PhysicalLine[] = [];
  const next = async (): Promise<PhysicalLine | null> => {
    const held = waiting.shift();
    if (held) return held;
    const read = await lines.next();
    return read.done ? null : read.value;
  };
  try {
    for (let first = await next(); first !== null; first = await next()) {
      if (isEmpty(first)) continue;
      const { row, taken, put } = await readRow(first, { next, maxBytes });
      if (put) waiting.unshift(put);
      const fault = first.bytes === null ? 'line-too-long' : faultOf(row, width());
      if (fault !== null) waiting = [...taken, ...waiting];
      yield fault === null
        ? { lines: [first, ...taken], cells: row && 'cells' in row ? row.cells : null, fault }
        : { lines: [first], cells: null, fault };
    }
  } finally {
    await lines.return?.();
  }
}

interface Read {
  readonly row: CsvRow | null;
  /** Lines after the first that the reader took. */
  readonly taken: readonly PhysicalLine[];
  /** A line that was looked at and is no part of the row. */
  readonly put: PhysicalLine | null;
}

async function readRow(
  first: PhysicalLine,
  { next, maxBytes }: { next: () => Promise<PhysicalLine | null>; maxBytes: number },
): Promise<Read> {
  const taken: PhysicalLine[] = [];
  let put: PhysicalLine | null = null;
  let size = 0;
  const source = async function* (): AsyncGenerator<Uint8Array> {
    yield before;
    for (let line: PhysicalLine | null = first; line !== null; line = await next()) {
      size += line.bytes?.length ?? 0;
      if (line.bytes === null || size > maxBytes + 2 || taken.length >= maxRowLines - 1) {
        if (line !== first) put = line;
        return;
      }
      if (line !== first) taken.push(line);
      yield line.bytes;
    }
  };
  for await (const row of readCsv(source(), { maxBytes })) return { row, taken, put };
  return { row: null, taken, put };
}

function faultOf(row: CsvRow | null, width: number | null): string | null {
  if (row === null) return null;
  if ('fault' in row) return row.fault;
  return width !== null && row.cells.length !== width ? 'another-number-of-cells' : null;
}

const isEmpty = ({ bytes }: PhysicalLine): boolean =>
  bytes?.every((byte) => byte === 0x0a || byte === 0x0d) ?? false;
