import type * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { amendFlagSchema } from './flag-moves.ts';
import type { Problem } from './problem.ts';
import { flagFieldNames } from './read-raise-flag.ts';
import { schemaProblem } from './schema-errors.ts';

/** Largest body of a step in a flag's life, in bytes; an amendment may be as large as a flag. */
export const maxMoveBytes = 64 * 1_024;

/** The step that a JSON object asks for, or which of its fields are wrong. */
export function readFlagMove<S extends z.ZodObject>(schema: S, value: object): Result<z.infer<S>, Problem> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  const known = Object.keys(schema.shape);
  const isAmendment = 'add' in schema.shape;
  return fail(schemaProblem(parsed.error, isAmendment ? [...amendmentNames] : known));
}

const amendmentNames = new Set([...Object.keys(amendFlagSchema.shape), ...flagFieldNames]);
