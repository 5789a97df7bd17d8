import { problemDocument } from '../../shared/adapters/http/problem-reply.ts';
import { type ProblemCode, problems } from '../../shared/contracts/problem.ts';

/** What the gateway itself refuses with, as head fields and body of an HTTP reply. */
export interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The problem document (RFC 9457) for a request that no function saw. The connection is closed with it: after a
 * request that could not be read, nobody knows where the next one starts.
 */
export function refusal(code: ProblemCode, requestId: string): Refusal {
  const { status } = problems[code];
  const body = JSON.stringify(problemDocument({ code }, { requestId }));
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-length': String(Buffer.byteLength(body)),
      'cache-control': 'no-store',
      'request-id': requestId,
      connection: 'close',
    },
    body,
  };
}

/** A refusal as the bytes of an HTTP/1.1 reply, for a connection whose request never became one. */
export function refusalBytes({ status, headers, body }: Refusal): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${reasonPhrase(status)}\r\n${lines.join('')}\r\n${body}`;
}

function reasonPhrase(status: number): string {
  switch (status) {
    case 408:
      return 'Request Timeout';
    case 431:
      return 'Request Header Fields Too Large';
    default:
      return 'Bad Request';
  }
}
