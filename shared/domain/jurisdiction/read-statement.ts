import * as z from 'zod';
import { countryCodes } from '../../contracts/country.ts';
import { jurisdictionSchema } from '../../contracts/jurisdiction.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type CsvColumn, csvColumns, csvSubjects, csvWords, type Subject, subjects } from './csv-columns.ts';

/** A row's cells, without blanks at their ends. */
export type Cells = Readonly<Partial<Record<CsvColumn, string>>>;

/** One row: what it says of one subject of one country. */
export interface Statement {
  readonly country: string;
  readonly subject: Subject;
  readonly statement: object;
}

/** What is wrong in a row, and what to do instead. */
export interface StatementFault {
  readonly column: CsvColumn;
  readonly what: string;
  readonly remedy: string;
}

/** The statement that a row makes, or everything that is wrong with it. `now` (RFC 3339) says which dates lie ahead. */
export function readStatement(
  cells: Cells,
  { now }: { readonly now: string },
): Result<Statement, readonly StatementFault[]> {
  const country = (cells.country ?? '').toUpperCase();
  const word = (cells.subject ?? '').toLowerCase();
  const subject = subjects.find((one) => csvSubjects[one].word === word);
  const faults = [...countryFaults(country), ...(subject ? [] : [wrongSubject])];
  if (!subject) return fail(faults);
  faults.push(...cellFaults(cells, { subject, now }));
  const said = Object.entries(csvSubjects[subject].fields).map(([column, field]) => [
    field,
    saidIn(cells, column),
  ]);
  const statement = schemas[subject].unwrap().safeParse(Object.fromEntries(said));
  const texts = (statement.error?.issues ?? []).map((issue) => textFault(issue, subject));
  faults.push(...texts.filter(({ column }) => !faults.some((fault) => fault.column === column)));
  if (faults.length > 0 || !statement.success) return fail(faults.toSorted(byColumn));
  return ok({ country, subject, statement: statement.data });
}

const byColumn = (a: StatementFault, b: StatementFault): number =>
  csvColumns.indexOf(a.column) - csvColumns.indexOf(b.column);

const { legislation, suspicionReporting, hotline, financialIntelligenceUnit } = jurisdictionSchema.shape;
const schemas: Readonly<Record<Subject, z.ZodNullable<z.ZodType<object>>>> = {
  legislation,
  suspicionReporting,
  hotline,
  financialIntelligenceUnit,
};

const wrongSubject: StatementFault = {
  column: 'subject',
  what: 'This is no subject',
  remedy: `Write ${listed(subjects.map((subject) => csvSubjects[subject].word))}.`,
};

function countryFaults(country: string): StatementFault[] {
  if (countryCodes.includes(country)) return [];
  const remedy = country === 'UK' ? 'Write GB.' : 'Write its two letters in ISO 3166-1 alpha-2, e.g. DE.';
  return [{ column: 'country', what: country === '' ? 'No country is given' : 'This is no country', remedy }];
}

function cellFaults(
  cells: Cells,
  { subject, now }: { readonly subject: Subject; readonly now: string },
): StatementFault[] {
  const { fields, optional, word } = csvSubjects[subject];
  return csvColumns.slice(2).flatMap((column): StatementFault[] => {
    const cell = cells[column] ?? '';
    const fault = (what: string, remedy: string) => [{ column, what, remedy }];
    if (!(column in fields))
      return cell === '' ? [] : fault(`This is no column of a row about ${word}`, 'Leave it empty.');
    if (cell === '') return optional.includes(column) ? [] : fault('This is missing', remedyOf(column));
    const words = csvWords[column];
    if (words && !words.includes(cell.toLowerCase()))
      return fault('This is none of its words', remedyOf(column));
    if (column === 'as_of' && !z.iso.date().safeParse(cell).success)
      return fault('This is no date', remedyOf(column));
    if (column === 'as_of' && cell > dayAfter(now))
      return fault('This day has not come yet', 'Write the day on which the source was read.');
    return [];
  });
}

function remedyOf(column: CsvColumn): string {
  const words = csvWords[column];
  if (words) return `Write ${listed(words)}.`;
  switch (column) {
    case 'as_of':
      return 'Write the day on which the source was read as 2026-11-21.';
    case 'source':
      return 'Say where this was read. Without a source leave the row out: then it is unknown.';
    case 'edition':
      return 'Say which edition of the source, or the law as amended until when.';
    default:
      return 'Fill it in, or leave the row out.';
  }
}

/** A clock that stands before this was written is wrong, and no reason to refuse the table that is shipped with it. */
const written = '2026-11-21T00:00:00.000Z';

/** Where it is later, the next day has begun already. */
function dayAfter(now: string): string {
  const today = Math.max(Date.parse(now), Date.parse(written));
  return new Date(today + 86_400_000).toISOString().slice(0, 10);
}

function saidIn(cells: Cells, column: string): string | null {
  const known = csvColumns.find((one) => one === column);
  const cell = known === undefined ? '' : (cells[known] ?? '');
  if (cell === '') return null;
  return known && csvWords[known] ? cell.toLowerCase() : cell;
}

function textFault({ path, message, code }: z.core.$ZodIssue, subject: Subject): StatementFault {
  const { fields } = csvSubjects[subject];
  const column = csvColumns.find((one) => fields[one] === path[0]) ?? 'subject';
  const [what, remedy] = textFaults[message] ?? textFaults[code] ?? unfit;
  return { column, what, remedy };
}

const unfit = ['This text cannot be kept', 'Write plain words on one line.'] as const;
const textFaults: Readonly<Record<string, readonly [string, string]>> = {
  formula: [
    'A spreadsheet would run this as a formula',
    'Begin with a letter or a digit; where there is nothing to say, leave it empty.',
  ],
  'too-long': ['This is too long', 'Shorten it: at most 500 characters, 200 of a name, 100 of an edition.'],
  too_big: ['This is too long', 'Shorten it: at most 500 characters.'],
  'control-character': ['A line break or an invisible character stands in it', 'Write it on one line.'],
  invalid_format: ['This is no address', 'Write an address that begins with https://, or leave it empty.'],
};

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
