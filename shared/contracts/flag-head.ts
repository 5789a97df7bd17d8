import * as z from 'zod';
import { countrySchema } from './country.ts';
import { cleanIdentifierSchema } from './flag.ts';
import { decisionIdSchema, flagIdSchema, instantSchema, memberIdSchema } from './ids.ts';
import { evidenceSchema, flagCategorySchema, flagStateSchema, shareLevelSchema } from './vocabulary.ts';

/**
 * Most members that speak for one flag, disputes that are open or kept on it, references to evidence that mergers may
 * gather, and identifiers it has or had.
 */
export const maxVoices = 50;
export const maxDisputes = 20;
export const maxReferencesEver = 100;
export const maxIdentifiersEver = 400;

/** What a member's word for a flag is: it raised it, agrees with it, saw the same itself, or added an identifier to it. */
export const voiceKinds = ['raised', 'support', 'seen-too', 'amended'] as const;

/** A member that speaks for a flag. Members of one owner are one voice. */
export const voiceSchema = z.object({
  member: memberIdSchema,
  owner: z.string(),
  subject: z.string(),
  /** A member on probation may speak; its word corroborates nothing. */
  probation: z.boolean(),
  says: z.enum(voiceKinds),
  rationale: z.string().optional(),
  at: instantSchema,
});
export type Voice = z.infer<typeof voiceSchema>;

/**
 * An identifier of a flag and who stands behind just that: evidence belongs to an identifier, so that nothing added to a
 * well supported flag borrows its support.
 */
export const headIdentifierSchema = cleanIdentifierSchema.extend({
  vouchedBy: z.array(memberIdSchema),
  /** The operator that checked it. */
  verifiedBy: memberIdSchema.nullable(),
});
export type HeadIdentifier = z.infer<typeof headIdentifierSchema>;

const deciderSchema = z.object({ member: memberIdSchema, owner: z.string(), subject: z.string() });

/** A doubt about a flag. While one is open the flag caps at review. */
export const disputeSchema = z.object({
  n: z.int().positive(),
  by: deciderSchema,
  onBehalfOf: z.enum(['merchant', 'member']),
  /** The decision that a merchant is aggrieved by. */
  decisionId: decisionIdSchema.optional(),
  rationale: z.string(),
  openedAt: instantSchema,
  /** When an operator must have decided; after that it is overdue, and stays open. */
  dueAt: instantSchema,
  decision: z
    .object({
      outcome: z.enum(['upheld', 'overturned']),
      by: deciderSchema,
      rationale: z.string(),
      at: instantSchema,
      /** The content that was judged: what changes later may be doubted anew. */
      contentSeq: z.int().positive(),
    })
    .nullable(),
});
export type Dispute = z.infer<typeof disputeSchema>;

/** The truth about a flag. `seq` rises by one with every change. */
export const flagHeadSchema = z.object({
  flagId: flagIdSchema,
  seq: z.int().positive(),
  /** The `seq` of the last change to identifiers or category: who speaks for a flag names what it saw. */
  contentSeq: z.int().positive(),
  state: flagStateSchema,
  /** The best evidence among its identifiers. */
  evidence: evidenceSchema,
  /** True while a dispute is open. */
  disputed: z.boolean(),
  category: flagCategorySchema,
  identifiers: z.array(headIdentifierSchema),
  /** What it was found by before: merchants met on these must hear of changes too. */
  formerIdentifiers: z.array(cleanIdentifierSchema),
  raisedBy: memberIdSchema,
  voices: z.array(voiceSchema),
  /** The newest verification of any of its identifiers. */
  verification: z.object({ by: deciderSchema, reference: z.string(), at: instantSchema }).nullable(),
  disputes: z.array(disputeSchema),
  hold: z
    .object({
      reason: z.enum(['touches-many', 'feed-change', 'operator']),
      /** How many boarded merchants it would have touched, where that was counted. */
      touches: z.int().nullable(),
      since: instantSchema,
      /** Whoever added what it is held for, where that is not its author: somebody else releases it. */
      by: z.string().optional(),
    })
    .nullable(),
  supersededBy: flagIdSchema.nullable(),
  /** The public or coalition list the flag came from, for imported flags. */
  feed: z.string().optional(),
  narrative: z.string().optional(),
  evidenceReferences: z.array(z.string()),
  shareLevel: shareLevelSchema,
  jurisdictions: z.array(countrySchema),
  raisedAt: instantSchema,
  changedAt: instantSchema,
  validFrom: instantSchema,
  validUntil: instantSchema,
  /** When its author should look at it again. */
  reviewAt: instantSchema,
  /** When it was told to merchants boarded before, for a flag that was raised to begin later. */
  begunAt: instantSchema.optional(),
});
export type FlagHead = z.infer<typeof flagHeadSchema>;

export const flagEventKinds = [
  'raised',
  'amended',
  'supported',
  'seen-too',
  'verified',
  'withdrawn',
  'disputed',
  'dispute-upheld',
  'dispute-overturned',
  'held',
  'released',
  'began',
  'expired',
  'merged',
  'superseded',
] as const;

/** One step in a flag's life, written in the transaction that bumps `seq`. */
export const flagEventSchema = z.object({
  flagId: flagIdSchema,
  seq: z.int().positive(),
  kind: z.enum(flagEventKinds),
  actor: z.object({ member: memberIdSchema, subject: z.string() }),
  at: instantSchema,
  reason: z.string().optional(),
  reference: z.string().optional(),
  /** The other flag of a merger. */
  other: flagIdSchema.optional(),
  /** Which parts an amendment changed; never what they hold. */
  changed: z.array(z.string()).optional(),
  /** Why the flag was held in the same step, by a safeguard. */
  held: z.enum(['touches-many']).optional(),
});
export type FlagEvent = z.infer<typeof flagEventSchema>;
