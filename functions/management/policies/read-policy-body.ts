import type * as z from 'zod';
import { jsonBody } from '../../../shared/adapters/http/json-body.ts';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { readJson } from '../../../shared/contracts/read-json.ts';
import { schemaProblem } from '../../../shared/contracts/schema-errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Call } from '../endpoint.ts';

const maxStepBytes = 16 * 1_024;

/** The JSON object of a call's body, or why it cannot be read. */
export function readPolicyJson(
  { header, rawBody }: Call<unknown>,
  maxBytes: number,
): Result<object, Problem> {
  const bytes = jsonBody({ header, rawBody, maxBytes });
  return bytes.ok ? readJson(bytes.value) : bytes;
}

/** The body of a call as the given step, or which of its fields are wrong. */
export function readPolicyStep<S extends z.ZodObject>(
  call: Call<unknown>,
  schema: S,
): Result<z.infer<S>, Problem> {
  const value = readPolicyJson(call, maxStepBytes);
  if (!value.ok) return value;
  const parsed = schema.safeParse(value.value, { reportInput: true });
  return parsed.success ? ok(parsed.data) : fail(schemaProblem(parsed.error, Object.keys(schema.shape)));
}
