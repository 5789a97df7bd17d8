import * as z from 'zod';
import type { HookEventRow, HookSource } from '../hook-source.ts';
import { mollieApi } from './mollie-api.ts';
import { readMollie } from './read-mollie.ts';
import { verifyMollie } from './verify-mollie.ts';

/** Events as Mollie's official PHP library names them. Its documentation speaks of onboarding events, too, and names none: they are unknown. */
const events: readonly HookEventRow[] = [
  { type: 'profile.created', does: 'screen', payload: 'full' },
  { type: 'profile.verified', does: 'screen', payload: 'full' },
  { type: 'profile.blocked', does: 'ignore', payload: 'full' },
  { type: 'profile.deleted', does: 'offboard', payload: 'full' },
];

/** Mollie, by its next-gen webhooks. */
export const mollie: HookSource = {
  name: 'mollie',
  title: 'Mollie',
  signature: '`X-Mollie-Signature`: HMAC-SHA256 of the body, hex after `sha256=`; no timestamp',
  secret: z.string().min(16).max(256),
  settings: z.strictObject({}),
  events,
  fields: [
    '/merchant/tradingNames',
    '/merchant/websites',
    '/merchant/emails',
    '/merchant/phones',
    '/merchant/businessDescription',
  ],
  verify: verifyMollie,
  read: (json, delivery) => readMollie(json, delivery, events),
  api: mollieApi,
};
