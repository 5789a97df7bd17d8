import { type Problem, type ProblemDocument, problems } from '../../contracts/problem.ts';

export interface ReplyTo {
  readonly requestId: string;
  /** Our clock, epoch ms: told where the sender's is wrong. */
  readonly nowMs?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Seconds after which a refused request is worth sending again. */
const retryAfterSeconds = '2';

/**
 * The HTTP answer to a refusal, RFC 9457 `application/problem+json`: the one place where a problem becomes a
 * reply. It names code, title and fields, and repeats no input.
 */
export function problemReply(problem: Problem, to: ReplyTo): Response {
  const { status, retryable } = problems[problem.code];
  return new Response(JSON.stringify(problemDocument(problem, to)), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'request-id': to.requestId,
      ...(retryable && status !== 401 ? { 'retry-after': retryAfterSeconds } : {}),
      ...to.headers,
    },
  });
}

/** The RFC 9457 document of a refusal. */
export function problemDocument(problem: Problem, { requestId, nowMs }: ReplyTo): ProblemDocument {
  const { status, title, retryable } = problems[problem.code];
  return {
    type: `urn:flagstop:problem:${problem.code}`,
    title,
    status,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    instance: requestId,
    code: problem.code,
    retryable,
    ...(problem.errors === undefined ? {} : { errors: [...problem.errors] }),
    ...(problem.allowed === undefined ? {} : { allowed: [...problem.allowed] }),
    ...(problem.code === 'timestamp-out-of-window' && nowMs !== undefined
      ? { serverTime: new Date(nowMs).toISOString() }
      : {}),
  };
}
