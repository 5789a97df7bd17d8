import * as z from 'zod';
import type { HookSource } from '../hook-source.ts';
import { checkoutApi } from './checkout-api.ts';
import { checkoutEvents } from './checkout-events.ts';
import { translateCheckout } from './translate-checkout.ts';
import { verifyCheckout } from './verify-checkout.ts';

/** Checkout.com: workflows of platforms, about their sub-entities. */
export const checkout: HookSource = {
  name: 'checkout',
  title: 'Checkout.com',
  signature: '`Cko-Signature`: HMAC-SHA256 of the body, hex; no timestamp',
  // Whoever sets up the workflow may choose it; what anybody could guess is refused.
  secret: z.string().regex(/^[ -~]{12,256}$/),
  settings: z.strictObject({}),
  events: checkoutEvents,
  fields: ['/merchant/legalName'],
  verify: verifyCheckout,
  read: translateCheckout,
  api: checkoutApi,
};
