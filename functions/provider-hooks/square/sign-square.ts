import { createHmac } from 'node:crypto';
import type { HookSigner } from '../hook-signer.ts';

/** `x-square-hmacsha256-signature` as Square makes it: see `verify-square.ts`. */
export const signSquare: HookSigner = (body, { secret, notificationUrl }) => ({
  'x-square-hmacsha256-signature': createHmac('sha256', secret)
    .update(notificationUrl)
    .update(body)
    .digest('base64'),
});
