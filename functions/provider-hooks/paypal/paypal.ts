import { rootCertificates } from 'node:tls';
import * as z from 'zod';
import type { HookEventRow, HookSource } from '../hook-source.ts';
import { paypalApi } from './paypal-api.ts';
import { readPaypal } from './read-paypal.ts';
import { paypalVerifier } from './verify-paypal.ts';

const row = (type: string, does: HookEventRow['does']): HookEventRow => ({
  type,
  does,
  payload: 'thin',
});

/** Events of PayPal that somebody has looked at: its documentation, "Webhook event names" and "Monitor for webhooks". */
const events: readonly HookEventRow[] = [
  row('MERCHANT.ONBOARDING.COMPLETED', 'screen'),
  row('MERCHANT.PARTNER-CONSENT.REVOKED', 'offboard'),
  row('CUSTOMER.MERCHANT-INTEGRATION.SELLER-CONSENT-GRANTED', 'screen'),
  row('CUSTOMER.MERCHANT-INTEGRATION.SELLER-EMAIL-CONFIRMED', 'ignore'),
  row('CUSTOMER.MERCHANT-INTEGRATION.CAPABILITY-UPDATED', 'ignore'),
  row('CUSTOMER.MERCHANT-INTEGRATION.PRODUCT-SUBSCRIPTION-UPDATED', 'ignore'),
  row('CUSTOMER.MANAGED-ACCOUNT.ACCOUNT-CREATED', 'screen'),
  row('CUSTOMER.MANAGED-ACCOUNT.ACCOUNT-UPDATED', 'screen'),
  row('CUSTOMER.MANAGED-ACCOUNT.ACCOUNT-STATUS-CHANGED', 'screen'),
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
