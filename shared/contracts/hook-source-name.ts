import * as z from 'zod';

/** Whose webhooks are taken as they are. */
export const hookSourceNames = [
  'stripe',
  'adyen',
  'checkout',
  'razorpay',
  'mollie',
  'square',
  'paypal',
] as const;
export const hookSourceNameSchema = z.enum(hookSourceNames).meta({ id: 'HookSource' });
export type HookSourceName = z.infer<typeof hookSourceNameSchema>;
