import * as z from 'zod';
import { checkResultSchema } from './checks.ts';
import { flagIdSchema } from './ids.ts';
import { criterionSchema, dutySchema } from './jurisdiction.ts';
import {
  evidenceSchema,
  flagCategorySchema,
  identifierTypeSchema,
  matchMethodSchema,
  strengthSchema,
} from './vocabulary.ts';

/**
 * The fact set's version, named in every decision. A change of meaning is a new version. A newer set only adds: facts that an
 * older one lacked are read as unknown, so that old decisions can be judged again by the policies they were made under.
 */
export const factsVersion = 'facts-2';
export const factsVersions = ['facts-1', factsVersion] as const;

export const matchedOnSchema = z.object({
  pointer: z.string(),
  type: identifierTypeSchema,
  method: matchMethodSchema,
  /** 0 to 1, where 1 is equal after cleaning. */
  score: z.number().min(0).max(1),
  explanation: z.string(),
});
export type MatchedOn = z.infer<typeof matchedOnSchema>;

export const factMatchSchema = z.object({
  flagId: flagIdSchema,
  seq: z.int().positive(),
  category: flagCategorySchema,
  /** The force the flag has now: a held flag acts as `reported`. */
  evidence: evidenceSchema,
  disputed: z.boolean(),
  strength: strengthSchema,
  /** The provider judged that this merchant is not the flag's subject, for this `seq`. */
  cleared: z.boolean(),
  on: z.array(matchedOnSchema),
});
export type FactMatch = z.infer<typeof factMatchSchema>;

const said = checkResultSchema.default('unknown');

/** The law of a country of which nobody has read anything up. */
export const unknownJurisdiction = {
  specificLaw: 'unknown',
  definesMaterial: 'unknown',
  coversTechnology: 'unknown',
  punishesPossession: 'unknown',
  serviceProvidersReport: 'unknown',
  criteriaMet: 0,
  criteriaKnown: 0,
  suspicionReporting: 'unknown',
  providerMustReport: 'unknown',
  hotline: false,
  financialIntelligenceUnit: false,
} as const;

/**
 * Everything policy may speak of, derived and without personal data, stored with the decision:
 * policy can be run again on it for ever.
 */
export const factsSchema = z.object({
  version: z.enum(factsVersions),
  merchant: z.object({
    event: z.enum(['onboarding', 'update', 'periodic-review']),
    entityType: z.string(),
    country: z.string(),
    registrationCountry: z.string(),
    mcc: z.string(),
    websites: z.int(),
    principals: z.int(),
    termsOfService: z.boolean(),
    /** A reserved test-mode name. */
    sandbox: z.boolean(),
  }),
  matches: z.array(factMatchSchema),
  checks: z.object({
    /** Invisible, direction-changing or tag characters stood in a field. */
    suspiciousUnicode: z.boolean(),
    /** Count of cleaned identifiers that name one party (sites, numbers, accounts, wallets …). */
    strongIdentifiers: z.int(),
    termsProhibit: said,
    termsRemove: said,
    termsReport: said,
    completeness: said,
    emailDomain: said,
    freeMail: said,
    phoneCountry: said,
    bankCountry: said,
    ipCountry: said,
    descriptor: said,
    hostLabel: said,
    principalsNamed: said,
    principalsAdult: said,
    category: said,
    highRiskCategory: said,
    sharedHost: said,
    linkShortener: said,
    /** How many of the checks that hold two statements of the application against each other failed. */
    inconsistencies: z.int().default(0),
  }),
  jurisdiction: z
    .object({
      specificLaw: criterionSchema,
      definesMaterial: criterionSchema,
      coversTechnology: criterionSchema,
      punishesPossession: criterionSchema,
      serviceProvidersReport: criterionSchema,
      /** How many of the five criteria are met. */
      criteriaMet: z.int(),
      /** How many of them somebody read up, with a source. */
      criteriaKnown: z.int(),
      suspicionReporting: dutySchema,
      /** By the law of the provider's own country; where its record names none, by that of the merchant's. */
      providerMustReport: dutySchema,
      hotline: z.boolean(),
      financialIntelligenceUnit: z.boolean(),
    })
    .default(unknownJurisdiction),
  history: z.object({
    /** Other providers that screened one of the same strong identifiers; 0 where fewer than three did. */
    askedByOthers30d: z.int(),
    askedByOthers360d: z.int(),
    declinedByOthers360d: z.int(),
    /** Other merchants of the same provider that gave one of the same strong identifiers: the most for any of them, counted up to 15. */
    ownMerchantsSharing: z.int().default(0),
  }),
  coverage: z.object({
    /** Every posting, head and clearance that concerns the application was read. */
    complete: z.boolean(),
    /** Lookup keys whose postings, names all of whose keys, and flags whose heads, stayed unread or partly so. */
    unread: z.int(),
    unusableStrong: z.int(),
    unusableWeak: z.int(),
    missing: z.array(z.string()),
    /** Fields that whoever told of the applicant knows and did not tell, or that could not be read for their form. */
    unseen: z.int().default(0),
  }),
  feeds: z.object({ stale: z.array(z.string()) }),
  switches: z.object({ reviewAll: z.boolean() }),
});
export type Facts = z.infer<typeof factsSchema>;
