import { problemReply } from '../../shared/adapters/http/problem-reply.ts';
import type { Problem, ProblemCode } from '../../shared/contracts/problem.ts';

/** The reply to a refused call, with the challenge that RFC 6750 §3 asks for where a token would help. */
export function refusal(problem: Problem, requestId: string): Response {
  const challenge = challenges[problem.code];
  return problemReply(problem, {
    requestId,
    ...(challenge && { headers: { 'www-authenticate': challenge } }),
  });
}

const challenges: Partial<Record<ProblemCode, string>> = {
  'token-missing': 'Bearer realm="flagstop"',
  'token-invalid': 'Bearer realm="flagstop", error="invalid_token"',
  'scope-missing': 'Bearer realm="flagstop", error="insufficient_scope"',
};
