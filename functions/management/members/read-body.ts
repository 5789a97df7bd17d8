import type * as z from 'zod';
import { jsonBody } from '../../../shared/adapters/http/json-body.ts';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { readJson } from '../../../shared/contracts/read-json.ts';
import { maxMemberBytes, readMemberBody } from '../../../shared/contracts/read-member-body.ts';
import type { Result } from '../../../shared/result.ts';
import type { Call } from '../endpoint.ts';

/** What the body of a call asks to be done about a member, or why it cannot be read. */
export function readBody<S extends z.ZodType>(
  { header, rawBody }: Call<unknown>,
  schema: S,
): Result<z.infer<S>, Problem> {
  const bytes = jsonBody({ header, rawBody, maxBytes: maxMemberBytes });
  if (!bytes.ok) return bytes;
  const value = readJson(bytes.value);
  return value.ok ? readMemberBody(schema, value.value) : value;
}
