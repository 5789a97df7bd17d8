import { rootCertificates } from 'node:tls';
import * as z from 'zod';
import { eventRows } from '../event-rows.ts';
import type { HookEventRow, HookSource } from '../hook-source.ts';
import { paypalApi } from './paypal-api.ts';
import { readPaypal } from './read-paypal.ts';
import { paypalVerifier } from './verify-paypal.ts';

const integration = (events: readonly string[]) =>
  events.map((event) => `CUSTOMER.MERCHANT-INTEGRATION.${event}`);
const managed = (events: readonly string[]) => events.map((event) => `CUSTOMER.MANAGED-ACCOUNT.${event}`);

/**
 * Events of PayPal that somebody has looked at: its documentation, "Webhook event names" and "Monitor for webhooks"; `CREATED` and
 * `UPDATED` of managed accounts are named by its API of event types alone.
 */
const events: readonly HookEventRow[] = [
  ...eventRows('screen', ['MERCHANT.ONBOARDING.COMPLETED']),
  ...eventRows('offboard', ['MERCHANT.PARTNER-CONSENT.REVOKED']),
  ...eventRows('screen', integration(['SELLER-CONSENT-GRANTED', 'SELLER-ALREADY-INTEGRATED'])),
  ...eventRows(
    'ignore',
    integration([
      'SELLER-ONBOARDING-INITIATED',
      'SELLER-EMAIL-CONFIRMED',
      'CAPABILITY-UPDATED',
      'PRODUCT-SUBSCRIPTION-UPDATED',
    ]),
  ),
  ...eventRows(
    'screen',
    managed(['ACCOUNT-CREATED', 'ACCOUNT-UPDATED', 'ACCOUNT-STATUS-CHANGED', 'CREATED', 'UPDATED']),
  ),
  ...eventRows(
    'ignore',
    managed([
      'CREATION-FAILED',
      'RISK-ASSESSED',
      'NEGATIVE-BALANCE-NOTIFIED',
      'NEGATIVE-BALANCE-DEBIT-INITIATED',
    ]),
  ),
  ...eventRows(
    'ignore',
    ['ADDED', 'ESCALATED', 'LIFTED', 'UPDATED'].map((event) => `CUSTOMER.ACCOUNT-LIMITATION.${event}`),
  ),
];

/** PayPal under other root certificates than Node's: for tests. */
export function paypalTrusting(roots: readonly string[]): HookSource {
  return {
    name: 'paypal',
    title: 'PayPal',
    signature:
      '`PAYPAL-TRANSMISSION-SIG`: RSA with SHA-256 of id, time, webhook id and CRC-32 of the body, by PayPal’s certificate; three days',
    // There is none: it signs with its own key.
    secret: z.string().refine(() => false, { error: 'no-secret-to-tell' }),
    settings: z.strictObject({ webhookId: z.string().regex(/^[A-Za-z0-9_-]{1,50}$/) }),
    events,
    fields: [],
    verify: paypalVerifier(roots),
    read: (json, delivery) => readPaypal(json, delivery, events),
    api: paypalApi,
  };
}

/** PayPal, for partners. */
export const paypal: HookSource = paypalTrusting(rootCertificates);
