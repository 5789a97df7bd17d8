import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';

/*
 * The three files of the US Treasury's list of Specially Designated Nationals in its "legacy" comma-separated form
 * (OFAC, "SDN data formats": sdn.csv, alt.csv, add.csv). No header row; `-0-` stands for null; the files end with a
 * line that holds the old DOS end-of-file character.
 */

const cell = z.string().transform((value) => (value.trim() === '-0-' ? null : value.trim() || null));
const filled = cell.pipe(z.string());
const entryNumber = z
  .string()
  .transform((value) => value.trim())
  .pipe(z.string().regex(/^[0-9]{1,10}$/));

const kinds = { '-0-': 'entity', individual: 'individual', vessel: 'vessel', aircraft: 'aircraft' } as const;
const kindSchema = z
  .string()
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.enum(['-0-', 'individual', 'vessel', 'aircraft']))
  .transform((value) => kinds[value]);

/** ent_num, SDN_Name, SDN_Type, Program, Title, Call_Sign, Vess_type, Tonnage, GRT, Vess_flag, Vess_owner, Remarks. */
const entrySchema = z
  .tuple([entryNumber, filled, kindSchema, cell, cell, cell, cell, cell, cell, cell, cell, cell])
  .transform(([number, name, kind, program, , , , , , , , remarks]) => ({
    number,
    name,
    kind,
    program,
    remarks,
  }));
/** One entry of the list: a person, an entity, a vessel or an aircraft. Remarks of 1,000 characters were cut off there. */
export type SdnEntry = z.infer<typeof entrySchema>;

/** ent_num, alt_num, alt_type, alt_name, alt_remarks. */
const aliasSchema = z
  .tuple([entryNumber, z.string(), z.string(), filled, cell])
  .transform(([number, , , name]) => ({ number, name }));
/** Another name of an entry: a.k.a., f.k.a. or n.k.a. */
export type SdnAlias = z.infer<typeof aliasSchema>;

/** ent_num, add_num, Address, City/State/Province/Postal Code, Country, add_remarks. */
const addressSchema = z
  .tuple([entryNumber, z.string(), cell, cell, cell, cell])
  .transform(([number, , , , country]) => ({ number, country }));
/** Where an entry has an address. The country is in OFAC's words. */
export type SdnAddress = z.infer<typeof addressSchema>;

/** The entry that a row of sdn.csv is, or what is wrong with the row. */
export function readSdnEntry(cells: readonly string[]): Result<SdnEntry, string> {
  return read(entrySchema, { cells, columns: 12 });
}

/** The alias that a row of alt.csv is, or what is wrong with the row. */
export function readSdnAlias(cells: readonly string[]): Result<SdnAlias, string> {
  return read(aliasSchema, { cells, columns: 5 });
}

/** The address that a row of add.csv is, or what is wrong with the row. */
export function readSdnAddress(cells: readonly string[]): Result<SdnAddress, string> {
  return read(addressSchema, { cells, columns: 6 });
}

/** True for the line that ends the file: nothing, or the DOS end-of-file character U+001A. */
export function endsSdnFile(cells: readonly string[]): boolean {
  return cells.length === 1 && (cells[0] === '\u001a' || cells[0] === '');
}

function read<T>(
  schema: z.ZodType<T>,
  row: { cells: readonly string[]; columns: number },
): Result<T, string> {
  if (row.cells.length !== row.columns)
    return fail(`has ${row.cells.length} columns where the list has ${row.columns}`);
  const parsed = schema.safeParse(row.cells);
  if (parsed.success) return ok(parsed.data);
  const column = Number(parsed.error.issues[0]?.path[0] ?? 0) + 1;
  return fail(`column ${column} is not what the list has there`);
}
