import * as z from 'zod';
import { decidedUnderSchema, engineSchema, reasonSchema } from './answer.ts';
import { factsSchema } from './facts.ts';
import { fingerprintSchema } from './fingerprint.ts';
import {
  decisionIdSchema,
  flagIdSchema,
  instantSchema,
  memberIdSchema,
  merchantReferenceSchema,
} from './ids.ts';
import { triggerSchema } from './rescreen.ts';
import { decisionSourceSchema, outcomeSchema } from './vocabulary.ts';

/**
 * A decision, immutable and without personal data: what was decided, on what facts, under which rules.
 * It is also its own idempotency record: `answer` is the body that was answered, byte for byte.
 */
export const storedDecisionSchema = z.object({
  decisionId: decisionIdSchema,
  provider: memberIdSchema,
  source: decisionSourceSchema,
  sourceId: z.string(),
  merchant: merchantReferenceSchema,
  livemode: z.boolean(),
  outcome: outcomeSchema,
  reasons: z.array(reasonSchema),
  obligations: z.array(z.string()),
  facts: factsSchema,
  /** What the decision rested on, for every flag whose head was read and stood. */
  flags: z.array(z.object({ flagId: flagIdSchema, seq: z.int() })),
  policy: decidedUnderSchema,
  engine: engineSchema,
  fingerprint: fingerprintSchema,
  /** The change of a flag that made us decide again; absent where a provider asked. */
  trigger: triggerSchema.optional(),
  /** The decision this one follows for the same merchant. */
  previous: decisionIdSchema.nullable(),
  /** The standing's version that this decision's commit made. */
  standingVersion: z.int(),
  answer: z.string(),
  decidedAt: instantSchema,
});
export type StoredDecision = z.infer<typeof storedDecisionSchema>;

/** A decision in a list: no more than the index projects. */
export const decisionSummarySchema = z.object({
  decisionId: decisionIdSchema,
  livemode: z.boolean(),
  merchant: z.object({ reference: merchantReferenceSchema }),
  outcome: outcomeSchema,
  reasonCodes: z.array(z.string()),
  source: decisionSourceSchema,
  decidedAt: instantSchema,
});
export type DecisionSummary = z.infer<typeof decisionSummarySchema>;
