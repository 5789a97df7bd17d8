import type * as z from 'zod';
import { fail, ok, type Result } from '../../shared/result.ts';
import { callServer, parseJson, type ServerCall } from '../client/call-server.ts';
import { describeFault } from '../client/describe-fault.ts';

export interface FlagCall<T> {
  readonly baseUrl: string;
  readonly token: string;
  readonly method: ServerCall['method'];
  /** Behind `/v1/flags`. */
  readonly path: string;
  /** JSON, as bytes or as a value. */
  readonly body?: object | Uint8Array;
  readonly answer: z.ZodType<T>;
}

/** What a Flagstop server answered about flags, parsed and as it came, or one sentence on what went wrong. */
export async function callFlag<T>(call: FlagCall<T>): Promise<Result<{ answer: T; raw: string }, string>> {
  const { baseUrl, token, method, path, body } = call;
  const json = { 'content-type': 'application/json' };
  const reply = await callServer({
    baseUrl,
    method,
    path: `/v1/flags${path}`,
    headers: { authorization: `Bearer ${token}`, ...(body && json) },
    ...(body && { body: body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body)) }),
  });
  if (!reply.ok) return fail(describeFault(reply.error));
  const answer = call.answer.safeParse(parseJson(reply.value.text));
  if (!answer.success)
    return fail(`${baseUrl} answered something that is not what was asked for. Check --server.`);
  return ok({ answer: answer.data, raw: reply.value.text });
}
