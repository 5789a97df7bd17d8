import { createHmac } from 'node:crypto';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { readHexMac } from '../hex-mac.ts';
import type { HookDelivery, HookKeyring } from '../hook-source.ts';
import { signingKeyOf } from '../signing-key-of.ts';

const maxSignatures = 5;
/** Enough for {@link maxSignatures} of them, each with its prefix and what stands between two. */
const maxHeader = 400;

/**
 * The key that signed a delivery of Mollie's next-gen webhooks: `X-Mollie-Signature` is the HMAC-SHA256 of the body in hex, as a
 * rule after `sha256=`, under the webhook's signing secret as text. Mollie's own PHP library accepts it without the prefix, and
 * several of which one holds, which stand in one line with commas between (RFC 9110 §5.3); so does this. No time is signed but the
 * event's.
 */
export function verifyMollie(
  { header, body, nowMs }: HookDelivery,
  { keys }: HookKeyring,
): Result<{ readonly keyId: string }, Problem> {
  const sent = header('x-mollie-signature');
  if (sent === null) return fail({ code: 'signature-missing', detail: unsigned });
  const parts = sent.length > maxHeader ? [] : sent.split(/, ?/);
  const signatures = parts.flatMap((part) => readHexMac(part.replace(/^sha256=/, '')) ?? []);
  if (signatures.length === 0 || parts.length > maxSignatures)
    return fail({
      code: 'bad-header',
      detail: 'X-Mollie-Signature is sha256= and 64 hex digits, or up to five of these.',
    });
  return signingKeyOf(keys, {
    signatures,
    macOf: (secret) => createHmac('sha256', secret).update(body).digest(),
    nowMs,
  });
}

const unsigned =
  'Send X-Mollie-Signature. Classic webhooks of Mollie (webhookUrl of a payment) are not signed and are not taken: set up a ' +
  'next-gen webhook for profile events in the Mollie dashboard under Developers, Webhooks.';
