import * as z from 'zod';

/** What a member did in one day (UTC) that is counted. */
export const memberDaySchema = z.object({
  /** Flags it asked to raise. */
  raised: z.int().default(0),
  /** Flags it looked ahead at. */
  previewed: z.int().default(0),
  /** Searches for flags. */
  searched: z.int().default(0),
  /** Backtests that it started; absent where it started none. */
  backtested: z.int().optional(),
  /** Merchants that its flags and additions of the day touch without an operator's release. */
  touched: z.int().default(0),
});
export type MemberDay = z.infer<typeof memberDaySchema>;
