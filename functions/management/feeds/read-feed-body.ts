import type * as z from 'zod';
import { jsonBody } from '../../../shared/adapters/http/json-body.ts';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { readJson } from '../../../shared/contracts/read-json.ts';
import { schemaProblem } from '../../../shared/contracts/schema-errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Call } from '../endpoint.ts';

/** What a request about a feed holds, or which of its fields are wrong. */
export function readFeedBody<S extends z.ZodObject>(
  { header, rawBody }: Call<unknown>,
  { schema, maxBytes = 64 * 1_024 }: { schema: S; maxBytes?: number },
): Result<z.infer<S>, Problem> {
  const bytes = jsonBody({ header, rawBody, maxBytes });
  if (!bytes.ok) return bytes;
  const value = readJson(bytes.value);
  if (!value.ok) return value;
  const parsed = schema.safeParse(value.value, { reportInput: true });
  return parsed.success ? ok(parsed.data) : fail(schemaProblem(parsed.error, Object.keys(schema.shape)));
}
