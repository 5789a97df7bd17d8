import * as z from 'zod';
import { countrySchema } from './country.ts';

/** Whether a country's law meets a criterion; `unknown` until somebody read a source. */
export const criteria = ['yes', 'no', 'partial', 'unknown'] as const;
export const criterionSchema = z.enum(criteria);
export type Criterion = z.infer<typeof criterionSchema>;

/** Whether a duty exists. */
export const duties = ['yes', 'no', 'unknown'] as const;
export const dutySchema = z.enum(duties);
export type Duty = z.infer<typeof dutySchema>;

/** Where a statement about a country was read, and when. */
const sourced = {
  /** The edition, or the law as amended until. */
  edition: z.string().min(1).max(100),
  /** When somebody read it (UTC). */
  asOf: z.iso.date(),
  source: z.string().min(1).max(500),
};

/** Somebody to whom reports go. */
const deskSchema = z.object({
  name: z.string().min(1).max(200),
  url: z.url().max(500).nullable(),
  ...sourced,
});

/**
 * What is known of a country's law on sexual abuse of children, row by row with its source: the five criteria of the
 * International Centre for Missing & Exploited Children's review of legislation, the duty of payment companies to report
 * suspicion, and who takes reports. Draws attention and names duties; never a ground to decline.
 */
export const jurisdictionSchema = z
  .object({
    country: countrySchema,
    /** Null where no source was read: then every criterion is unknown. */
    legislation: z
      .object({
        specificLaw: criterionSchema,
        definesMaterial: criterionSchema,
        coversTechnology: criterionSchema,
        punishesPossession: criterionSchema,
        serviceProvidersReport: criterionSchema,
        note: z.string().max(500).nullable(),
        ...sourced,
      })
      .nullable(),
    suspicionReporting: z.object({ duty: dutySchema, ...sourced }).nullable(),
    hotline: deskSchema.nullable(),
    financialIntelligenceUnit: deskSchema.nullable(),
  })
  .meta({ id: 'Jurisdiction' });
export type Jurisdiction = z.infer<typeof jurisdictionSchema>;
