import * as z from 'zod';
import type { SourceApi } from '../hook-source.ts';
import { mergedTold } from '../merged-told.ts';
import { checkoutEntitySchema } from './checkout-entity.ts';
import { translateEntity } from './translate-entity.ts';

/**
 * How Checkout.com's Platforms API tells of a sub-entity, in one request. The hosts are those that every account has; the ones that bear
 * an account's own prefix are an alternative to them. The version of the answer's schema is the one that the official libraries ask for.
 */
export const checkoutApi: SourceApi = {
  origin: (livemode) => (livemode ? 'https://api.checkout.com' : 'https://api.sandbox.checkout.com'),
  // As the official libraries check it.
  key: z.string().regex(/^sk_(?:sbox_)?[a-z2-7]{26}[a-z2-7*#$=]$/),
  enrich: async (event, { key, call }) => {
    if (event.merchant === null) return event;
    const answer = await call({
      method: 'GET',
      path: `/accounts/entities/${event.merchant}`,
      headers: { accept: 'application/json;schema_version=3.0', authorization: `Bearer ${key}` },
    });
    const entity = checkoutEntitySchema.safeParse(answer.kind === 'answered' ? answer.json : null);
    if (!entity.success || entity.data.id !== event.merchant) return event;
    return mergedTold(event, translateEntity(entity.data));
  },
};
