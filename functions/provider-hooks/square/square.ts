import * as z from 'zod';
import type { HookEventRow, HookSource } from '../hook-source.ts';
import { readSquare } from './read-square.ts';
import { squareApi } from './square-api.ts';
import { verifySquare } from './verify-square.ts';

const row = (type: string, does: HookEventRow['does']): HookEventRow => ({
  type,
  does,
  payload: 'thin',
});

/** Events as Square's official Node library types them. Of a seller's own changes Square tells by its locations. */
const events: readonly HookEventRow[] = [
  row('location.created', 'screen'),
  row('location.updated', 'screen'),
  row('bank_account.created', 'screen'),
  row('bank_account.verified', 'screen'),
  row('bank_account.disabled', 'ignore'),
  row('oauth.authorization.revoked', 'offboard'),
  row('online_checkout.merchant_settings.updated', 'ignore'),
  row('online_checkout.location_settings.updated', 'ignore'),
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
