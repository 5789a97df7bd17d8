import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { maxBacktestDays } from './backtest.ts';
import type { Problem } from './problem.ts';
import { schemaProblem } from './schema-errors.ts';

/** Largest body that starts a backtest, in bytes. */
export const maxStartBacktestBytes = 4 * 1_024;

const dayMs = 86_400_000;

/** Which days are looked at. */
export const startBacktestSchema = z
  .strictObject({
    from: z.iso.date().meta({ description: 'The first day, UTC.' }),
    to: z.iso.date().meta({
      description: `The last day, UTC; it is looked at as well. At most ${maxBacktestDays} days in all.`,
    }),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'before-from' })
  .refine(({ from, to }) => !((Date.parse(to) - Date.parse(from)) / dayMs >= maxBacktestDays), {
    path: ['from'],
    message: 'too-many-days',
  })
  .meta({ id: 'StartBacktest' });
export type StartBacktest = z.infer<typeof startBacktestSchema>;

/** The days that a JSON object asks for, or which of its fields are wrong. */
export function readStartBacktest(value: object): Result<StartBacktest, Problem> {
  const parsed = startBacktestSchema.safeParse(value, { reportInput: true });
  return parsed.success
    ? ok(parsed.data)
    : fail(schemaProblem(parsed.error, Object.keys(startBacktestSchema.shape)));
}
