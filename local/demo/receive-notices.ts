import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { Webhook } from 'standardwebhooks';
import * as z from 'zod';
import { type NoticeBody, noticeBodySchema } from '../../shared/contracts/notice.ts';
import { collectBody } from '../gateway/collect-body.ts';

/** A notice whose signature held, and its `webhook-id`. */
export interface ReceivedNotice {
  readonly noticeId: string;
  readonly notice: NoticeBody;
}

export interface NoticeReceiver {
  /** Where it listens, on this machine alone. */
  readonly url: string;
  /** What is signed under this secret (`whsec_…`) counts from now on, and nothing else. */
  readonly trust: (secret: string) => void;
  /** What came so far, each notice once, in the order of their numbers. */
  readonly received: () => readonly ReceivedNotice[];
  /** Tells of each notice that comes from now on, the first time that it does. */
  readonly follow: (tell: (received: ReceivedNotice) => void) => void;
  readonly close: () => Promise<void>;
}

const path = '/notices';
const challengeSchema = z.object({ type: z.literal('ping'), data: z.object({ challenge: z.string() }) });

/**
 * A receiver of notices as a provider would write it: it checks the signature with the library of Standard Webhooks, gives a
 * challenge back, keeps each notice once however often it is sent, and answers 204. What it cannot verify it refuses with 401.
 */
export async function receiveNotices(): Promise<NoticeReceiver> {
  const known = new Map<string, NoticeBody>();
  const inbox: Inbox = { secret: null, known, tell: () => {} };
  const server = createServer((message, response) => {
    void answer(message, inbox).then(({ status, body }) => {
      response.writeHead(status, body === null ? {} : { 'content-type': 'application/json' });
      response.end(body ?? undefined);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server)}${path}`,
    trust: (secret) => {
      inbox.secret = secret;
    },
    received: () =>
      [...known]
        .map(([noticeId, notice]) => ({ noticeId, notice }))
        .toSorted((a, b) => a.notice.data.sequence - b.notice.data.sequence),
    follow: (tell) => {
      inbox.tell = tell;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

interface Inbox {
  secret: string | null;
  readonly known: Map<string, NoticeBody>;
  tell: (received: ReceivedNotice) => void;
}

interface Reply {
  readonly status: number;
  readonly body: string | null;
}

const nothing = (status: number): Reply => ({ status, body: null });

async function answer(message: IncomingMessage, inbox: Inbox): Promise<Reply> {
  if (message.method !== 'POST' || message.url !== path) return nothing(404);
  const body = await collectBody(message);
  if (typeof body === 'string' || inbox.secret === null) return nothing(401);
  const verified = verify(inbox.secret, { message, body });
  if (verified === null) return nothing(401);
  const challenge = challengeSchema.safeParse(verified);
  if (challenge.success) {
    const given = { challenge: challenge.data.data.challenge };
    return { status: 200, body: JSON.stringify(given) };
  }
  const notice = noticeBodySchema.safeParse(verified);
  if (!notice.success) return nothing(400);
  const noticeId = String(message.headers['webhook-id']);
  if (!inbox.known.has(noticeId)) {
    inbox.known.set(noticeId, notice.data);
    inbox.tell({ noticeId, notice: notice.data });
  }
  return nothing(204);
}

/** What was signed, or null where the signature or the time of it does not hold. */
function verify(secret: string, { message, body }: { message: IncomingMessage; body: Buffer }): unknown {
  const headers = Object.fromEntries(
    ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [
      name,
      String(message.headers[name] ?? ''),
    ]),
  );
  try {
    return new Webhook(secret).verify(body.toString('utf8'), headers);
  } catch {
    return null;
  }
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The receiver has no port.');
  return address.port;
}
