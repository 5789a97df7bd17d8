import type { RowError } from '../../contracts/back-book.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { RowFault } from './back-book-row.ts';

/** What a column of a back book holds: a field of the application. */
export type CsvColumn =
  | { readonly kind: 'event' }
  /** A field of the merchant, or with `of` a field of an object of it. */
  | { readonly kind: 'field'; readonly of: string | null; readonly field: string }
  /** One entry of a list of texts; the column may stand several times. */
  | { readonly kind: 'text'; readonly list: string }
  /** A field of the n-th entry of a list of objects. */
  | { readonly kind: 'entry'; readonly list: string; readonly n: number; readonly field: string };

/** Columns that every file has. */
export const requiredColumns = ['reference', 'legalName', 'country'] as const;

const plain = [
  ...requiredColumns,
  'entityType',
  'registrationNumber',
  'registrationCountry',
  'mcc',
  'businessDescription',
  'applicantIp',
  'applicantIpCountry',
];
const texts = ['tradingNames', 'websites', 'emails', 'phones', 'statementDescriptors'];
const objects: Readonly<Record<string, readonly string[]>> = {
  address: ['line1', 'line2', 'city', 'postalCode', 'region', 'country'],
  sponsor: ['reference', 'legalName'],
  termsOfService: ['text'],
};
const lists: Readonly<Record<string, readonly string[]>> = {
  principals: ['name', 'givenName', 'middleName', 'familyName', 'role', 'dateOfBirth', 'country'],
  taxIds: ['type', 'value', 'country'],
  bankAccounts: ['iban', 'country', 'accountNumber', 'routingNumber'],
  wallets: ['chain', 'address'],
  handles: ['service', 'value'],
};
/** Most entries of a list of objects; the application's own limits are lower for some. */
const maxEntries = 20;

/** Every column there is, by its name. */
export const csvColumns: ReadonlyMap<string, CsvColumn> = new Map<string, CsvColumn>([
  ['event', { kind: 'event' }],
  ...plain.map((field): [string, CsvColumn] => [field, { kind: 'field', of: null, field }]),
  ...texts.map((list): [string, CsvColumn] => [list, { kind: 'text', list }]),
  ...Object.entries(objects).flatMap(([of, fields]) =>
    fields.map((field): [string, CsvColumn] => [`${of}.${field}`, { kind: 'field', of, field }]),
  ),
  ...Object.entries(lists).flatMap(([list, fields]) =>
    Array.from({ length: maxEntries }, (_, at) => at + 1).flatMap((n) =>
      fields.map((field): [string, CsvColumn] => [
        `${list}.${n}.${field}`,
        { kind: 'entry', list, n, field },
      ]),
    ),
  ),
]);

/**
 * The columns that a header names, or what is wrong with it: a column that is none (`unknown-column`), one that stands
 * twice (`duplicate-column`), one that every file has and this one lacks (`missing-column`, with its name). What stands in
 * the header is never repeated: a file without one begins with a merchant.
 */
export function readHeader(cells: readonly string[]): Result<readonly CsvColumn[], RowFault> {
  const errors: RowError[] = [];
  const columns: CsvColumn[] = [];
  const seen = new Set<string>();
  for (const [at, cell] of cells.entries()) {
    const name = cell.trim();
    const column = csvColumns.get(name);
    if (!column) errors.push({ pointer: `/columns/${at}`, code: 'unknown-column' });
    else if (seen.has(name) && column.kind !== 'text')
      errors.push({ pointer: `/columns/${at}`, code: 'duplicate-column' });
    else columns.push(column);
    seen.add(name);
  }
  for (const name of requiredColumns)
    if (!seen.has(name)) errors.push({ pointer: '/columns', code: 'missing-column', nearest: name });
  return errors.length > 0
    ? fail({ code: 'header-unusable', errors: errors.slice(0, maxErrors) })
    : ok(columns);
}

const maxErrors = 20;
