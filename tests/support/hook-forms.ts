import * as z from 'zod';
import type { HookForms } from '../../shared/contracts/hook-setup.ts';
import type { HookSourceName } from '../../shared/contracts/hook-source-name.ts';

const plain: HookForms = { secret: z.string().min(12).max(256), settings: z.strictObject({}), api: null };

/** Forms of every kind: with settings and without, of an API and of none. They are invented, as sources' own may change. */
export const hookForms: Readonly<Record<HookSourceName, HookForms>> = {
  stripe: {
    ...plain,
    secret: z.string().regex(/^whsec_[A-Za-z0-9]{16,128}$/),
    api: { key: z.string().regex(/^rk_[A-Za-z0-9_]{8,128}$/) },
  },
  adyen: { ...plain, secret: z.string().regex(/^[0-9A-F]{64}$/) },
  checkout: plain,
  razorpay: plain,
  mollie: plain,
  square: { ...plain, settings: z.strictObject({ notificationUrl: z.url({ protocol: /^https$/ }) }) },
  paypal: { ...plain, settings: z.strictObject({ webhookId: z.string().regex(/^[A-Z0-9]{10,40}$/) }) },
};
