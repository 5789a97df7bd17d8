import { createHmac } from 'node:crypto';
import type { HookSigner } from '../hook-signer.ts';

/** `X-Mollie-Signature` as Mollie makes it: see `verify-mollie.ts`. */
export const signMollie: HookSigner = (body, { secret }) => ({
  'x-mollie-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
});
