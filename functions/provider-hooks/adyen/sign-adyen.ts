import { createHmac } from 'node:crypto';
import type { HookSigner } from '../hook-signer.ts';

/** `HmacSignature` as Adyen makes it: see `verify-adyen.ts`. */
export const signAdyen: HookSigner = (body, { secret }) => ({
  hmacsignature: createHmac('sha256', Buffer.from(secret, 'hex')).update(body).digest('base64'),
  protocol: 'HmacSHA256',
});
