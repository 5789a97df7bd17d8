import * as z from 'zod';
import type { HookSource } from '../hook-source.ts';
import { merchantPointers } from '../merchant-pointers.ts';
import { razorpayApi } from './razorpay-api.ts';
import { razorpayEvents } from './razorpay-events.ts';
import { readRazorpay } from './read-razorpay.ts';
import { verifyRazorpay } from './verify-razorpay.ts';

/** Razorpay: partners' sub-merchants and Route's linked accounts. */
export const razorpay: HookSource = {
  name: 'razorpay',
  title: 'Razorpay',
  signature: '`X-Razorpay-Signature`: HMAC-SHA256 of the body, hex; no timestamp',
  // Whoever sets up the webhook chooses it; what anybody could guess is refused.
  secret: z.string().min(12).max(256),
  settings: z.strictObject({}),
  events: razorpayEvents,
  fields: merchantPointers([
    'entityType',
    'legalName',
    'tradingNames',
    'country',
    'registrationNumber',
    'taxIds',
    'mcc',
    'businessDescription',
    'websites',
    'emails',
    'phones',
    'address',
    'principals',
    'bankAccounts',
    'statementDescriptors',
  ]),
  verify: verifyRazorpay,
  read: (json, delivery) => readRazorpay(json, delivery, razorpayEvents),
  api: razorpayApi,
};
