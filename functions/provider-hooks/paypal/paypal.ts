import { rootCertificates } from 'node:tls';
import * as z from 'zod';
import type { HookEventRow, HookSource } from '../hook-source.ts';
import { paypalApi } from './paypal-api.ts';
import { readPaypal } from './read-paypal.ts';
import { paypalVerifier } from './verify-paypal.ts';

const row = (type: string, does: HookEventRow['does'], when: string): HookEventRow => ({
  type,
  does,
  payload: 'thin',
  when,
});

/** Events of PayPal that somebody has looked at: its documentation, "Webhook event names" and "Monitor for webhooks". */
const events: readonly HookEventRow[] = [
  row('MERCHANT.ONBOARDING.COMPLETED', 'screen', 'a merchant was onboarded to a partner'),
  row('MERCHANT.PARTNER-CONSENT.REVOKED', 'offboard', 'a merchant took back its consent'),
  row('CUSTOMER.MERCHANT-INTEGRATION.SELLER-CONSENT-GRANTED', 'screen', 'a merchant gave its consent'),
  row('CUSTOMER.MERCHANT-INTEGRATION.SELLER-EMAIL-CONFIRMED', 'ignore', 'a merchant confirmed its address'),
  row('CUSTOMER.MERCHANT-INTEGRATION.CAPABILITY-UPDATED', 'ignore', 'what a merchant may do changed'),
  row('CUSTOMER.MERCHANT-INTEGRATION.PRODUCT-SUBSCRIPTION-UPDATED', 'ignore', 'a product’s review moved on'),
  row('CUSTOMER.MANAGED-ACCOUNT.ACCOUNT-CREATED', 'screen', 'a managed account was made'),
  row('CUSTOMER.MANAGED-ACCOUNT.ACCOUNT-UPDATED', 'screen', 'a managed account changed'),
  row(
    'CUSTOMER.MANAGED-ACCOUNT.ACCOUNT-STATUS-CHANGED',
    'screen',
    'a managed account was verified or limited',
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
    settings: z.object({ webhookId: z.string().regex(/^[A-Za-z0-9_-]{1,50}$/) }),
    events,
    fields: [],
    verify: paypalVerifier(roots),
    read: (json, delivery) => readPaypal(json, delivery, events),
    api: paypalApi,
  };
}

/** PayPal, for partners. */
export const paypal: HookSource = paypalTrusting(rootCertificates);
