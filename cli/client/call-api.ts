import type * as z from 'zod';
import { fail, ok, type Result } from '../../shared/result.ts';
import { callServer, parseJson, type ServerCall } from './call-server.ts';
import { describeFault } from './describe-fault.ts';

/** Which server is meant, and who speaks. */
export interface TokenServer {
  readonly baseUrl: string;
  readonly token: string;
}

export interface ApiCall<T> {
  readonly method: ServerCall['method'];
  /** From the root, e.g. `/v1/members`. */
  readonly path: string;
  readonly body?: object;
  readonly answer: z.ZodType<T>;
}

/** What a Flagstop server answered, parsed and as it came, or one sentence on what went wrong. */
export async function callApi<T>(
  { baseUrl, token }: TokenServer,
  { method, path, body, answer: schema }: ApiCall<T>,
): Promise<Result<{ answer: T; raw: string }, string>> {
  const json = { 'content-type': 'application/json' };
  const reply = await callServer({
    baseUrl,
    method,
    path,
    headers: { authorization: `Bearer ${token}`, ...(body && json) },
    ...(body && { body: Buffer.from(JSON.stringify(body)) }),
  });
  if (!reply.ok) return fail(describeFault(reply.error));
  const answer = schema.safeParse(parseJson(reply.value.text));
  if (!answer.success)
    return fail(`${baseUrl} answered something that is not what was asked for. Check --server.`);
  return ok({ answer: answer.data, raw: reply.value.text });
}

/** Every item of a list, page by page, or one sentence on what went wrong. `path` may bring its own query. */
export async function callForAll<T>(
  server: TokenServer,
  { path, page }: { path: string; page: z.ZodType<{ items: readonly T[]; nextCursor: string | null }> },
): Promise<Result<readonly T[], string>> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const call = {
      method: 'GET',
      path: `${path}${path.includes('?') ? '&' : '?'}limit=100${query}`,
      answer: page,
    } as const;
    const got: Result<{ answer: { items: readonly T[]; nextCursor: string | null } }, string> = await callApi(
      server,
      call,
    );
    if (!got.ok) return got;
    items.push(...got.value.answer.items);
    cursor = got.value.answer.nextCursor;
  } while (cursor !== null);
  return ok(items);
}
