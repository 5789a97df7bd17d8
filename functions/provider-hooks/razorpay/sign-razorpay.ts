import { createHmac } from 'node:crypto';
import type { HookSigner } from '../hook-signer.ts';

/** `X-Razorpay-Signature` as Razorpay makes it: see `verify-razorpay.ts`. */
export const signRazorpay: HookSigner = (body, { secret }) => ({
  'x-razorpay-signature': createHmac('sha256', secret).update(body).digest('hex'),
});
