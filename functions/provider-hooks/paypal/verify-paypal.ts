import { verify } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { HookDelivery, HookKeyring } from '../hook-source.ts';
import { certificateTrust } from './certificate-trust.ts';
import { readPaypalHeaders } from './paypal-headers.ts';

/** PayPal tries a delivery again for three days. Not verified: whether it signs a new time each time, so the first counts as long. */
const oldestMs = (3 * 24 + 1) * 3_600_000;
/** How far its clock may be ahead of ours. */
const aheadMs = 300_000;

/** Whose certificates sign, by mode (PayPal-Java-SDK, SSLUtil: names that begin with messageverificationcerts and end with .paypal.com). */
const signers = {
  live: ['messageverificationcerts.paypal.com'],
  sandbox: ['messageverificationcerts.sandbox.paypal.com', 'messageverificationcerts.paypal.com'],
} as const;

/**
 * A verifier of PayPal's deliveries under trusted root certificates (PEM): RSA with SHA-256 over `id|time|webhook id|CRC-32 of the
 * body`, by a certificate of PayPal's own that those roots vouch for. It answers the certificate's fingerprint as the key's id.
 *
 * A CRC-32 is no hash: who sees the headers of one delivery can make another body that they hold for. They are seen by who ends
 * TLS on the way, so this trusts the way, too; the time limits for how long. What an event names, its API confirms.
 */
export function paypalVerifier(roots: readonly string[]) {
  const trust = certificateTrust(roots);
  return async (
    delivery: HookDelivery,
    { settings, certificate }: Pick<HookKeyring, 'settings' | 'certificate'>,
  ): Promise<Result<{ readonly keyId: string }, Problem>> => {
    const sent = readPaypalHeaders(delivery);
    if (!sent.ok) return sent;
    const { id, time, timeMs, signature, certificateUrl, livemode } = sent.value;
    const { body, nowMs } = delivery;
    if (timeMs < nowMs - oldestMs || timeMs > nowMs + aheadMs)
      return fail({ code: 'timestamp-out-of-window' });
    // Who took no webhooks of PayPal costs the same as who did, so that it cannot be told by its time.
    const { webhookId = '' } = settings;
    const pem = await certificate(certificateUrl);
    const names = signers[livemode ? 'live' : 'sandbox'];
    const signer = pem === null ? null : trust(pem, { names, nowMs });
    const signed = Buffer.from(`${id}|${time}|${webhookId}|${crc32(body)}`);
    const holds = signer !== null && verify('sha256', signed, signer.publicKey, signature);
    if (!holds || webhookId === '') return fail({ code: 'signature-invalid' });
    return ok({
      keyId: `certificate-${signer.fingerprint256.replaceAll(':', '').slice(0, 28).toLowerCase()}`,
    });
  };
}
