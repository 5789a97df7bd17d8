import { type ProblemDocument, problemSchema } from '../../shared/contracts/problem.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** Why a call has no answer to show. */
export type CallFault =
  | { readonly kind: 'unreachable'; readonly baseUrl: string }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: ProblemDocument }
  /** Something answered that is not Flagstop. */
  | { readonly kind: 'not-flagstop'; readonly baseUrl: string; readonly status: number };

export interface ServerCall {
  readonly baseUrl: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Begins with a slash. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface ServerReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Longer than the server takes to refuse for its own deadline. */
const timeoutMs = 15_000;

/** A successful reply of a Flagstop server as it came, or the fault. Redirects are not followed: nobody else gets the headers. */
export async function callServer(call: ServerCall): Promise<Result<ServerReply, CallFault>> {
  const reply = await sent(call);
  if (reply === null) return fail({ kind: 'unreachable', baseUrl: call.baseUrl });
  if (reply.status >= 200 && reply.status < 300) return ok(reply);
  const problem = problemSchema.safeParse(parseJson(reply.text));
  if (problem.success) return fail({ kind: 'refused', status: reply.status, problem: problem.data });
  return fail({ kind: 'not-flagstop', baseUrl: call.baseUrl, status: reply.status });
}

async function sent({ baseUrl, method, path, headers, body }: ServerCall): Promise<ServerReply | null> {
  try {
    const reply = await fetch(`${baseUrl}${path}`, {
      method,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    });
    return { status: reply.status, headers: reply.headers, text: await reply.text() };
  } catch {
    return null;
  }
}

/** The value of a JSON text, or null where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
