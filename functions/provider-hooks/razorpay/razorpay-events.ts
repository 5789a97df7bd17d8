import type { HookEventRow } from '../hook-source.ts';

const account = (event: string, does: HookEventRow['does']): HookEventRow => ({
  type: `account.${event}`,
  does,
  payload: 'full',
});

const thin = (type: string, does: HookEventRow['does']): HookEventRow => ({
  type,
  does,
  payload: 'thin',
});

/** What a product comes through; `rejected` is said of the product, not of the account that asked for it. */
const states = [
  ['under_review', 'screen'],
  ['needs_clarification', 'screen'],
  ['activated', 'screen'],
  ['activated_kyc_pending', 'screen'],
  ['rejected', 'ignore'],
] as const;

/** Events of Razorpay that somebody has looked at: its documentation, "Partners", "Route" and "Onboarding APIs" webhook events. */
export const razorpayEvents: readonly HookEventRow[] = [
  account('under_review', 'screen'),
  account('needs_clarification', 'screen'),
  account('activated', 'screen'),
  account('activated_kyc_pending', 'screen'),
  account('instantly_activated', 'screen'),
  account('payments_enabled', 'screen'),
  account('updated', 'screen'),
  account('suspended', 'screen'),
  account('rejected', 'offboard'),
  account('funds_hold', 'ignore'),
  account('funds_unhold', 'ignore'),
  thin('account.app.authorization_revoked', 'offboard'),
  ...['payment_gateway', 'payment_links', 'payment_link', 'route'].flatMap((product) =>
    states.map(([state, does]) => thin(`product.${product}.${state}`, does)),
  ),
  thin('account.product.under_review', 'screen'),
  thin('account.product.edd_pending', 'screen'),
  thin('account.product.needs_clarification', 'screen'),
  thin('account.product.activated', 'screen'),
  thin('account.product.suspended', 'screen'),
  thin('account.product.rejected', 'ignore'),
  thin('account.payment_methods.updated', 'ignore'),
  thin('account.payment_methods.requirements.updated', 'ignore'),
];
