import { readSecret, signV1 } from '../../shared/domain/signature.ts';

export interface SignedCall {
  readonly provider: string;
  readonly webhookSecret: string;
  readonly webhookId: string;
  readonly application: object;
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

/** The event in which API Gateway (REST, every media type binary) hands over a signed screening, as JSON. */
export function signedEvent({ provider, webhookSecret, webhookId, application, nowMs }: SignedCall): string {
  const secret = readSecret(webhookSecret);
  if (!secret) throw new Error('The webhook secret is not one.');
  const body = Buffer.from(JSON.stringify(application));
  const timestamp = String(Math.floor(nowMs / 1_000));
  const headers = {
    'content-type': 'application/json',
    'webhook-id': webhookId,
    'webhook-timestamp': timestamp,
    'webhook-signature': signV1(secret, { id: webhookId, timestamp, body }),
  };
  return JSON.stringify({
    httpMethod: 'POST',
    path: `/v1/providers/${provider}/screenings`,
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    multiValueQueryStringParameters: null,
    requestContext: { requestId: webhookId, httpMethod: 'POST', identity: { sourceIp: '203.0.113.7' } },
    body: body.toString('base64'),
    isBase64Encoded: true,
  });
}
