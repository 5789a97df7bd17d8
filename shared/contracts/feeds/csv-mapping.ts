import * as z from 'zod';
import { countrySchema } from '../country.ts';
import { flagCategorySchema, shareLevelSchema } from '../vocabulary.ts';

const column = z.string().min(1).max(256);
const slug = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,31}$/);
/** Characters that part several values of one cell. */
const split = z.string().min(1).max(3).optional();
const holding = <T extends string>(type: T) => z.strictObject({ type: z.literal(type), split });
/** A country that stands in a column of its own, or holds for every row. */
const where = { country: countrySchema.optional(), countryColumn: column.optional() };

/** What a column of a CSV file holds. */
export const csvColumnSchema = z.discriminatedUnion('type', [
  holding('host'),
  holding('url'),
  holding('email'),
  holding('phone'),
  holding('card_descriptor'),
  z.strictObject({
    type: z.literal('handle'),
    split,
    service: slug.optional(),
    serviceColumn: column.optional(),
  }),
  z.strictObject({ type: z.literal('tax_id'), split, scheme: slug, ...where }),
  z.strictObject({ type: z.literal('registration_number'), split, ...where }),
  z.strictObject({ type: z.literal('iban'), split }),
  z.strictObject({
    type: z.literal('wallet'),
    split,
    chain: slug.optional(),
    chainColumn: column.optional(),
  }),
  z.strictObject({
    type: z.literal('person_name'),
    split,
    dateOfBirthColumn: column.optional(),
    ...where,
  }),
  z.strictObject({ type: z.literal('business_name'), split, ...where }),
]);
export type CsvColumn = z.infer<typeof csvColumnSchema>;

/** How the columns of a CSV file become flags, as its owner writes it down once. */
export const csvMappingSchema = z
  .strictObject({
    /** One character; default: a comma. */
    delimiter: z.enum([',', ';', '\t', '|']).optional(),
    /** The category of every row, or the column that holds it. */
    category: flagCategorySchema.optional(),
    categoryColumn: column.optional(),
    /** The column that names a row for good. Without it a row is named by its own content. */
    entryColumn: column.optional(),
    narrativeColumn: column.optional(),
    referenceColumn: column.optional(),
    validUntilColumn: column.optional(),
    shareLevel: shareLevelSchema.optional(),
    /** By the names of the header row. Columns that are not named are not read. */
    columns: z.record(column, csvColumnSchema),
  })
  .meta({ id: 'CsvMapping' });
export type CsvMapping = z.infer<typeof csvMappingSchema>;
