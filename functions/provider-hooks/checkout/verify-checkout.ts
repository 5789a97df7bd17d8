import { createHmac } from 'node:crypto';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { readHexMac } from '../hex-mac.ts';
import type { HookDelivery, HookKeyring } from '../hook-source.ts';
import { signingKeyOf } from '../signing-key-of.ts';

/**
 * The key that signed a delivery of Checkout.com: `Cko-Signature` is the HMAC-SHA256 of the body in hex, of either case, under the
 * workflow's signature key as text. No time is signed but the event's own, so an old delivery still holds; it is the same event.
 */
export function verifyCheckout(
  { header, body, nowMs }: HookDelivery,
  { keys }: HookKeyring,
): Result<{ readonly keyId: string }, Problem> {
  const sent = header('cko-signature');
  if (sent === null) return fail({ code: 'signature-missing', detail: 'Send Cko-Signature.' });
  const signature = readHexMac(sent.toLowerCase());
  if (!signature)
    return fail({ code: 'bad-header', detail: 'Cko-Signature is one signature of 64 hex digits.' });
  return signingKeyOf(keys, {
    signatures: [signature],
    macOf: (secret) => createHmac('sha256', secret).update(body).digest(),
    nowMs,
  });
}
