import { createHmac } from 'node:crypto';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { HookDelivery, HookKeyring } from '../hook-source.ts';
import { signingKeyOf } from '../signing-key-of.ts';

/**
 * The key that signed a delivery of Square: `x-square-hmacsha256-signature` is the HMAC-SHA256, in base64, of the notification URL
 * as Square was told it, then the body, under the subscription's signature key as text. The URL is the one that the provider set
 * up, never the one that a request came by, which proxies rewrite and a sender could choose. The SHA-1 header of old is not read.
 */
export function verifySquare(
  { header, body, nowMs }: HookDelivery,
  { keys, settings }: HookKeyring,
): Result<{ readonly keyId: string }, Problem> {
  const sent = header('x-square-hmacsha256-signature');
  if (sent === null)
    return fail({ code: 'signature-missing', detail: 'Send x-square-hmacsha256-signature.' });
  const signature = Buffer.from(sent.slice(0, 64), 'base64');
  if (signature.length !== 32 || signature.toString('base64') !== sent)
    return fail({
      code: 'bad-header',
      detail: 'x-square-hmacsha256-signature is one signature in base64.',
    });
  const { notificationUrl } = settings;
  return signingKeyOf(notificationUrl === undefined ? [] : keys, {
    signatures: [signature],
    macOf: (secret) =>
      createHmac('sha256', secret)
        .update(notificationUrl ?? '')
        .update(body)
        .digest(),
    nowMs,
  });
}
