import * as z from 'zod';
import { eventRows } from '../event-rows.ts';
import type { HookEventRow, HookSource } from '../hook-source.ts';
import { readSquare } from './read-square.ts';
import { squareApi } from './square-api.ts';
import { verifySquare } from './verify-square.ts';

/** Events as Square's official Node library types them. Of a seller's own changes Square tells by its locations. */
const events: readonly HookEventRow[] = [
  ...eventRows('screen', [
    'location.created',
    'location.updated',
    'bank_account.created',
    'bank_account.verified',
  ]),
  ...eventRows('ignore', ['bank_account.disabled']),
  ...eventRows('offboard', ['oauth.authorization.revoked']),
  ...eventRows('ignore', [
    'online_checkout.merchant_settings.updated',
    'online_checkout.location_settings.updated',
  ]),
];

/** Square. */
export const square: HookSource = {
  name: 'square',
  title: 'Square',
  signature:
    '`x-square-hmacsha256-signature`: HMAC-SHA256 of notification URL and body, base64; no timestamp',
  secret: z.string().min(16).max(256),
  settings: z.strictObject({ notificationUrl: z.url({ protocol: /^https$/ }).max(2_048) }),
  events,
  fields: ['/merchant/principals'],
  verify: verifySquare,
  read: (json, delivery) => readSquare(json, delivery, events),
  api: squareApi,
};
