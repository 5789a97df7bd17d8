import type { Jurisdiction } from '../../contracts/jurisdiction.ts';
import { csvColumns, csvSubjects, type Subject, subjects } from './csv-columns.ts';

/** A table of jurisdictions as comma-separated values (RFC 4180, lines ended by LF), by country: what reading it gives again. */
export function writeJurisdictions(rows: readonly Jurisdiction[]): string {
  const lines = rows
    .toSorted((a, b) => (a.country < b.country ? -1 : 1))
    .flatMap((row) => subjects.flatMap((subject) => lineOf(row, subject)));
  return `${[csvColumns.join(','), ...lines].join('\n')}\n`;
}

function lineOf(row: Jurisdiction, subject: Subject): string[] {
  const statement = row[subject];
  if (statement === null) return [];
  const said = new Map<string, string | null>(Object.entries(statement));
  const { word, fields } = csvSubjects[subject];
  const cells = csvColumns.map((column) => {
    if (column === 'country') return row.country;
    if (column === 'subject') return word;
    return said.get(fields[column] ?? '') ?? '';
  });
  return [cells.map(quoted).join(',')];
}

function quoted(cell: string): string {
  return /[",;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
