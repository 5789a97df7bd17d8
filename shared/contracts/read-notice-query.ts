import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import type { Problem } from './problem.ts';
import { pageQuerySchema } from './read-page-query.ts';
import { schemaProblem } from './schema-errors.ts';

/** What a pull of notices asks for. */
export const noticeQuerySchema = z.strictObject({
  after: z
    .string()
    .regex(/^(?:0|[1-9][0-9]{0,11})$/)
    .transform(Number)
    .default(0)
    .meta({
      description: 'The `sequence` of the last notice that you have; 0 for all from the first.',
      override: { type: 'integer', minimum: 0, maximum: 999_999_999_999, default: 0 },
    }),
  limit: pageQuerySchema.shape.limit,
});

/**
 * After which notice, and how many, or `bad-parameter` naming each parameter as `/name`. A parameter given twice and one that
 * we do not know are refused.
 */
export function readNoticeQuery(
  parameters: URLSearchParams,
): Result<z.infer<typeof noticeQuerySchema>, Problem> {
  const values = Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const all = parameters.getAll(name);
      return [name, all.length === 1 ? all[0] : all];
    }),
  );
  const parsed = noticeQuerySchema.safeParse(values, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  const { errors } = schemaProblem(parsed.error, Object.keys(noticeQuerySchema.shape));
  return fail({ code: 'bad-parameter', ...(errors && { errors }) });
}
