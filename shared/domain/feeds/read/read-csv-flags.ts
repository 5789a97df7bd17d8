import { countrySchema } from '../../../contracts/country.ts';
import type { CsvColumn, CsvMapping } from '../../../contracts/feeds/csv-mapping.ts';
import type { FlagIdentifier } from '../../../contracts/flag.ts';
import { flagCategorySchema } from '../../../contracts/vocabulary.ts';
import { readCsv } from '../bytes/read-csv.ts';
import type { Bytes, FeedRow } from '../feed-row.ts';
import { entryHash, entryName } from './entry-name.ts';
import { raisableRow } from './raisable-row.ts';
import type { ReadContext } from './read-context.ts';

/** Most values that one cell may hold. */
const maxValues = 50;

const isoDate = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/**
 * The rows of a CSV file with a header row, by a mapping that says what its columns hold. A row with more or fewer cells
 * than the header is bad, and so is one without a category; a header that lacks a column of the mapping makes
 * the whole file bad, in one row. Cells are data, whatever they begin with (`=`, `+`, `@`): nothing is ever evaluated.
 */
export async function* readCsvFlags(
  bytes: Bytes,
  context: ReadContext & { readonly mapping: CsvMapping },
): AsyncGenerator<FeedRow> {
  const { delimiter } = context.mapping;
  let header: Header | null = null;
  for await (const row of readCsv(bytes, delimiter === undefined ? {} : { delimiter })) {
    const { line } = row;
    if ('fault' in row) yield { kind: 'bad', line, why: row.fault };
    else if (header) yield readRow(row, { ...context, header });
    else {
      header = headerOf(row.cells);
      const missing = missingColumn(context.mapping, header);
      if (!missing) continue;
      yield { kind: 'bad', line, why: `the header has no column for ${missing} of the mapping` };
      return;
    }
  }
}

interface Header {
  readonly length: number;
  readonly at: ReadonlyMap<string, number>;
}

function headerOf(cells: readonly string[]): Header {
  return { length: cells.length, at: new Map(cells.map((cell, index) => [cell.trim(), index])) };
}

/** Which part of the mapping names a column that is not there: a path into the mapping, not what the file holds. */
function missingColumn(mapping: CsvMapping, { at }: Header): string | null {
  for (const [part, name] of Object.entries(mapping))
    if (part.endsWith('Column') && typeof name === 'string' && !at.has(name)) return part;
  for (const [name, column] of Object.entries(mapping.columns)) {
    if (!at.has(name)) return `columns/${name}`;
    for (const [part, other] of Object.entries(column))
      if (part.endsWith('Column') && typeof other === 'string' && !at.has(other))
        return `columns/${name}/${part}`;
  }
  return null;
}

interface Reading extends ReadContext {
  readonly mapping: CsvMapping;
  readonly header: Header;
}
type Cell = (column: string | undefined) => string | undefined;

function readRow(row: { line: number; cells: readonly string[] }, reading: Reading): FeedRow {
  const { line, cells } = row;
  const { header, mapping, feed } = reading;
  if (cells.length !== header.length)
    return { kind: 'bad', line, why: `has ${cells.length} cells where the header has ${header.length}` };
  const cell: Cell = (column) => {
    const index = column === undefined ? undefined : header.at.get(column);
    return (index === undefined ? undefined : cells[index]?.trim()) || undefined;
  };
  const named = cell(mapping.entryColumn);
  if (mapping.entryColumn && !named) return { kind: 'bad', line, why: 'no-entry' };
  const entry = named ? entryName(named) : entryHash(JSON.stringify(cells));
  const identifiers = Object.entries(mapping.columns).flatMap(([name, column]) =>
    valuesOf(cell(name), column.split).map((value) => identifierOf(value, { column, cell })),
  );
  const written = flagCategorySchema.safeParse(cell(mapping.categoryColumn));
  const category = written.success
    ? written.data
    : mapping.categoryColumn
      ? null
      : (mapping.category ?? reading.category);
  return raisableRow({ line, feed, entry, category, identifiers, rest: restOf(mapping, cell) });
}

function valuesOf(cell: string | undefined, split: string | undefined): string[] {
  if (cell === undefined) return [];
  const values = split === undefined ? [cell] : cell.split(split, maxValues);
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

/** What of it cannot be cleaned, for want of a country or for its form, is left out later. */
function identifierOf(value: string, { column, cell }: { column: CsvColumn; cell: Cell }): FlagIdentifier {
  const { type } = column;
  const country = 'countryColumn' in column || 'country' in column ? countryOf(column, cell) : '';
  switch (type) {
    case 'handle':
      return { type, service: (cell(column.serviceColumn) ?? column.service ?? '').toLowerCase(), value };
    case 'wallet':
      return { type, chain: (cell(column.chainColumn) ?? column.chain ?? '').toLowerCase(), address: value };
    case 'iban':
      return { type: 'bank_account', iban: value };
    case 'tax_id':
      return { type, scheme: column.scheme, value, country };
    case 'registration_number':
      return { type, value, country };
    case 'business_name':
      return { type, value, ...(country && { country }) };
    case 'person_name': {
      const written = cell(column.dateOfBirthColumn);
      const dateOfBirth = isoDate.test(written ?? '') ? written : undefined;
      return { type, value, ...(country && { country }), ...(dateOfBirth && { dateOfBirth }) };
    }
    default:
      return { type, value };
  }
}

function countryOf(
  { country, countryColumn }: { country?: string | undefined; countryColumn?: string | undefined },
  cell: Cell,
): string {
  const written = countrySchema.safeParse((cell(countryColumn) ?? country ?? '').toUpperCase());
  return written.success ? written.data : '';
}

function restOf(mapping: CsvMapping, cell: Cell) {
  const narrative = cell(mapping.narrativeColumn);
  const reference = cell(mapping.referenceColumn);
  const validUntil = cell(mapping.validUntilColumn);
  return {
    ...(narrative && { narrative }),
    ...(reference && { evidenceReferences: [reference] }),
    ...(validUntil && {
      validUntil: isoDate.test(validUntil) ? `${validUntil}T00:00:00.000Z` : validUntil,
    }),
    ...(mapping.shareLevel && { shareLevel: mapping.shareLevel }),
  };
}
