import * as z from 'zod';
import { maxAlertDays } from './stored-merchant.ts';
import { text } from './text.ts';

/** What a provider posts when it leaves a merchant. */
export const offboardSchema = z
  .strictObject({
    reason: text({ max: 512 }).optional().meta({
      description: 'Why, for your own records: kept with the standing. Name no person in it.',
    }),
    alertDays: z.int().min(0).max(maxAlertDays).default(maxAlertDays).meta({
      description:
        'For how many days flags are still matched to the merchant, so that you hear of one that is raised later. With 0, what is kept to match it by goes at once.',
    }),
  })
  .meta({ id: 'Offboard' });
export type Offboard = z.infer<typeof offboardSchema>;
