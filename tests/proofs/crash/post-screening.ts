import type { DemoFile } from '../../../local/demo-file.ts';
import { readSecret, signV1 } from '../../../shared/domain/signature.ts';
import { applicationJson } from '../../support/an-application.ts';

export interface Answered {
  readonly text: string;
  /** Whether it says that it was answered before. */
  readonly replayed: boolean;
}

/** Three of seven merchants apply a second time. */
const merchantsOf = (screenings: number): number => Math.ceil(screenings * 0.7);

/** The n-th of so many applications, always the same; every fifth merchant has a site that the demo coalition flagged. */
export function nthBody(n: number, screenings: number): Buffer {
  const m = n % merchantsOf(screenings);
  const site = m % 5 === 0 ? 'quiet-orchard.example' : `shop-${m}.example`;
  const application = applicationJson({
    ...{ reference: `m-${m}`, legalName: `Quillmere ${m} Stationery Ltd`, websites: [`https://${site}`] },
    ...{ registrationNumber: undefined, address: undefined, emails: [], phones: [], principals: [] },
  });
  return Buffer.from(JSON.stringify(application));
}

/**
 * Posts a screening under a request id, once. Null where nothing was answered: the connection broke, or the server wants to be
 * asked again. Rejects where the answer is one that no crash explains.
 */
export async function postScreening(
  demo: DemoFile,
  { id, body }: { id: string; body: Buffer },
): Promise<Answered | null> {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const secret = readSecret(demo.webhookSecret) ?? new Uint8Array();
  const reply = await replyOf(`${demo.baseUrl}/v1/providers/${demo.provider}/screenings`, {
    method: 'POST',
    body,
    signal: AbortSignal.timeout(15_000),
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signV1(secret, { id, timestamp, body }),
    },
  });
  if (reply === null || reply.status >= 500) return null;
  if (reply.status !== 200) throw new Error(`${reply.status} ${reply.text}`);
  return reply;
}

/** Null where there was no whole answer. */
async function replyOf(url: string, request: RequestInit) {
  try {
    const reply = await fetch(url, request);
    const text = await reply.text();
    return { status: reply.status, text, replayed: reply.headers.get('idempotent-replayed') === 'true' };
  } catch {
    return null;
  }
}
