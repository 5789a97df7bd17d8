import * as z from 'zod';
import { countryCodes, countrySchema } from './country.ts';
import { instantSchema, memberIdSchema } from './ids.ts';
import { text } from './text.ts';

/** Whether a country's law meets a criterion; `unknown` until somebody read a source. */
export const criteria = ['yes', 'no', 'partial', 'unknown'] as const;
export const criterionSchema = z.enum(criteria);
export type Criterion = z.infer<typeof criterionSchema>;

/** Whether a duty exists. */
export const duties = ['yes', 'no', 'unknown'] as const;
export const dutySchema = z.enum(duties);
export type Duty = z.infer<typeof dutySchema>;

/** Words about a country, on one line. A spreadsheet would run a text that begins like a formula, so none does. */
const words = (max: number) =>
  text({ max, cardNumbers: 'not-searched' })
    .refine((value) => !/^[=+\-@]/.test(value), { error: 'formula' })
    .refine((value) => value === value.trim(), { error: 'blank-at-the-ends' });

/** Where a statement about a country was read, and when. */
const sourced = {
  edition: words(100).meta({ description: 'The edition, or the law as amended until.' }),
  asOf: z.iso.date().meta({ description: 'When somebody read it (UTC).' }),
  source: words(500).meta({ description: 'Where it can be read: a law and its section, or an address.' }),
};

/** Somebody to whom reports go. */
const deskSchema = z
  .strictObject({
    name: words(200),
    url: z
      .url({ protocol: /^https$/ })
      .max(500)
      .nullable(),
    ...sourced,
  })
  .meta({ id: 'ReportDesk' });
export type ReportDesk = z.infer<typeof deskSchema>;

/**
 * What is known of a country's law on sexual abuse of children, row by row with its source: the five criteria of the
 * International Centre for Missing & Exploited Children's review of legislation, the duty of payment companies to report
 * suspicion, and who takes reports. Draws attention and names duties; never a ground to decline.
 */
export const jurisdictionSchema = z
  .strictObject({
    country: countrySchema,
    legislation: z
      .strictObject({
        specificLaw: criterionSchema,
        definesMaterial: criterionSchema,
        coversTechnology: criterionSchema,
        punishesPossession: criterionSchema,
        serviceProvidersReport: criterionSchema,
        note: words(500).nullable(),
        ...sourced,
      })
      .nullable()
      .meta({ description: 'Null where no source was read: then every criterion is unknown.' }),
    suspicionReporting: z.strictObject({ duty: dutySchema, ...sourced }).nullable(),
    hotline: deskSchema.nullable(),
    financialIntelligenceUnit: deskSchema.nullable(),
  })
  .refine(
    ({ legislation, suspicionReporting, hotline, financialIntelligenceUnit }) =>
      [legislation, suspicionReporting, hotline, financialIntelligenceUnit].some((said) => said !== null),
    { error: 'says-nothing' },
  )
  .meta({ id: 'Jurisdiction' });
export type Jurisdiction = z.infer<typeof jurisdictionSchema>;

/** What is known of countries, of each once. */
export const jurisdictionsSchema = z
  .array(jurisdictionSchema)
  .max(countryCodes.length)
  .superRefine((rows, context) => {
    const seen = new Set<string>();
    for (const [index, { country }] of rows.entries()) {
      if (seen.has(country))
        context.addIssue({
          code: 'custom',
          path: [index, 'country'],
          message: 'given-twice',
          input: undefined,
        });
      seen.add(country);
    }
  });

/** Largest table as JSON, in bytes: packed it stays an item that is read with everything else, whatever it says. */
export const maxJurisdictionBytes = 380_000;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** Who put a table in force, when, and out of which file. */
const importStepSchema = z.object({
  version: z.int().positive().meta({ description: 'Rises by one with every import.' }),
  at: instantSchema,
  by: z.object({ member: memberIdSchema, subject: z.string() }),
  fileSha256: sha256Schema.meta({ description: 'SHA-256 of the file, as the importer gave it.' }),
  sha256: sha256Schema.meta({ description: 'SHA-256 of the rows in RFC 8785 form.' }),
});

/** The table in force: replaced whole, by one step of its history. */
export const jurisdictionTableSchema = importStepSchema.extend({ rows: jurisdictionsSchema });
export type JurisdictionTable = z.infer<typeof jurisdictionTableSchema>;

const countries = z.array(countrySchema);

/** One import, written in the transaction that puts its table in force. */
export const jurisdictionEventSchema = importStepSchema
  .extend({
    rows: z.int().min(0).meta({ description: 'Countries in the table.' }),
    added: countries,
    changed: countries,
    removed: countries,
  })
  .meta({ id: 'JurisdictionEvent' });
export type JurisdictionEvent = z.infer<typeof jurisdictionEventSchema>;

/** What replaces the table. */
export const replaceJurisdictionsSchema = z
  .strictObject({
    version: z.int().min(0).meta({
      description:
        'The `version` of the table as you read it, 0 where there is none: where it moved on, nothing is replaced.',
    }),
    fileSha256: sha256Schema.meta({ description: 'SHA-256 of the file that was read.' }),
    rows: jurisdictionsSchema,
  })
  .meta({ id: 'ReplaceJurisdictions' });
export type ReplaceJurisdictions = z.infer<typeof replaceJurisdictionsSchema>;

/** What replacing the table changed; nothing where it held the same already. */
export const replacedJurisdictionsSchema = jurisdictionEventSchema
  .pick({ version: true, rows: true, added: true, changed: true, removed: true })
  .extend({ livemode: z.boolean() })
  .meta({ id: 'ReplacedJurisdictions' });
export type ReplacedJurisdictions = z.infer<typeof replacedJurisdictionsSchema>;

/** The table as members see it; version 0 and no rows where none was imported. */
export const jurisdictionsViewSchema = z
  .object({
    livemode: z.boolean(),
    version: z.int().min(0),
    importedAt: instantSchema.nullable(),
    sha256: sha256Schema.nullable(),
    items: z.array(jurisdictionSchema),
  })
  .meta({ id: 'Jurisdictions' });
export type JurisdictionsView = z.infer<typeof jurisdictionsViewSchema>;

export const jurisdictionHistorySchema = z
  .object({ items: z.array(jurisdictionEventSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'JurisdictionHistory' });

/** Where reports of a case go, by the law of whose country. */
export const reportRouteSchema = z
  .object({
    kind: z.enum(['hotline', 'financial-intelligence-unit']),
    name: z.string(),
    url: z.string().nullable(),
    country: countrySchema,
    source: z.string().meta({ description: 'Where this was read.' }),
  })
  .meta({ id: 'ReportRoute' });
export type ReportRoute = z.infer<typeof reportRouteSchema>;
