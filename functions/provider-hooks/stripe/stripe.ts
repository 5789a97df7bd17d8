import * as z from 'zod';
import type { HookSource } from '../hook-source.ts';
import { merchantPointers } from '../merchant-pointers.ts';
import { stripeApi } from './stripe-api.ts';
import { stripeEvents } from './stripe-events.ts';
import { translateStripe } from './translate-stripe.ts';
import { verifyStripe } from './verify-stripe.ts';

/** Stripe Connect: events of connected accounts, in both versions of its API. */
export const stripe: HookSource = {
  name: 'stripe',
  title: 'Stripe',
  signature: '`Stripe-Signature`: HMAC-SHA256 of time and body, hex, 300 seconds either way',
  secret: z.string().regex(/^whsec_[A-Za-z0-9+/=_-]{16,128}$/),
  settings: z.strictObject({}),
  events: stripeEvents,
  fields: merchantPointers([
    'entityType',
    'legalName',
    'tradingNames',
    'country',
    'mcc',
    'businessDescription',
    'websites',
    'emails',
    'phones',
    'address',
    'principals',
    'statementDescriptors',
    'applicantIp',
  ]),
  verify: verifyStripe,
  read: translateStripe,
  api: stripeApi,
};
