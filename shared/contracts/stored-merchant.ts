import * as z from 'zod';
import { heldApplicationSchema } from './application.ts';
import { fingerprintSchema } from './fingerprint.ts';
import { hookSourceNameSchema } from './hook-source-name.ts';
import {
  decisionIdSchema,
  flagIdSchema,
  instantSchema,
  lookupKeySchema,
  memberIdSchema,
  merchantReferenceSchema,
} from './ids.ts';
import { triggerSchema } from './rescreen.ts';
import { resolutionSummarySchema } from './resolution.ts';
import { termsReportSchema } from './terms-report.ts';
import { outcomeSchema, strengthSchema } from './vocabulary.ts';

/** Longest time for which an offboarded merchant is still matched, in days; also the time where none is named. */
export const maxAlertDays = 360;

/** That a provider ended its relation with a merchant: when, who said so, and until when flags are still matched to it. */
export const offboardingSchema = z.object({
  at: instantSchema,
  /** The token's subject. */
  by: z.string(),
  reason: z.string().optional(),
  alertDays: z.int().min(0).max(maxAlertDays),
  /** From then on nothing is matched, and what is kept of the merchant to match it by is deleted. */
  until: instantSchema,
});
export type Offboarding = z.infer<typeof offboardingSchema>;

/** The newest that a webhook of the provider's own told of a merchant: of which source, when it happened there, and a mark of what was told. */
export const toldStandingSchema = z.object({
  source: hookSourceNameSchema,
  /** Null where the source does not say. */
  at: instantSchema.nullable(),
  /** Keyed, so that nobody can guess from it what was told. Null where nothing was told but that it left. */
  mark: fingerprintSchema.nullable(),
});
export type ToldStanding = z.infer<typeof toldStandingSchema>;

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
  /** The last time it was offboarded: of a merchant that is active, before it was boarded again. */
  offboarding: offboardingSchema.optional(),
  told: toldStandingSchema.optional(),
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
  application: heldApplicationSchema,
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
    trigger: triggerSchema.optional().meta({
      description:
        'Where we decided again without being asked: the flag that changed and its `seq`, or a look of our own. Absent where you asked.',
    }),
    resolution: resolutionSummarySchema
      .nullable()
      .meta({ description: 'How the review of that decision stands; null where nothing was done.' }),
    state: z.enum(['active', 'offboarded']),
    offboarding: offboardingSchema.omit({ by: true }).optional().meta({
      description:
        'When it was last offboarded, and until when flags are matched to it for alerts; absent where it never was.',
    }),
    version: z.int(),
  })
  .meta({ id: 'Standing' });
export type StandingView = z.infer<typeof standingViewSchema>;
