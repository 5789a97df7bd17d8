import { eventRows } from '../event-rows.ts';
import type { HookEventRow } from '../hook-source.ts';

/** Checks run again when a name or a site changes, and no other event tells of that: so each result of one has the merchant looked at. */
const checked: readonly string[] = [
  'status_changed',
  'vmss_passed',
  'vmss_failed',
  'match_passed',
  'match_failed',
  'full_dd_passed',
  'full_dd_failed',
];

const ignored: readonly string[] = [
  'payments_enabled',
  'payments_disabled',
  'payouts_enabled',
  'payouts_disabled',
  'action_required',
  'payment_instrument_created',
  'payment_instrument_verification_passed',
  'payment_instrument_verification_failed',
];

/** Every type of event about a sub-entity that Checkout.com documents, and what it has us do. */
export const checkoutEvents: readonly HookEventRow[] = [
  ...eventRows('screen', ['sub_entity_created', ...checked]),
  ...eventRows('ignore', ignored),
];
