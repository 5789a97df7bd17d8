import * as z from 'zod';
import { instantSchema, memberIdSchema } from './ids.ts';
import { decidePolicySchema, personViewSchema } from './policy-view.ts';

/**
 * The job that judges all boarded merchants again by the policy that rules, which activating one does not do. One goes on at a
 * time; each start is `n` of them. It queues merchants page by page, and is gone on with where it was cut off.
 */
export const policyRescreeningSchema = z.object({
  n: z.int().positive(),
  /** Rises by one with everything that is written of it, over all jobs. */
  version: z.int().positive(),
  /** The version of the coalition's policy that ruled when it was started. */
  policy: z.string(),
  startedAt: instantSchema,
  startedBy: z.object({ member: memberIdSchema, subject: z.string() }),
  reason: z.string(),
  /** When the last merchant was queued; null while it goes on. */
  endedAt: instantSchema.nullable(),
  /** Where to go on; null at the start, and at the end. */
  cursor: z.string().nullable(),
  /** Queued so far. */
  merchants: z.int().min(0),
});
export type PolicyRescreening = z.infer<typeof policyRescreeningSchema>;

export const startPolicyRescreeningSchema = z
  .strictObject(decidePolicySchema.shape)
  .meta({ id: 'StartPolicyRescreening' });

/** The job as a member sees it. */
export const policyRescreeningViewSchema = z
  .object({
    job: policyRescreeningSchema
      .omit({ version: true, cursor: true })
      .extend({
        policy: z
          .string()
          .meta({ description: 'The version of the coalition’s policy that ruled when it was started.' }),
        startedBy: personViewSchema,
        endedAt: instantSchema
          .nullable()
          .meta({ description: 'When the last merchant was queued; null while it goes on.' }),
        merchants: z.int().meta({ description: 'Merchants queued so far.' }),
      })
      .nullable()
      .meta({ description: 'The last one that was started; null where none ever was.' }),
  })
  .meta({ id: 'PolicyRescreening' });
export type PolicyRescreeningView = z.infer<typeof policyRescreeningViewSchema>;
