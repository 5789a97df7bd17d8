import * as z from 'zod';
import type { HookSource } from '../hook-source.ts';
import { merchantPointers } from '../merchant-pointers.ts';
import { adyenApi } from './adyen-api.ts';
import { adyenEvents } from './adyen-events.ts';
import { translateAdyen } from './translate-adyen.ts';
import { adyenKeyPattern, verifyAdyen } from './verify-adyen.ts';

/** Adyen for Platforms and its marketplaces: webhooks of the balance platform. */
export const adyen: HookSource = {
  name: 'adyen',
  title: 'Adyen',
  signature: '`HmacSignature`: HMAC-SHA256 of the body, base64; no timestamp',
  secret: z.string().regex(adyenKeyPattern),
  settings: z.strictObject({ account: z.string().min(1).max(128).optional() }),
  events: adyenEvents,
  fields: merchantPointers([
    'entityType',
    'legalName',
    'tradingNames',
    'country',
    'registrationNumber',
    'taxIds',
    'businessDescription',
    'websites',
    'emails',
    'phones',
    'address',
    'principals',
  ]),
  verify: verifyAdyen,
  read: translateAdyen,
  api: adyenApi,
};
