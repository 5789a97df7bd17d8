import * as z from 'zod';
import {
  decisionIdSchema,
  flagIdSchema,
  instantSchema,
  type MemberId,
  memberIdSchema,
  merchantReferenceSchema,
} from './ids.ts';
import { outcomeSchema } from './vocabulary.ts';

/**
 * What a provider can be told. `decision.made` tells of its own screenings: of those over the API where it asked for that, of
 * those by a webhook of a source always, for nobody reads what that was answered.
 */
export const noticeTypes = [
  'decision.made',
  'decision.changed',
  'flag.hit',
  'flag.cleared',
  'endpoint.disabled',
  'ping',
] as const;
export const noticeTypeSchema = z.enum(noticeTypes).meta({ id: 'NoticeType' });
export type NoticeType = z.infer<typeof noticeTypeSchema>;

export const noticeIdSchema = z
  .string()
  .regex(/^ntc_[A-Za-z0-9_-]{22}$/)
  .brand<'NoticeId'>();
export type NoticeId = z.infer<typeof noticeIdSchema>;

/** Most flags that one notice names; the decision names all. */
export const maxNoticeFlags = 20;
/** A notice's body, in UTF-8 bytes, is smaller than this. */
export const maxNoticeBytes = 2_048;

/** What a notice tells: ids, outcome and place in the order, so that whoever reads it on its way learns no more. */
export const noticeDataSchema = z.object({
  livemode: z.boolean(),
  /** Rises by one with every notice of the provider, in the order in which they were committed. */
  sequence: z.int().positive(),
  merchant: z.object({ reference: merchantReferenceSchema }).optional(),
  decisionId: decisionIdSchema.optional(),
  /** As it is now, and as it was before. */
  outcome: outcomeSchema.optional(),
  previousOutcome: outcomeSchema.optional(),
  /** Flags that hit, or were cleared. */
  flags: z.array(flagIdSchema).max(maxNoticeFlags).optional(),
  flagCount: z.int().optional(),
});
export type NoticeData = z.infer<typeof noticeDataSchema>;

/** The body of a notice (Standard Webhooks 1.0.0: type, timestamp, data). */
export const noticeBodySchema = z
  .object({ type: noticeTypeSchema, timestamp: instantSchema, data: noticeDataSchema })
  .meta({ id: 'Notice' });
export type NoticeBody = z.infer<typeof noticeBodySchema>;

/**
 * `waiting` for an attempt, `delivered`, `exhausted` after the last attempt, `stored` where there was nowhere to send it: it can
 * be pulled, and redelivered.
 */
export const noticeStates = ['waiting', 'delivered', 'exhausted', 'stored'] as const;

/** What came of one attempt: the answer's status, or why there was none. No body, no header, no address. */
export const attemptSchema = z.object({
  at: instantSchema,
  /** HTTP status, or null where there was no answer. */
  status: z.int().nullable(),
  failure: z.enum(['timeout', 'connection', 'refused-address', 'not-2xx', 'too-large']).nullable(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** Attempts of which a notice keeps what came of them: the last ones. */
export const keptAttempts = 20;

/** A notice as it is stored. */
export const storedNoticeSchema = z.object({
  noticeId: noticeIdSchema,
  provider: memberIdSchema,
  sequence: z.int().positive(),
  /** Rises by one with every change of what follows `body`; the rest never changes. */
  version: z.int().positive(),
  type: noticeTypeSchema,
  /** A {@link NoticeBody} as RFC 8785 writes it: what is signed and sent are these characters in UTF-8. */
  body: z.string(),
  state: z.enum(noticeStates),
  /** Since when it waits to be delivered; null where it does not. */
  waitingSince: instantSchema.nullable(),
  attempts: z.array(attemptSchema).max(keptAttempts),
  /** When the next attempt is due; absent before the first, and where it does not wait. */
  dueAt: instantSchema.optional(),
  /** When people were told that it does not arrive; absent where they were not. */
  pagedAt: instantSchema.optional(),
  /** Times that it was to be sent anew, because somebody asked or because its delivery had come to a stop. */
  redeliveries: z.int().min(0),
  createdAt: instantSchema,
});
export type StoredNotice = z.infer<typeof storedNoticeSchema>;

/** A notice before it has its place in the order. */
export interface NewNotice {
  readonly noticeId: NoticeId;
  readonly provider: MemberId;
  /** The stored notice for a place in the order. */
  readonly at: (sequence: number) => StoredNotice;
}

/** Where a provider's notices go, once it has proved that the address is its own. At most one for each provider. */
export const endpointRecordSchema = z.object({
  provider: memberIdSchema,
  version: z.int().positive(),
  url: z.string(),
  state: z.enum(['unproved', 'active', 'disabled']),
  /** How notices to it are signed: `v1` HMAC-SHA-256, `v1a` ed25519. */
  signature: z.enum(['v1', 'v1a']),
  /** The secret, or the private key, sealed. */
  sealed: z.string(),
  /** The public key (base64) of `v1a`. */
  publicKey: z.string().nullable(),
  /** Whether `decision.made` is sent. */
  decisionsMade: z.boolean(),
  provedAt: instantSchema.nullable(),
  /** Since when every attempt failed; null after one that did not. */
  failingSince: instantSchema.nullable(),
  disabledWhy: z.enum(['gone', 'failing', 'asked']).nullable(),
  changedAt: instantSchema,
  /** When it was last asked to prove itself; absent where it never was. */
  askedAt: instantSchema.optional(),
});
export type EndpointRecord = z.infer<typeof endpointRecordSchema>;
