import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import type { Outgoing, Sent } from '../../notice-ports.ts';
import type { SendLimits } from './send-limits.ts';
import type { SendTarget } from './send-target.ts';

export interface Exchanged {
  readonly sent: Sent;
  /** The body as it came, where all of it came and it is no longer than `answerBytes`. */
  readonly answer: Uint8Array | null;
}

interface Exchange {
  readonly target: SendTarget;
  readonly outgoing: Outgoing;
  readonly limits: SendLimits;
}

/**
 * What a receiver answers to one POST over a connection of its own. A status is an answer from the moment its headers are all there,
 * whatever becomes of the body: that is read, as a receiver expects, up to `drainBytes` and no longer than the connection is let live, then
 * cut off, and never decompressed. `too-large` is said of headers alone. Throws where no answer comes.
 */
export async function exchange(socket: Socket, { target, outgoing, limits }: Exchange): Promise<Exchanged> {
  const asked = request({
    createConnection: () => socket,
    method: 'POST',
    path: target.path,
    headers: {
      ...outgoing.headers,
      host: target.authority,
      'content-length': outgoing.body.length,
      connection: 'close',
    },
    setHost: false,
    maxHeaderSize: limits.headBytes,
    insecureHTTPParser: false,
  });
  try {
    const answered = headOf(asked);
    asked.end(outgoing.body);
    const head = await answered;
    if (head === 'too-large') return { sent: { kind: 'failed', failure: 'too-large' }, answer: null };
    const answer = await bodyOf(head, limits);
    return {
      sent: { kind: 'answered', status: head.statusCode ?? 0, retryAfter: shortHeader(head, 'retry-after') },
      answer,
    };
  } finally {
    asked.destroy();
    socket.destroy();
  }
}

/** Interim answers (RFC 9110 §15.2) that are waited out: who sends more of them sends them for ever. */
const maxInterim = 8;

function headOf(asked: ClientRequest): Promise<IncomingMessage | 'too-large'> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage | 'too-large'>();
  let interim = 0;
  asked
    .on('response', resolve)
    .on('information', () => {
      interim += 1;
      if (interim > maxInterim) resolve('too-large');
    })
    .on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'HPE_HEADER_OVERFLOW' ? resolve('too-large') : reject(error),
    )
    .on('close', () => reject(new Error('The connection was closed.')));
  return promise;
}

/** Null where it is cut off, by us or by the other side. */
async function bodyOf(head: IncomingMessage, limits: SendLimits): Promise<Uint8Array | null> {
  const kept: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of head) {
      const bytes: Uint8Array = chunk;
      length += bytes.length;
      if (length > limits.drainBytes) return null;
      if (length <= limits.answerBytes) kept.push(bytes);
    }
  } catch {
    return null;
  }
  return head.complete && length <= limits.answerBytes ? Buffer.concat(kept) : null;
}

/** No honest value of it is longer than a date (RFC 9110 §5.6.7). */
function shortHeader(head: IncomingMessage, name: 'retry-after'): string | null {
  const value = head.headers[name];
  return value !== undefined && value.length <= 64 ? value : null;
}
