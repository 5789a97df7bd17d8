import * as z from 'zod';
import { outcomeSchema } from './vocabulary.ts';

/** Fewer merchants than this are not told to members: a count of one would say that a party is somebody's merchant. */
export const smallestCount = 3;

const countSchema = z.union([z.int().nonnegative(), z.literal(`fewer than ${smallestCount}`)]);

/** How many boarded merchants a flag would touch, before it is raised: no names, no ids, no provider. */
export const flagPreviewSchema = z
  .object({
    livemode: z.boolean(),
    merchants: countSchema.meta({
      description: `Boarded merchants that it would touch. For members that are not operators only identifiers that ${smallestCount} or more merchants have are counted, and less than that is told as \`fewer than ${smallestCount}\`.`,
    }),
    atLeast: z.boolean().meta({
      description: 'True where so many merchants come near it that not all were looked at.',
    }),
    outcomes: z
      .array(z.object({ from: outcomeSchema, to: outcomeSchema, merchants: countSchema }))
      .meta({ description: 'By the outcome of today and the one they would have. Empty where few.' }),
    held: z.boolean().meta({
      description:
        'True where raising it would hold it until an operator releases it, for all that it touches.',
    }),
    limit: z.int().meta({ description: 'More merchants than this, by one flag or in a day, are held.' }),
    unusable: z.array(z.object({ pointer: z.string(), why: z.string() })),
  })
  .meta({ id: 'FlagPreview' });
export type FlagPreview = z.infer<typeof flagPreviewSchema>;
