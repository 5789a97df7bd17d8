import * as z from 'zod';
import { countrySchema } from './country.ts';
import { flagIdSchema, instantSchema, memberIdSchema } from './ids.ts';
import { opinionsSchema } from './resolution.ts';
import {
  evidenceSchema,
  flagCategorySchema,
  flagStateSchema,
  identifierTypeSchema,
  shareLevelSchema,
} from './vocabulary.ts';

/** The steps of a flag's life that a caller may be allowed, in the order in which they are told. */
export const allowedMoves = [
  'support',
  'seen-too',
  'verify',
  'withdraw',
  'dispute',
  'decide-dispute',
  'amend',
  'hold',
  'release',
  'merge',
] as const;

/** A dispute as readers of its flag see it: never who opened it, nor why. */
const disputeViewSchema = z.object({
  n: z.int().positive(),
  onBehalfOf: z.enum(['merchant', 'member']),
  openedAt: instantSchema,
  dueAt: instantSchema.meta({
    description:
      'When an operator should have decided. Past that it stays open, and the flag capped at review.',
  }),
  outcome: z
    .enum(['upheld', 'overturned'])
    .nullable()
    .meta({ description: 'Null while it is open. `upheld`: the flag was right.' }),
});

/** A flag as a member sees it over the API. Who raised it and the narrative are for those entitled. */
export const flagViewSchema = z
  .object({
    flagId: flagIdSchema,
    livemode: z.boolean(),
    seq: z
      .int()
      .meta({ description: 'Rises by one with every change. Name it when you speak for the flag.' }),
    contentSeq: z
      .int()
      .meta({ description: 'The `seq` of the last change to what the flag says: identifiers or category.' }),
    state: flagStateSchema,
    evidence: evidenceSchema.meta({ description: 'The best evidence among its identifiers.' }),
    disputed: z.boolean().meta({ description: 'True while a dispute is open: then it caps at review.' }),
    category: flagCategorySchema,
    identifiers: z.array(
      z.object({
        type: identifierTypeSchema,
        value: z.string(),
        evidence: evidenceSchema.meta({ description: 'Who stands behind just this identifier.' }),
      }),
    ),
    hold: z
      .object({
        reason: z.enum(['touches-many', 'feed-change', 'operator']),
        since: instantSchema,
        touches: z.int().nullable().optional().meta({
          description: 'How many boarded merchants it touches. For operators and auditors.',
        }),
      })
      .nullable(),
    supersededBy: flagIdSchema.nullable().meta({ description: 'The flag that took this one in.' }),
    voices: z.object({ support: z.int(), seenToo: z.int() }).optional().meta({
      description: 'How many members besides its author speak for it. Not for members that only screen.',
    }),
    disputes: z
      .array(disputeViewSchema)
      .optional()
      .meta({ description: 'Not for members that only screen.' }),
    shareLevel: shareLevelSchema,
    jurisdictions: z.array(countrySchema),
    raisedBy: memberIdSchema.optional(),
    feed: z.string().optional(),
    narrative: z.string().optional(),
    evidenceReferences: z.array(z.string()).optional(),
    verification: z
      .object({ reference: z.string(), at: instantSchema })
      .nullable()
      .optional()
      .meta({ description: 'For its author, operators and auditors.' }),
    opinions: opinionsSchema.optional().meta({
      description: 'What reviews made of it, whoever made them. For its author, operators and auditors.',
    }),
    raisedAt: instantSchema,
    changedAt: instantSchema,
    validFrom: instantSchema,
    validUntil: instantSchema,
    reviewAt: instantSchema.meta({ description: 'When its author should look at it again.' }),
    allowed: z
      .array(z.enum(allowedMoves))
      .optional()
      .meta({ description: 'What you may do with it now. Your token’s scopes are not looked at.' }),
    /** Identifiers of the request that could not be cleaned; a flag is raised on the others. */
    unusable: z.array(z.object({ pointer: z.string(), why: z.string() })).optional(),
  })
  .meta({ id: 'Flag' });
export type FlagView = z.infer<typeof flagViewSchema>;
