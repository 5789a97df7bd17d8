import { setTimeout as pause } from 'node:timers/promises';
import type * as z from 'zod';
import { fail, ok, type Result } from '../../shared/result.ts';
import { callServer, parseJson, type ServerCall } from '../client/call-server.ts';
import { describeFault } from '../client/describe-fault.ts';
import { patiently } from '../client/patiently.ts';

/** A server, and the provider whose portfolio it is. */
export interface BackBookServer {
  readonly baseUrl: string;
  readonly provider: string;
  readonly token: string;
}

interface Asked<S extends z.ZodType> {
  readonly method: ServerCall['method'];
  /** Behind the provider's back books, e.g. `/bbk_…/start`. */
  readonly path: string;
  readonly body?: object;
  readonly answer: S;
}

/** What the server answers about back books, tried again where that may help: each call may be sent twice. */
export async function callBackBooks<S extends z.ZodType>(
  { baseUrl, provider, token }: BackBookServer,
  { method, path, body, answer }: Asked<S>,
): Promise<Result<z.infer<S>, string>> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body && { 'content-type': 'application/json' }),
  };
  const call: ServerCall = {
    baseUrl,
    method,
    path: `/v1/providers/${encodeURIComponent(provider)}/backbooks${path}`,
    headers,
    ...(body && { body: Buffer.from(JSON.stringify(body)) }),
  };
  const reply = await patiently(
    () => callServer(call),
    (ms) => pause(ms),
  );
  if (!reply.ok) return fail(describeFault(reply.error));
  const parsed = answer.safeParse(parseJson(reply.value.text));
  return parsed.success
    ? ok(parsed.data)
    : fail(`${baseUrl} answered something that is not what was asked for.`);
}
