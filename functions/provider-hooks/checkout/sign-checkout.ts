import { createHmac } from 'node:crypto';
import type { HookSigner } from '../hook-signer.ts';

/** `Cko-Signature` as Checkout.com makes it: see `verify-checkout.ts`. */
export const signCheckout: HookSigner = (body, { secret }) => ({
  'cko-signature': createHmac('sha256', secret).update(body).digest('hex'),
});
