import * as z from 'zod';
import { hookSourceNameSchema } from './hook-source-name.ts';
import { decisionIdSchema, instantSchema, memberIdSchema, merchantReferenceSchema } from './ids.ts';
import { outcomeSchema } from './vocabulary.ts';

/** The sources of webhooks at which Flagstop can act. */
export const actingSourceSchema = hookSourceNameSchema.extract(['stripe', 'adyen']);
export type ActingSource = z.infer<typeof actingSourceSchema>;

/** What is done there: Stripe's automatic payouts of an account stopped, or an Adyen account holder's capability to send money out disabled. */
export const actKindSchema = z.enum(['pause-payouts', 'disable-capability']);
export type ActKind = z.infer<typeof actKindSchema>;

/**
 * `would`: a dry run, nothing was done. `waiting` for an attempt, `done`, or `failed`: nobody tries again. What an act changed
 * nobody but the provider changes back.
 */
export const actStateSchema = z.enum(['would', 'waiting', 'done', 'failed']);

/**
 * Why there was no act: `switched-off` and `no-key` by what the provider says now; `overtaken` by a later decision on the
 * merchant; `no-account`: the merchant's reference is nothing that the source acts on.
 */
const actFailures = [
  'not-2xx',
  'timeout',
  'connection',
  'switched-off',
  'no-key',
  'overtaken',
  'no-account',
] as const;

/** What came of one attempt: the answer's status, or why there was none. No body, no header, no address. */
export const actAttemptSchema = z.object({
  at: instantSchema,
  /** HTTP status, or null where there was no answer. */
  status: z.int().nullable(),
  failure: z.enum(actFailures).nullable(),
});
export type ActAttempt = z.infer<typeof actAttemptSchema>;

/** Attempts of which an act keeps what came of them: the last ones. */
export const keptActAttempts = 20;

/** What Flagstop did, will do or would do at a source because of a decision, as it is stored. One for a decision at most. */
export const sourceActSchema = z.object({
  provider: memberIdSchema,
  source: actingSourceSchema,
  merchant: merchantReferenceSchema,
  decisionId: decisionIdSchema,
  decidedAt: instantSchema,
  outcome: outcomeSchema.exclude(['approve']),
  what: actKindSchema,
  /** As the provider had set it when the act was raised. */
  mode: z.enum(['dry-run', 'live']),
  state: actStateSchema,
  attempts: z.array(actAttemptSchema).max(keptActAttempts),
  /** Since when it waits to be done; null where it does not. */
  waitingSince: instantSchema.nullable(),
  /** When the next attempt is due; absent before the first, and where it does not wait. */
  dueAt: instantSchema.optional(),
  /** Times that it was begun anew because its attempts had come to a stop. */
  restarts: z.int().min(0),
  /** Rises by one with every change. */
  version: z.int().positive(),
  createdAt: instantSchema,
});
export type SourceAct = z.infer<typeof sourceActSchema>;

/** Which act of a provider: that of a decision. */
export type ActId = Pick<SourceAct, 'provider' | 'decisionId' | 'decidedAt'>;

/** An act as its provider reads it. */
export const sourceActViewSchema = sourceActSchema
  .omit({ provider: true, version: true, restarts: true, merchant: true })
  .extend({ livemode: z.boolean(), merchant: z.object({ reference: merchantReferenceSchema }) })
  .meta({
    id: 'SourceAct',
    description:
      '`state`: `would` in a dry run, `waiting` to be done, `done`, or `failed`: nobody tries again. What was done at the source only you change back, there.',
  });
export type SourceActView = z.infer<typeof sourceActViewSchema>;

export const sourceActPageSchema = z
  .object({ items: z.array(sourceActViewSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'SourceActPage' });
export type SourceActPage = z.infer<typeof sourceActPageSchema>;
