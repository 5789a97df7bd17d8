import * as z from 'zod';
import { checkFindingSchema, checkNames } from './checks.ts';
import { factMatchSchema } from './facts.ts';
import { decisionIdSchema, flagIdSchema, merchantReferenceSchema } from './ids.ts';
import { reportRouteSchema } from './jurisdiction.ts';
import { identifierTypeSchema, outcomeSchema } from './vocabulary.ts';

export const reasonSchema = z
  .object({
    code: z.string(),
    /** The policy rule that holds, or `engine` where the safety lattice spoke. */
    rule: z.string(),
    text: z.string().meta({ description: 'For the provider’s compliance staff. Never for the merchant.' }),
    merchantText: z.string().meta({ description: 'May be shown to the merchant: it tips nobody off.' }),
    flags: z.array(flagIdSchema),
    matchedOn: z.array(identifierTypeSchema),
  })
  .meta({ id: 'Reason' });
export type Reason = z.infer<typeof reasonSchema>;

/** Why a field of the application could not be used for matching. */
export const unusableSchema = z.object({ pointer: z.string(), why: z.string() });
export type Unusable = z.infer<typeof unusableSchema>;

/** A name under some of whose lookup keys more flags stand than are read. */
export const crowdedNameSchema = z
  .object({
    pointer: z.string(),
    keys: z.int().meta({ description: 'Keys of the name that were not read whole.' }),
  })
  .meta({ id: 'CrowdedName' });
export type CrowdedName = z.infer<typeof crowdedNameSchema>;

export const coverageSchema = z
  .object({
    complete: z.boolean(),
    unread: z.array(z.string()).meta({
      description:
        'Parts that stayed unread: `postings`, `flags`, `clearances`, and pointers of names that were not looked up whole.',
    }),
    unusable: z.array(unusableSchema),
    missing: z.array(z.string()),
    crowded: z.array(crowdedNameSchema).optional().meta({
      description:
        'Names so common that some of their lookup keys were not read whole, though others were. Changes no outcome.',
    }),
  })
  .meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof coverageSchema>;

export const policyNameSchema = z.object({ id: z.string(), version: z.string(), sha256: z.string() });
export type PolicyName = z.infer<typeof policyNameSchema>;

/** The policy that a decision was made under. */
export const decidedUnderSchema = policyNameSchema.extend({
  overlay: policyNameSchema
    .optional()
    .meta({ description: 'The provider’s own rules, which were judged with the coalition’s.' }),
});
export type DecidedUnder = z.infer<typeof decidedUnderSchema>;

/** The versions of our own logic that a decision was made with. */
export const engineSchema = z.object({ matcher: z.string(), keys: z.string(), facts: z.string() });
export type Engine = z.infer<typeof engineSchema>;

/** At most this many matches are listed in an answer; `matchCount` says how many there were. */
export const maxListedMatches = 50;

/** The answer to a screening: what was decided, why, on what, under which rules. */
export const answerSchema = z
  .object({
    decisionId: decisionIdSchema,
    livemode: z.boolean(),
    outcome: outcomeSchema,
    recommendation: z
      .literal(true)
      .meta({ description: 'A decision is a recommendation, open to human review and appeal.' }),
    merchant: z.object({ reference: merchantReferenceSchema }),
    reasons: z.array(reasonSchema),
    matches: z.array(factMatchSchema).max(maxListedMatches),
    matchCount: z.int(),
    obligations: z.array(z.string()),
    reportTo: z.array(reportRouteSchema).max(4).optional().meta({
      description:
        'With `report-to-hotline` or `report-suspicion`: where to, as far as the coalition knows. Absent where it knows of nobody.',
    }),
    checks: z.array(checkFindingSchema).max(checkNames.length).optional().meta({
      description:
        'Checks on the application itself that failed, and where. A check that is not listed passed, or had nothing to look at.',
    }),
    coverage: coverageSchema,
    policy: decidedUnderSchema,
    engine: engineSchema,
    decidedAt: z.iso.datetime(),
  })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof answerSchema>;
