import { type Jurisdiction, jurisdictionSchema } from '../../contracts/jurisdiction.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type CsvFault, readCsv } from '../feeds/bytes/read-csv.ts';
import { type CsvColumn, csvColumns, type Subject, subjects } from './csv-columns.ts';
import { type Cells, readStatement } from './read-statement.ts';

/** Largest file, in bytes. */
export const maxJurisdictionFileBytes = 5 * 1_024 * 1_024;
/** Most faults that are told; reading ends there. */
const maxFaults = 1_000;

/** What is wrong in a file: where, what, and what to do instead. `column` is null where it is the row, or the file. */
export interface JurisdictionFault {
  /** Counts from 1, as a spreadsheet does. */
  readonly line: number;
  readonly column: string | null;
  readonly what: string;
  readonly remedy: string;
}

interface Table {
  readonly statements: Map<
    string,
    Partial<Record<Subject, { readonly line: number; readonly said: object }>>
  >;
  readonly faults: JurisdictionFault[];
  /** Where each column stands; null before the header was read. */
  header: readonly CsvColumn[] | null;
}

/**
 * The jurisdictions that a file of comma-separated values holds, by country, or every fault in it. Columns may stand in any
 * order and be separated by commas, semicolons or tabs; a byte-order mark and empty rows are no faults. One bad row refuses the
 * file: half a table would read like a whole one. `now` (RFC 3339) says which dates lie ahead.
 */
export async function readJurisdictions(
  bytes: Uint8Array,
  { now }: { readonly now: string },
): Promise<Result<Jurisdiction[], readonly JurisdictionFault[]>> {
  const whole = wholeFileFault(bytes);
  if (whole) return fail([whole]);
  const table: Table = { statements: new Map(), faults: [], header: null };
  for await (const row of readCsv(parts(bytes), { delimiter: delimiterOf(bytes) })) {
    if ('fault' in row) table.faults.push({ line: row.line, column: null, ...unreadable[row.fault] });
    else if (table.header === null) {
      table.header = readHeader(row, table.faults);
      if (table.header === null) break;
    } else readRow(table, { ...row, header: table.header, now });
    if (table.faults.length >= maxFaults) break;
  }
  if (table.faults.length > 0) return fail(table.faults);
  if (table.header === null) return fail([emptyFile]);
  return ok(inOrder(table));
}

async function* parts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const emptyFile: JurisdictionFault = {
  line: 1,
  column: null,
  what: 'The file is empty',
  remedy: `Begin it with the header: ${csvColumns.join(',')}`,
};

function wholeFileFault(bytes: Uint8Array): JurisdictionFault | null {
  const [first, second] = bytes;
  if (bytes.byteLength > maxJurisdictionFileBytes)
    return {
      line: 1,
      column: null,
      what: 'The file is larger than 5 MB',
      remedy: 'Leave out what is no row.',
    };
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { line: 1, column: null, ...unreadable['invalid-utf8'] };
  return null;
}

/** What separates the cells of the first line: whichever of the three stands there first. */
function delimiterOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0x0a);
  const line = bytes.subarray(0, Math.min(end === -1 ? bytes.length : end, 4_096));
  const found = line.find((byte) => byte === 0x2c || byte === 0x3b || byte === 0x09);
  return found === undefined ? ',' : String.fromCharCode(found);
}

function readHeader(
  { line, cells }: { line: number; cells: readonly string[] },
  faults: JurisdictionFault[],
): readonly CsvColumn[] | null {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const columns = names.flatMap((name) => csvColumns.filter((column) => column === name));
  const missing = csvColumns.filter((column) => !columns.includes(column));
  const unknown = names.length - columns.length;
  const remedy = `The header is ${csvColumns.join(',')}`;
  const add = (what: string, column: string | null = null) => faults.push({ line, column, what, remedy });
  for (const column of missing) add('The column is missing', column);
  if (unknown > 0) add(unknown === 1 ? 'One column is unknown' : `${unknown} columns are unknown`);
  for (const column of new Set(columns.filter((name, at) => columns.indexOf(name) !== at)))
    add('The column is given twice', column);
  return faults.length > 0 ? null : columns;
}

function readRow(
  table: Table,
  row: { line: number; cells: readonly string[]; header: readonly CsvColumn[]; now: string },
): void {
  const { line, cells, header, now } = row;
  if (cells.every((cell) => cell.trim() === '')) return;
  if (cells.length !== header.length) {
    const what = `The row has ${cells.length} cells, the header ${header.length}`;
    table.faults.push({ line, column: null, what, remedy: 'Put a text that holds a comma into "quotes".' });
    return;
  }
  const named: Cells = Object.fromEntries(header.map((column, at) => [column, cells[at]?.trim() ?? '']));
  const read = readStatement(named, { now });
  if (!read.ok) {
    table.faults.push(...read.error.map((fault) => ({ line, ...fault })));
    return;
  }
  const { country, subject, statement } = read.value;
  const known = table.statements.get(country) ?? {};
  const before = known[subject];
  if (before) {
    const what = `${country} has this subject already, on line ${before.line}`;
    table.faults.push({ line, column: 'subject', what, remedy: 'Keep one of the two rows.' });
  } else table.statements.set(country, { ...known, [subject]: { line, said: statement } });
}

function inOrder({ statements }: Table): Jurisdiction[] {
  return [...statements]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, known]) =>
      jurisdictionSchema.parse({
        country,
        ...Object.fromEntries(subjects.map((subject) => [subject, known[subject]?.said ?? null])),
      }),
    );
}

const unreadable: Readonly<Record<CsvFault, { readonly what: string; readonly remedy: string }>> = {
  'line-too-long': { what: 'The row is too long', remedy: 'Look for a quote that is not closed.' },
  'too-many-cells': { what: 'The row has too many cells', remedy: 'Look for commas that are no part of it.' },
  'invalid-utf8': { what: 'The text is not UTF-8', remedy: 'Save the file as “CSV UTF-8”.' },
  'nul-byte': { what: 'The text is not UTF-8', remedy: 'Save the file as “CSV UTF-8”.' },
  'quote-not-closed': { what: 'A quote is not closed', remedy: 'Close it, and double each quote within.' },
  'text-after-quote': {
    what: 'Text follows a closed quote',
    remedy: 'Double each quote within a quoted text.',
  },
};
