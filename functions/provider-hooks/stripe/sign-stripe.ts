import { createHmac } from 'node:crypto';
import type { HookSigner } from '../hook-signer.ts';

/** `Stripe-Signature` as Stripe makes it: see `verify-stripe.ts`. */
export const signStripe: HookSigner = (body, { secret, nowMs }) => {
  const timestamp = Math.floor(nowMs / 1_000);
  const mac = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
  return { 'stripe-signature': `t=${timestamp},v1=${mac}` };
};
