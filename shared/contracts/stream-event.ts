import * as z from 'zod';
import { type DecisionId, decisionIdSchema, type FlagId, flagIdSchema } from './ids.ts';

/*
 * What DynamoDB's streams hand to functions: keys and no more. Consumers read the item itself, strongly.
 */

const keySchema = z.object({ S: z.string() });

/** One change of one item. */
export const streamRecordSchema = z.object({
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: z.object({
    Keys: z.object({ pk: keySchema, sk: keySchema }),
    SequenceNumber: z.string().min(1),
  }),
});
export type StreamRecord = z.infer<typeof streamRecordSchema>;

/** A batch of one shard's changes, oldest first. */
export const streamEventSchema = z.object({ Records: z.array(streamRecordSchema).max(10_000) });
export type StreamEvent = z.infer<typeof streamEventSchema>;

/** Which records are to be handed over again, with all that follow the first of them. Empty: none. */
export interface BatchReply {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** The decision that a change of the Decisions table brought, or null where it brought something else: a step of a review. */
export function insertedDecision({ eventName, dynamodb: { Keys } }: StreamRecord): DecisionId | null {
  if (eventName !== 'INSERT' || Keys.sk.S !== 'decision') return null;
  return decisionIdSchema.parse(Keys.pk.S.replace(/^decision#/, ''));
}

/**
 * What a change of the Decisions table did to something that stood there, or null where it only added: nothing of ours replaces or
 * deletes in it. Which decision it is about is null where the key names none.
 */
export function rewrittenDecision({
  eventName,
  dynamodb: { Keys },
}: StreamRecord): { readonly what: 'replaced' | 'deleted'; readonly decisionId: DecisionId | null } | null {
  if (eventName === 'INSERT') return null;
  const { data = null } = decisionIdSchema.safeParse(Keys.pk.S.replace(/^decision#/, ''));
  return { what: eventName === 'MODIFY' ? 'replaced' : 'deleted', decisionId: data };
}

/** The flag that a change of the Flags table is a step of, or null where it brought something else: a head, or a page of postings. */
export function steppedFlag({ eventName, dynamodb: { Keys } }: StreamRecord): FlagId | null {
  if (eventName !== 'INSERT' || !Keys.sk.S.startsWith('event#')) return null;
  return flagIdSchema.parse(Keys.pk.S.replace(/^flag#/, ''));
}
