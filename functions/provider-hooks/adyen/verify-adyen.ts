import { createHmac } from 'node:crypto';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { HookDelivery, HookKeyring } from '../hook-source.ts';
import { signingKeyOf } from '../signing-key-of.ts';

/**
 * The key that signed a delivery of Adyen's balance platform: `HmacSignature` is the HMAC-SHA256 of the body in base64, under the
 * bytes that the key's hex digits write. No time is signed but the event's own, so an old delivery still holds; it is the same event.
 */
export function verifyAdyen(
  { header, body, nowMs }: HookDelivery,
  { keys }: HookKeyring,
): Result<{ readonly keyId: string }, Problem> {
  const sent = header('hmacsignature');
  if (sent === null) return fail({ code: 'signature-missing', detail: 'Send HmacSignature.' });
  const signature = sent.length === 44 ? Buffer.from(sent, 'base64') : null;
  // Node decodes leniently; only the one canonical spelling is a signature.
  if (signature?.length !== 32 || signature.toString('base64') !== sent)
    return fail({ code: 'bad-header', detail: 'HmacSignature is one signature of 32 bytes in base64.' });
  return signingKeyOf(keys, { signatures: [signature], macOf: (key) => macOf(key, body), nowMs });
}

/** The HMAC key as the Customer Area shows it: 32 bytes in hex. */
export const adyenKeyPattern = /^[0-9A-Fa-f]{64}$/;

/** Nothing equals the MAC under what is no key: of other text only what begins like hex would be taken, or nothing at all. */
function macOf(key: string, body: Uint8Array): Uint8Array {
  const mac = createHmac('sha256', Buffer.from(key, 'hex')).update(body).digest();
  return adyenKeyPattern.test(key) ? mac : mac.subarray(0, 0);
}
