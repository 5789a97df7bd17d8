import * as z from 'zod';
import { memberIdSchema } from './ids.ts';

/** How a member's flags fared, for operators. */
export const flagRecordSchema = z
  .object({
    livemode: z.boolean(),
    memberId: memberIdSchema,
    flags: z.int().meta({ description: 'Its flags that were looked at.' }),
    atLeast: z.boolean().meta({ description: 'True where it has more than were looked at.' }),
    upheld: z
      .int()
      .meta({ description: 'Disputes decided for its flags, and reviews that found the party.' }),
    resolved: z
      .int()
      .meta({ description: 'All decided disputes of its flags, and reviews that judged them.' }),
    precision: z.number().min(0).max(1).nullable().meta({
      description: '`upheld` ÷ `resolved`; null where nothing is resolved.',
    }),
    held: z.int().meta({ description: 'Its flags that are held now.' }),
    today: z
      .object({ raised: z.int(), previewed: z.int(), searched: z.int(), touched: z.int() })
      .meta({ description: 'What counts against its quota, and merchants touched without a release.' }),
    flagsPerDay: z.int().nullable().meta({ description: 'Its quota; null where it has none.' }),
  })
  .meta({ id: 'FlagRecord' });
export type FlagRecord = z.infer<typeof flagRecordSchema>;
