import * as z from 'zod';
import {
  decisionIdSchema,
  flagIdSchema,
  instantSchema,
  memberIdSchema,
  merchantReferenceSchema,
} from './ids.ts';
import { text } from './text.ts';
import { outcomeSchema } from './vocabulary.ts';

/** Most flags that one resolution may clear, and confirm: with the rest of it they fit into one transaction. */
export const maxClearances = 40;
export const maxConfirms = 10;

const clearSchema = z.strictObject({
  flagId: flagIdSchema,
  expiresAt: instantSchema.optional().meta({
    description: 'When the judgement must be made again. Default: 360 days from now; at most 5 years.',
  }),
});

/** What a person or machine posts to end a review, or to hand it on. */
export const resolveSchema = z
  .strictObject({
    outcome: z.enum(['approve', 'decline', 'escalate']).meta({
      description: '`escalate` leaves the review open and lets an operator of the coalition end it.',
    }),
    rationale: text({ max: 4_096, multiline: true }).meta({
      description: 'Why. Kept as long as the decision, and never changed: name no person in it.',
    }),
    clearances: z
      .array(clearSchema)
      .max(maxClearances)
      .optional()
      .meta({ description: 'Flags that this decision met and whose subject this merchant is not.' }),
    confirms: z
      .array(flagIdSchema)
      .max(maxConfirms)
      .optional()
      .meta({ description: 'With `decline`: flags whose subject this merchant is.' }),
  })
  .superRefine(({ outcome, clearances = [], confirms = [] }, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message, input: undefined });
    if (outcome === 'escalate' && clearances.length > 0) refuse(['clearances'], 'not-with-this-outcome');
    if (outcome !== 'decline' && confirms.length > 0) refuse(['confirms'], 'not-with-this-outcome');
    const named = new Set<string>();
    for (const [index, { flagId }] of clearances.entries()) {
      if (named.has(flagId)) refuse(['clearances', index, 'flagId'], 'named-twice');
      named.add(flagId);
    }
    for (const [index, flagId] of confirms.entries()) {
      if (named.has(flagId)) refuse(['confirms', index], 'named-twice');
      named.add(flagId);
    }
  })
  .meta({ id: 'Resolve' });
export type Resolve = z.infer<typeof resolveSchema>;

/** What was asked, written one way: lists are there and in order, times in milliseconds; null is the default expiry. */
const askedSchema = z.object({
  outcome: z.enum(['approve', 'decline', 'escalate']),
  rationale: z.string(),
  clearances: z.array(z.object({ flagId: flagIdSchema, expiresAt: instantSchema.nullable() })),
  confirms: z.array(flagIdSchema),
});
export type AskedResolution = z.infer<typeof askedSchema>;

const clearedSchema = z.object({ flagId: flagIdSchema, seq: z.int(), expiresAt: instantSchema });
const actorSchema = z.object({ member: memberIdSchema, subject: z.string() });
const stepKindSchema = z.enum(['escalated', 'proposed', 'resolved']);

/** One step of a review, written once beside its decision. The step `resolved` is the last. */
export const resolutionStepSchema = z.object({
  provider: memberIdSchema,
  merchant: merchantReferenceSchema,
  decisionId: decisionIdSchema,
  /** From 1, without gaps. */
  n: z.int().positive(),
  step: stepKindSchema,
  asked: askedSchema,
  /** What it clears: in force once the review is resolved, not while it is proposed. */
  clearances: z.array(clearedSchema),
  by: actorSchema,
  at: instantSchema,
});
export type ResolutionStep = z.infer<typeof resolutionStepSchema>;

/** What those who looked made of a flag, without saying who or about whom. */
export const opinionsSchema = z
  .object({
    notTheSubject: z.int().meta({ description: 'Reviews that ended with the judgement: another party.' }),
    subject: z.int().meta({ description: 'Reviews that ended with the judgement: this very party.' }),
  })
  .meta({ id: 'Opinions' });
export type Opinions = z.infer<typeof opinionsSchema>;

const summary = {
  status: z
    .enum(['escalated', 'awaiting-second', 'resolved'])
    .meta({ description: '`awaiting-second`: an override of a decline waits for a second person.' }),
  outcome: outcomeSchema
    .extract(['approve', 'decline'])
    .nullable()
    .meta({ description: 'How the review ended; null while it is open.' }),
  at: instantSchema.meta({ description: 'When its last step was made.' }),
};

/** How a review stands, in a list. */
export const resolutionSummarySchema = z.object(summary).meta({ id: 'ResolutionSummary' });
export type ResolutionSummary = z.infer<typeof resolutionSummarySchema>;

/** A review, with every step made in it, oldest first. */
export const resolutionViewSchema = z
  .object({
    ...summary,
    steps: z.array(
      z.object({
        step: stepKindSchema,
        outcome: z.enum(['approve', 'decline', 'escalate']),
        rationale: z.string(),
        clearances: z.array(clearedSchema),
        confirms: z.array(flagIdSchema),
        by: actorSchema,
        at: instantSchema,
      }),
    ),
  })
  .meta({ id: 'Resolution' });
export type ResolutionView = z.infer<typeof resolutionViewSchema>;

/** What a resolution is answered with. */
export const resolvedSchema = z
  .object({ decisionId: decisionIdSchema, livemode: z.boolean(), ...resolutionViewSchema.shape })
  .meta({ id: 'Resolved' });
export type Resolved = z.infer<typeof resolvedSchema>;
