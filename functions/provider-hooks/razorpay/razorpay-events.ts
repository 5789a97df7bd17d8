import type { HookEventRow } from '../hook-source.ts';

const account = (event: string, does: HookEventRow['does'], when: string): HookEventRow => ({
  type: `account.${event}`,
  does,
  payload: 'full',
  when,
});

const thin = (type: string, does: HookEventRow['does'], when: string): HookEventRow => ({
  type,
  does,
  payload: 'thin',
  when,
});

/** What a product comes through; `rejected` is said of the product, not of the account that asked for it. */
const states = [
  ['under_review', 'screen', 'is looked at by Razorpay'],
  ['needs_clarification', 'screen', 'needs more documents'],
  ['activated', 'screen', 'can be used'],
  ['activated_kyc_pending', 'screen', 'can be used for now'],
  ['rejected', 'ignore', 'is refused to the account'],
] as const;

/** Events of Razorpay that somebody has looked at: its documentation, "Partners", "Route" and "Onboarding APIs" webhook events. */
export const razorpayEvents: readonly HookEventRow[] = [
  account('under_review', 'screen', 'an account was submitted and is looked at by Razorpay'),
  account('needs_clarification', 'screen', 'an account needs more documents'),
  account('activated', 'screen', 'an account was activated'),
  account('activated_kyc_pending', 'screen', 'an account was activated before its documents were seen'),
  account('instantly_activated', 'screen', 'an account may take payments at once'),
  account('payments_enabled', 'screen', 'an account may take payments'),
  account('updated', 'screen', 'an account changed'),
  account('suspended', 'screen', 'an account was suspended, which may be lifted'),
  account('rejected', 'offboard', 'an account was refused'),
  account('funds_hold', 'ignore', 'payouts to an account were held'),
  account('funds_unhold', 'ignore', 'payouts to an account go on'),
  thin('account.app.authorization_revoked', 'offboard', 'a sub-merchant took back its consent'),
  ...['payment_gateway', 'payment_links', 'payment_link', 'route'].flatMap((product) =>
    states.map(([state, does, when]) => thin(`product.${product}.${state}`, does, `the product ${when}`)),
  ),
  thin('account.product.under_review', 'screen', 'a product was submitted (onboarding API)'),
  thin('account.product.edd_pending', 'screen', 'a submitted product needs a video call (onboarding API)'),
  thin('account.product.needs_clarification', 'screen', 'a product needs more documents (onboarding API)'),
  thin('account.product.activated', 'screen', 'a product can be used (onboarding API)'),
  thin('account.product.suspended', 'screen', 'a product was suspended (onboarding API)'),
  thin('account.product.rejected', 'ignore', 'a product is refused to the account (onboarding API)'),
  thin('account.payment_methods.updated', 'ignore', 'a way to pay changed its state'),
  thin('account.payment_methods.requirements.updated', 'ignore', 'what a way to pay needs changed'),
];
