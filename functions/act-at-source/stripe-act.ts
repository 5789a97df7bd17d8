import type { ActRequestOf } from './act-request.ts';

/** The version whose parameters are sent: that of the official library which the tests compare with. */
const stripeVersion = '2026-10-28.endive';

/**
 * Stripe's automatic payouts of a connected account stopped: its schedule set to `manual`, under which Stripe keeps what comes in until a
 * payout is asked for. (Stripe's own "pause payouts", which blocks payouts that are asked for as well, its Dashboard alone has.)
 * Stripe answers a key of idempotency for a day with what it answered first, a failure too, so each attempt has its own; one that
 * is made again because it was not written down has the same.
 */
export const stripeAct: ActRequestOf = ({ merchant, decisionId }, { key, attempt }) => ({
  origin: 'https://api.stripe.com',
  request: {
    method: 'POST',
    path: `/v1/accounts/${encodeURIComponent(merchant)}`,
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/x-www-form-urlencoded',
      'idempotency-key': `${decisionId}-${attempt}`,
      'stripe-version': stripeVersion,
    },
    body: new URLSearchParams({ 'settings[payouts][schedule][interval]': 'manual' }).toString(),
  },
});
