import type * as z from 'zod';
import { jsonBody } from '../../../shared/adapters/http/json-body.ts';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { maxMoveBytes, readFlagMove } from '../../../shared/contracts/read-flag-move.ts';
import { readJson } from '../../../shared/contracts/read-json.ts';
import type { Result } from '../../../shared/result.ts';
import type { Call } from '../endpoint.ts';

/** The body of a call as the given step, or why it is none. */
export function readStep<S extends z.ZodObject>(
  { header, rawBody }: Call<unknown>,
  { schema, maxBytes = maxMoveBytes }: { readonly schema: S; readonly maxBytes?: number },
): Result<z.infer<S>, Problem> {
  const bytes = jsonBody({ header, rawBody, maxBytes });
  if (!bytes.ok) return bytes;
  const value = readJson(bytes.value);
  return value.ok ? readFlagMove(schema, value.value) : value;
}
