import * as z from 'zod';
import { decisionIdSchema } from './ids.ts';
import { outcomeSchema } from './vocabulary.ts';

const notRun = z.object({
  ran: z.literal(false),
  why: z.enum(['policy-not-found', 'policy-not-loadable', 'matcher-changed', 'application-not-kept']),
});

/** A logged decision run again, part by part: each with its result, or why it could not be run. */
export const decisionReplaySchema = z
  .object({
    decisionId: decisionIdSchema,
    outcome: outcomeSchema.meta({ description: 'As it was decided.' }),
    policy: z
      .discriminatedUnion('ran', [
        z.object({
          ran: z.literal(true),
          same: z.boolean(),
          outcome: outcomeSchema,
          reasonCodes: z.array(z.string()),
        }),
        notRun,
      ])
      .meta({ description: 'The policy of then on the facts of then: for ever.' }),
    matching: z
      .discriminatedUnion('ran', [
        z.object({
          ran: z.literal(true),
          same: z.boolean(),
          compared: z
            .int()
            .meta({ description: 'Flags that are as they were then, and were matched again.' }),
          movedOn: z.int().meta({ description: 'Flags that have changed since, and were left out.' }),
        }),
        notRun,
      ])
      .meta({ description: 'Matching of the application: while it is kept.' }),
  })
  .meta({ id: 'DecisionReplay' });
export type DecisionReplay = z.infer<typeof decisionReplaySchema>;
