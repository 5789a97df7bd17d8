import * as z from 'zod';
import { decisionIdSchema, instantSchema, memberIdSchema } from './ids.ts';
import { outcomeSchema } from './vocabulary.ts';

/** What a policy in shadow makes of one decision. Ids and codes only. */
export const shadowJudgementSchema = z.object({
  /** The version that ran in shadow. */
  version: z.string(),
  decisionId: decisionIdSchema,
  provider: memberIdSchema,
  decidedAt: instantSchema,
  /** The outcome that was decided, and the one that the shadow gives. */
  from: outcomeSchema,
  to: outcomeSchema,
  reasonsBefore: z.array(z.string()),
  reasonsAfter: z.array(z.string()),
  /** Whether outcome or reasons are others. */
  differs: z.boolean(),
});
export type ShadowJudgement = z.infer<typeof shadowJudgementSchema>;

/** How many decisions of a UTC day went from one outcome to another, the same one included. */
export const shadowCountSchema = z.object({
  day: z.iso.date(),
  from: outcomeSchema,
  to: outcomeSchema,
  decisions: z.int().min(0),
  /** Of these, those whose outcome or reasons are others. */
  differing: z.int().min(0),
});
export type ShadowCount = z.infer<typeof shadowCountSchema>;
