import * as z from 'zod';
import { backtestIdSchema, backtestSchema, tallySchema } from './backtest.ts';
import { instantSchema, memberIdSchema } from './ids.ts';

/** Days that a backtest is kept after it was started. */
export const keptBacktestDays = 400;

/** A backtest as it is stored: what is to be counted, and once it is done what came of it. Changes once, when it ends. */
export const storedBacktestSchema = backtestSchema
  .omit({ parts: true, tally: true, providers: true })
  .extend({
    /** Whose decisions are looked at, in the order of their ids. */
    providers: z.array(memberIdSchema),
    /** Its parts are dealt out to this many shares, which can be counted at once. */
    shares: z.int().positive(),
    /** Null until it is done. */
    tally: tallySchema.nullable(),
  });
export type StoredBacktest = z.infer<typeof storedBacktestSchema>;

/** How far one share is. Whoever is interrupted goes on from here. */
export const backtestShareSchema = z.object({
  backtest: backtestIdSchema,
  share: z.int().min(0),
  /** Rises by one with every write, so that of two at once one learns that it is too many. */
  n: z.int().positive(),
  /** How many of its parts are counted whole. */
  partsDone: z.int().min(0),
  /** Where in the next part it is to go on; null at its beginning. */
  cursor: z.string().nullable(),
  tally: tallySchema,
  /** When the backtest was started: from then on it is kept for {@link keptBacktestDays}. */
  startedAt: instantSchema,
});
export type BacktestShare = z.infer<typeof backtestShareSchema>;
