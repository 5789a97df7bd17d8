import { type Answer, answerSchema } from '../../shared/contracts/answer.ts';
import { signV1 } from '../../shared/domain/signature.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type CallFault, callServer, parseJson } from './call-server.ts';

export interface SignedScreening {
  readonly baseUrl: string;
  readonly provider: string;
  readonly secret: Uint8Array;
  readonly webhookId: string;
  /** The application exactly as it will be signed and sent. */
  readonly body: Uint8Array;
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

export interface Screened {
  readonly answer: Answer;
  /** The body that was answered, byte for byte as text. */
  readonly raw: string;
  /** True where this id and body were answered before. */
  readonly replayed: boolean;
}

/** The answer to an application posted as a provider posts it: signed by Standard Webhooks 1.0.0, over HTTP. */
export async function postScreening(request: SignedScreening): Promise<Result<Screened, CallFault>> {
  const { baseUrl, provider, secret, webhookId, body, nowMs } = request;
  const timestamp = String(Math.floor(nowMs / 1_000));
  const reply = await callServer({
    baseUrl,
    method: 'POST',
    path: `/v1/providers/${encodeURIComponent(provider)}/screenings`,
    headers: {
      'content-type': 'application/json',
      'webhook-id': webhookId,
      'webhook-timestamp': timestamp,
      'webhook-signature': signV1(secret, { id: webhookId, timestamp, body }),
    },
    body,
  });
  if (!reply.ok) return reply;
  const answer = answerSchema.safeParse(parseJson(reply.value.text));
  if (!answer.success) return fail({ kind: 'not-flagstop', baseUrl, status: reply.value.status });
  const replayed = reply.value.headers.get('idempotent-replayed') === 'true';
  return ok({ answer: answer.data, raw: reply.value.text, replayed });
}
