import * as z from 'zod';
import { countrySchema } from './country.ts';
import { flagIdentifierSchema, maxFlagIdentifiers } from './flag.ts';
import { flagEventKinds } from './flag-head.ts';
import { decisionIdSchema, flagIdSchema, instantSchema, memberIdSchema } from './ids.ts';
import { text } from './text.ts';
import { flagCategorySchema, identifierTypeSchema, shareLevelSchema } from './vocabulary.ts';

/*
 * What is posted to take a flag one step further. Whoever speaks for a flag names the `seq` that it read: where what
 * the flag says changed after that, the step is refused.
 */

/** How long an operator may be given to decide a dispute, in days. */
export const maxDisputeDays = 60;

const rationale = text({ max: 4_096, multiline: true }).meta({
  description: 'Why. Kept with the flag’s history, and never changed: name no victim in it.',
});
const seq = z.int().positive().meta({ description: 'The `seq` of the flag as you read it.' });
const reference = text({ max: 256 });

/** A member's opinion of a flag. */
export const opinionSchema = z
  .strictObject({
    says: z.enum(['support', 'seen-too', 'dispute']).meta({
      description:
        '`support`: you agree. `seen-too`: you met the same party yourself. `dispute`: you doubt it.',
    }),
    seq,
    rationale,
  })
  .meta({ id: 'FlagOpinion' });

export const verifySchema = z
  .strictObject({
    seq,
    reference: reference.meta({ description: 'Where what was checked is kept, e.g. a case number.' }),
    rationale: rationale.optional(),
  })
  .meta({ id: 'VerifyFlag' });

/** A step that needs nothing but a reason: withdraw, hold, release. */
export const reasonSchema = z.strictObject({ rationale }).meta({ id: 'FlagStep' });

export const openDisputeSchema = z
  .strictObject({
    rationale,
    onBehalfOf: z.enum(['merchant', 'member']).optional().meta({
      description:
        'Default: `merchant` with a `decisionId`, else `member`. Only operators dispute for a merchant without one.',
    }),
    decisionId: decisionIdSchema.optional().meta({
      description: 'The decision that the merchant is aggrieved by: yours, and it must have met this flag.',
    }),
    provider: memberIdSchema.optional().meta({
      description: 'For operators, with `decisionId`: whose decision it is.',
    }),
    days: z.int().min(1).max(maxDisputeDays).optional().meta({
      description: 'How long an operator has to decide, in days. Default: 10; only operators give longer.',
    }),
  })
  .meta({ id: 'OpenDispute' });
export type OpenDispute = z.infer<typeof openDisputeSchema>;

export const decideDisputeSchema = z
  .strictObject({
    outcome: z.enum(['upheld', 'overturned']).meta({
      description: '`upheld`: the flag was right. `overturned`: it was not, and matches nothing any more.',
    }),
    rationale,
  })
  .meta({ id: 'DecideDispute' });

export const mergeSchema = z
  .strictObject({
    other: flagIdSchema.meta({ description: 'The flag that is taken in and ends.' }),
    rationale,
  })
  .meta({ id: 'MergeFlags' });

/** An identifier as the flag shows it. */
const listedSchema = z.strictObject({ type: identifierTypeSchema, value: z.string().min(1).max(8_192) });

/** What an author or operator changes of a flag; what is absent stays. */
export const amendFlagSchema = z
  .strictObject({
    seq,
    rationale,
    add: z.array(flagIdentifierSchema).min(1).max(maxFlagIdentifiers).optional().meta({
      description: 'They rest on your word alone until others speak for the flag again.',
    }),
    remove: z.array(listedSchema).min(1).max(maxFlagIdentifiers).optional().meta({
      description: 'As the flag shows them. Its author takes its own word back, an operator strikes them.',
    }),
    category: flagCategorySchema.optional(),
    narrative: text({ max: 8_192, multiline: true }).optional(),
    evidenceReferences: z.array(reference).max(20).optional(),
    shareLevel: shareLevelSchema.optional(),
    jurisdictions: z.array(countrySchema).max(20).optional(),
    validUntil: instantSchema.optional(),
    reviewAt: instantSchema.optional(),
  })
  .meta({ id: 'AmendFlag' });
export type AmendFlag = z.infer<typeof amendFlagSchema>;

/** What is answered to whoever opened a dispute: its number and clock, and nothing of the flag. */
export const disputeOpenedSchema = z
  .object({
    flagId: flagIdSchema,
    livemode: z.boolean(),
    n: z.int().positive(),
    openedAt: instantSchema,
    dueAt: instantSchema,
  })
  .meta({ id: 'DisputeOpened' });
export type DisputeOpened = z.infer<typeof disputeOpenedSchema>;

/** A flag's history. Who took a step and why is shown to those entitled, and to whoever took it. */
export const flagHistorySchema = z
  .object({
    items: z.array(
      z.object({
        seq: z.int(),
        kind: z.enum(flagEventKinds),
        at: instantSchema,
        actor: z.object({ member: memberIdSchema, subject: z.string() }).optional(),
        reason: z.string().optional(),
        reference: z.string().optional(),
        other: flagIdSchema.optional(),
        changed: z.array(z.string()).optional(),
        held: z.enum(['touches-many']).optional().meta({
          description: 'The flag was held in the same step: for all the merchants it touches.',
        }),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'FlagHistory' });
export type FlagHistory = z.infer<typeof flagHistorySchema>;
