import * as z from 'zod';
import { flagIdentifierSchema } from './flag.ts';
import { instantSchema, memberIdSchema } from './ids.ts';
import { text } from './text.ts';
import { identifierTypeSchema } from './vocabulary.ts';

export const negativeIdSchema = z
  .string()
  .regex(/^neg_[a-z0-9]{26}$/)
  .brand<'NegativeId'>();
export type NegativeId = z.infer<typeof negativeIdSchema>;

const deciderSchema = z.object({ member: memberIdSchema, subject: z.string() });

/**
 * An identifier that operators found to be an innocent's: nobody flags it while that is in force. What it is stands nowhere:
 * it is known again by its lookup keys alone.
 */
export const negativeEntrySchema = z.object({
  id: negativeIdSchema,
  /** Rises by one with every step. */
  version: z.int().positive(),
  state: z.enum(['proposed', 'in-force', 'removed']),
  type: identifierTypeSchema,
  reason: z.string(),
  until: instantSchema,
  proposedBy: deciderSchema,
  proposedAt: instantSchema,
  confirmedBy: deciderSchema.nullable(),
  confirmedAt: instantSchema.nullable(),
  removedBy: deciderSchema.nullable(),
  removedAt: instantSchema.nullable(),
});
export type NegativeEntry = z.infer<typeof negativeEntrySchema>;

/** How long an entry holds where nobody says otherwise, and at most, in years. */
export const negativeYears = { ordinary: 2, most: 5 } as const;

/** What an operator posts to have an identifier listed as innocent. */
export const proposeNegativeSchema = z
  .strictObject({
    identifier: flagIdentifierSchema,
    reason: text({ max: 4_096, multiline: true }).meta({
      description: 'How it was found to be innocent. Write the identifier itself nowhere in it.',
    }),
    until: instantSchema.optional().meta({
      description: `Default: ${negativeYears.ordinary} years from now; at most ${negativeYears.most}.`,
    }),
  })
  .meta({ id: 'ProposeNegative' });
export type ProposeNegative = z.infer<typeof proposeNegativeSchema>;

/** An entry of the negative list as operators see it: never the identifier. */
export const negativeViewSchema = negativeEntrySchema
  .omit({ version: true })
  .extend({ livemode: z.boolean() })
  .meta({ id: 'NegativeEntry' });
export type NegativeView = z.infer<typeof negativeViewSchema>;

export const negativePageSchema = z
  .object({ items: z.array(negativeViewSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'NegativePage' });
export type NegativePage = z.infer<typeof negativePageSchema>;
