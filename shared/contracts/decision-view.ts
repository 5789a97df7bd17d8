import * as z from 'zod';
import { answerSchema, decidedUnderSchema, engineSchema } from './answer.ts';
import { factsSchema } from './facts.ts';
import { decisionIdSchema, flagIdSchema, instantSchema, memberIdSchema } from './ids.ts';
import { triggerSchema } from './rescreen.ts';
import { type ResolutionView, resolutionSummarySchema, resolutionViewSchema } from './resolution.ts';
import { decisionSummarySchema, type StoredDecision } from './stored-decision.ts';
import { decisionSourceSchema, identifierTypeSchema } from './vocabulary.ts';

/** What the application says in one field, masked, e.g. `J… F…te`. */
const maskedValueSchema = z.object({
  pointer: z.string(),
  type: identifierTypeSchema,
  masked: z.string(),
});
export type MaskedValue = z.infer<typeof maskedValueSchema>;

/** A decision as the API shows it: what was answered, and all that it rested on. No personal data. */
export const decisionViewSchema = z
  .object({
    decisionId: decisionIdSchema,
    livemode: z.boolean(),
    provider: memberIdSchema,
    answer: answerSchema.meta({ description: 'What was answered when the decision was made.' }),
    facts: factsSchema.meta({ description: 'What policy judged. Policy can be run again on it.' }),
    flags: z
      .array(z.object({ flagId: flagIdSchema, seq: z.int() }))
      .meta({ description: 'Every flag the decision rested on, as it stood then.' }),
    policy: decidedUnderSchema,
    engine: engineSchema,
    source: decisionSourceSchema.meta({ description: 'Where the request came from.' }),
    trigger: triggerSchema.optional().meta({
      description:
        'What made us decide again without being asked: a flag that changed, and the `seq` it then had, or a look of our own (`policy`: all boarded merchants were judged by another policy). Absent where you asked.',
    }),
    previous: decisionIdSchema
      .nullable()
      .meta({ description: 'The decision before this one for the same merchant.' }),
    standingVersion: z.int().meta({ description: 'The version of the merchant’s standing that it made.' }),
    decidedAt: instantSchema,
    resolution: resolutionViewSchema.nullable().meta({
      description:
        'What people made of it since; null where nobody did anything. Never changes the decision.',
    }),
    values: z.array(maskedValueSchema).optional().meta({
      description:
        'What your application said in each field that met a flag, masked. For the provider itself only; absent where none did, and once the application is no longer kept. Nothing in it comes from a flag.',
    }),
  })
  .meta({ id: 'Decision' });
export type DecisionView = z.infer<typeof decisionViewSchema>;

/** A decision in a list, and how its review stands. */
export const listedDecisionSchema = decisionSummarySchema
  .extend({
    resolution: resolutionSummarySchema
      .nullable()
      .meta({ description: 'Null where nobody resolved or escalated it.' }),
  })
  .meta({ id: 'DecisionSummary' });

/** One page of decisions, newest first. */
export const decisionPageSchema = z
  .object({
    items: z.array(listedDecisionSchema),
    nextCursor: z
      .string()
      .nullable()
      .meta({ description: 'Send it as `cursor` for the next page; null ends the list.' }),
  })
  .meta({ id: 'DecisionPage' });
export type DecisionPage = z.infer<typeof decisionPageSchema>;

/** The view of a stored decision and what stands beside it. Throws where the stored answer is not one: then the log itself is broken. */
export function viewDecision(
  stored: StoredDecision,
  { resolution, values }: { resolution: ResolutionView | null; values: readonly MaskedValue[] | null },
): DecisionView {
  const { decisionId, livemode, provider, facts, flags, policy, engine } = stored;
  const { source, trigger, previous, standingVersion, decidedAt } = stored;
  const answer = answerSchema.parse(JSON.parse(stored.answer));
  const rest = { facts, flags, policy, engine, source, previous, standingVersion, decidedAt, resolution };
  return {
    decisionId,
    livemode,
    provider,
    answer,
    ...rest,
    ...(trigger && { trigger }),
    ...(values && { values: [...values] }),
  };
}
