import * as z from 'zod';
import { applicationSchema } from './application.ts';
import {
  decisionIdSchema,
  flagIdSchema,
  instantSchema,
  lookupKeySchema,
  memberIdSchema,
  merchantReferenceSchema,
} from './ids.ts';
import { resolutionSummarySchema } from './resolution.ts';
import { termsReportSchema } from './terms-report.ts';
import { outcomeSchema, strengthSchema } from './vocabulary.ts';

/** Where a provider's merchant is now. `version` advances with every commit, `indexPending` stands until the merchant is indexed. */
export const standingSchema = z.object({
  provider: memberIdSchema,
  merchant: merchantReferenceSchema,
  version: z.int().positive(),
  decisionId: decisionIdSchema,
  outcome: outcomeSchema,
  decidedAt: instantSchema,
  state: z.enum(['active', 'offboarded']),
  /** Since when the newest decision waits to be indexed; null once it is. */
  indexPending: instantSchema.nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

/** Terms of service without their text: hash and size, and what they were read to say; items of before they were read lack that. */
export const storedTermsSchema = z.object({
  sha256: z.string(),
  bytes: z.int(),
  report: termsReportSchema.optional(),
});
export type StoredTerms = z.infer<typeof storedTermsSchema>;

/** The application a decision judged, as it was parsed, without the text of its terms of service. Personal data. */
export const storedApplicationSchema = z.object({
  provider: memberIdSchema,
  merchant: merchantReferenceSchema,
  decisionId: decisionIdSchema,
  application: applicationSchema,
  terms: storedTermsSchema.nullable(),
  receivedAt: instantSchema,
});
export type StoredApplication = z.infer<typeof storedApplicationSchema>;

/** A merchant of a provider's, told from its others and never told of: see `merchant-mark.ts`. */
export const merchantMarkSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8}$/)
  .brand<'MerchantMark'>();
export type MerchantMark = z.infer<typeof merchantMarkSchema>;

/** A provider's judgement that this merchant is not that flag's subject, bound to what was looked at: the flag's `seq`, and what met it. */
export const clearanceSchema = z.object({
  provider: memberIdSchema,
  merchant: merchantReferenceSchema,
  flagId: flagIdSchema,
  seq: z.int(),
  /** The match as it was judged: a stronger one was not. */
  strength: strengthSchema,
  /** Keyed marks of the merchant's identifiers that met the flag: one that is not among them was not judged. */
  matchedOn: z.array(lookupKeySchema),
  decisionId: decisionIdSchema,
  rationale: z.string(),
  by: z.string(),
  at: instantSchema,
  expiresAt: instantSchema,
});
export type Clearance = z.infer<typeof clearanceSchema>;

/** Most merchants of one provider that are told apart under a key. */
export const maxMarks = 16;

/**
 * Which providers screened a strong identifier, and which were told to decline, by the last day they did (UTC); and for which
 * merchants of theirs, by a mark of each: up to {@link maxMarks} of a provider's, the first ones it asked for.
 */
export const askedSchema = z.object({
  asked: z.record(z.string(), z.iso.date()),
  declined: z.record(z.string(), z.iso.date()),
  /** In order of the marks' letters, by provider; counters of before marks were kept have none. */
  marks: z.record(z.string(), z.array(merchantMarkSchema)).default({}),
});
export type Asked = z.infer<typeof askedSchema>;

/** A standing as the API shows it. */
export const standingViewSchema = z
  .object({
    livemode: z.boolean(),
    merchant: z.object({ reference: merchantReferenceSchema }),
    outcome: outcomeSchema.meta({ description: 'As it was decided.' }),
    decisionId: decisionIdSchema,
    decidedAt: instantSchema,
    resolution: resolutionSummarySchema
      .nullable()
      .meta({ description: 'How the review of that decision stands; null where nothing was done.' }),
    state: z.enum(['active', 'offboarded']),
    version: z.int(),
  })
  .meta({ id: 'Standing' });
export type StandingView = z.infer<typeof standingViewSchema>;
