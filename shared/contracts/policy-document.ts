import * as z from 'zod';
import { outcomeSchema } from './vocabulary.ts';

const sentence = z.string().min(1).max(1_000);
const ruleId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** One rule: when `when` (CEL over the declared facts) holds, the outcome, reason and obligations count. */
export const policyRuleSchema = z.strictObject({
  id: ruleId,
  when: z.string().min(1).max(2_000),
  outcome: outcomeSchema,
  code: z.string().regex(/^[A-Z][A-Z0-9_]{2,63}$/),
  /** For compliance staff. */
  text: sentence,
  /** May be shown to the merchant. */
  merchantText: sentence,
  obligations: z
    .array(z.string().regex(/^[a-z][a-z0-9-]{1,63}$/))
    .max(20)
    .default([]),
  owner: z.string().max(200).optional(),
  reviewBy: z.iso.date().optional(),
  references: z.array(z.string().max(500)).max(20).default([]),
});
export type PolicyRule = z.infer<typeof policyRuleSchema>;

/** Most thresholds of a document. */
export const maxThresholds = 50;

/** A number that conditions speak of by its name, as `thresholds.name`, with what it is. */
const thresholdSchema = z.strictObject({
  /** Whole, or decimal; 2.0 is whole. */
  value: z.number().min(-1_000_000_000).max(1_000_000_000),
  says: sentence,
});
export type Threshold = z.infer<typeof thresholdSchema>;

/** A versioned document of independent rules; the most careful outcome among the rules that hold is the decision's. */
export const policyDocumentSchema = z.strictObject({
  id: ruleId,
  version: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$/),
  /** The fact set the conditions speak of. */
  facts: z.string(),
  title: sentence,
  /** Absent where there are none, never empty by default: that would change the hash of every document stored before. */
  thresholds: z
    .record(z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/), thresholdSchema)
    .refine((all) => Object.keys(all).length <= maxThresholds, `must be at most ${maxThresholds}`)
    .optional(),
  rules: z.array(policyRuleSchema).min(1).max(200),
});
export type PolicyDocument = z.infer<typeof policyDocumentSchema>;
