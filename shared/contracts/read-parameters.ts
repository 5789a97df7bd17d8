import type * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import type { Problem } from './problem.ts';
import { schemaProblem } from './schema-errors.ts';

/** The query of a list through its schema, or `bad-parameter` naming each parameter as `/name`. One given twice is refused. */
export function readParameters<S extends z.ZodObject>(
  parameters: URLSearchParams,
  schema: S,
): Result<z.infer<S>, Problem> {
  const given = new Set(parameters.keys());
  const values = Object.fromEntries(
    [...given].map((name) => {
      const all = parameters.getAll(name);
      return [name, all.length === 1 ? all[0] : all];
    }),
  );
  const parsed = schema.safeParse(values, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  const { errors } = schemaProblem(parsed.error, Object.keys(schema.shape));
  return fail({ code: 'bad-parameter', ...(errors && { errors }) });
}
