import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import type { Problem } from './problem.ts';
import { schemaProblem } from './schema-errors.ts';

/** Page size where none is asked for. */
const defaultLimit = 20;

/** The query of a list that is not filtered. */
export const pageQuerySchema = z.strictObject({
  limit: z
    .string()
    .regex(/^(?:[1-9][0-9]?|100)$/)
    .transform(Number)
    .default(defaultLimit)
    .meta({
      description: 'Most items in one page.',
      override: { type: 'integer', minimum: 1, maximum: 100, default: defaultLimit },
    }),
  cursor: z.string().min(1).max(2_048).optional().meta({ description: '`nextCursor` of the page before.' }),
});

/**
 * Which page of a list was asked for, or `bad-parameter` naming each parameter as `/name`. A parameter given twice and
 * one that we do not know are refused.
 */
export function readPageQuery(
  parameters: URLSearchParams,
): Result<{ readonly limit: number; readonly cursor: string | null }, Problem> {
  const given = new Set(parameters.keys());
  const values = Object.fromEntries(
    [...given].map((name) => {
      const all = parameters.getAll(name);
      return [name, all.length === 1 ? all[0] : all];
    }),
  );
  const parsed = pageQuerySchema.safeParse(values, { reportInput: true });
  if (parsed.success) return ok({ limit: parsed.data.limit, cursor: parsed.data.cursor ?? null });
  const { errors } = schemaProblem(parsed.error, Object.keys(pageQuerySchema.shape));
  return fail({ code: 'bad-parameter', ...(errors && { errors }) });
}
