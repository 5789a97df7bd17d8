import { createHmac } from 'node:crypto';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { isFresh } from '../../../shared/domain/signature.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { HookDelivery, HookKeyring } from '../hook-source.ts';
import { signingKeyOf } from '../signing-key-of.ts';

const maxHeader = 1_024;

/**
 * The key that signed a delivery of Stripe's: `Stripe-Signature: t=<seconds>,v1=<hex>[,v1=<hex>…]`, each `v1` an HMAC-SHA256 of
 * `t "." body` under the endpoint's secret as it is written, `whsec_` included. Both secrets sign while one is rolled. Stricter than
 * the official library: one `t` of ten digits, and 300 seconds ahead of our clock are as far as 300 behind.
 */
export function verifyStripe(
  { header, body, nowMs }: HookDelivery,
  { keys }: HookKeyring,
): Result<{ readonly keyId: string }, Problem> {
  const text = header('stripe-signature');
  if (text === null) return fail({ code: 'signature-missing', detail: 'Send Stripe-Signature.' });
  const parts = text.length > maxHeader ? [] : text.split(',').map((part) => part.trim());
  const [timestamp = '', ...others] = valuesOf(parts, 't');
  if (others.length > 0 || !/^[1-9][0-9]{9}$/.test(timestamp))
    return fail({ code: 'bad-header', detail: 'Stripe-Signature holds one t, whole seconds since 1970.' });
  if (valuesOf(parts, 'v1').length === 0)
    return fail({ code: 'signature-missing', detail: 'Stripe-Signature holds no v1.' });
  if (!isFresh(timestamp, nowMs)) return fail({ code: 'timestamp-out-of-window' });
  const signatures = valuesOf(parts, 'v1')
    .filter((value) => /^[0-9a-f]{64}$/.test(value))
    .map((value) => Buffer.from(value, 'hex'));
  const macOf = (secret: string) =>
    createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest();
  return signingKeyOf(keys, { signatures, macOf, nowMs });
}

function valuesOf(parts: readonly string[], name: string): string[] {
  return parts.filter((part) => part.startsWith(`${name}=`)).map((part) => part.slice(name.length + 1));
}
