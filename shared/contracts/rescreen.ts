import * as z from 'zod';
import { flagIdSchema, instantSchema, memberIdSchema, merchantReferenceSchema } from './ids.ts';

/** A flag as it stood at a `seq`. */
export const flagChangeSchema = z.object({ flagId: flagIdSchema, seq: z.int().positive() });
export type FlagChange = z.infer<typeof flagChangeSchema>;

/**
 * What made us decide again on a merchant: a flag that changed, or a look of our own at what was decided: right after it,
 * because not all could be read then (`closing-check`), in the daily walk over all merchants (`reconciliation`), or where an
 * operator had all boarded merchants judged by the policy that rules (`policy`).
 */
export const triggerSchema = z.union([
  flagChangeSchema,
  z.object({ task: z.enum(['closing-check', 'reconciliation', 'policy']) }),
]);
export type Trigger = z.infer<typeof triggerSchema>;

/** Most merchants of one task: what one run of the function decides in its time. */
export const maxTaskMerchants = 25;

/** Merchants that a change of a flag, or of policy, may concern. They are a hint: what is decided is decided on what is read then. */
export const rescreenTaskSchema = z.strictObject({
  trigger: z.union([flagChangeSchema, z.strictObject({ task: z.literal('policy') })]),
  merchants: z
    .array(z.strictObject({ provider: memberIdSchema, merchant: merchantReferenceSchema }))
    .min(1)
    .max(maxTaskMerchants),
  /** When the flag changed; absent where none did. */
  changedAt: instantSchema.optional(),
});
export type RescreenTask = z.infer<typeof rescreenTaskSchema>;
