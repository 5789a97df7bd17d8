import * as z from 'zod';
import type { HookEventRow, HookSource } from '../hook-source.ts';
import { readSquare } from './read-square.ts';
import { squareApi } from './square-api.ts';
import { verifySquare } from './verify-square.ts';

const row = (type: string, does: HookEventRow['does'], when: string): HookEventRow => ({
  type,
  does,
  payload: 'thin',
  when,
});

/** Events as Square's official Node library types them. Of a seller's own changes Square tells by its locations. */
const events: readonly HookEventRow[] = [
  row('location.created', 'screen', 'a seller opened a location'),
  row('location.updated', 'screen', 'a location changed: its name, site or address, among others'),
  row('bank_account.created', 'screen', 'a seller linked a bank account'),
  row('bank_account.verified', 'screen', 'a bank account was verified'),
  row('bank_account.disabled', 'ignore', 'a bank account was disabled'),
  row('oauth.authorization.revoked', 'offboard', 'a seller or the application took back all access'),
  row('online_checkout.merchant_settings.updated', 'ignore', 'settings of a checkout changed'),
  row('online_checkout.location_settings.updated', 'ignore', 'settings of a location’s checkout changed'),
];

/** Square. */
export const square: HookSource = {
  name: 'square',
  title: 'Square',
  signature:
    '`x-square-hmacsha256-signature`: HMAC-SHA256 of notification URL and body, base64; no timestamp',
  secret: z.string().min(16).max(256),
  settings: z.object({ notificationUrl: z.url({ protocol: /^https$/ }).max(2_048) }),
  events,
  fields: ['/merchant/principals'],
  verify: verifySquare,
  read: (json, delivery) => readSquare(json, delivery, events),
  api: squareApi,
};
