import type { HookEventRow } from '../hook-source.ts';

/** Checks run again when a name or a site changes, and no other event tells of that: so each result of one has the merchant looked at. */
const checked: readonly (readonly [string, string])[] = [
  ['status_changed', 'the status of a sub-entity changes'],
  ['vmss_passed', 'Visa’s list of merchants is passed, also after a change of name or site'],
  ['vmss_failed', 'Visa’s list of merchants is failed, also after a change of name or site'],
  ['match_passed', 'Mastercard’s list of merchants is passed, also after a change of name or site'],
  ['match_failed', 'Mastercard’s list of merchants is failed, also after a change of name or site'],
  ['full_dd_passed', 'due diligence is passed, also after a change'],
  ['full_dd_failed', 'due diligence is failed, also after a change'],
];

const ignored: readonly (readonly [string, string])[] = [
  ['payments_enabled', 'a sub-entity may take payments'],
  ['payments_disabled', 'a sub-entity may no longer take payments'],
  ['payouts_enabled', 'a sub-entity may be paid out to'],
  ['payouts_disabled', 'a sub-entity may no longer be paid out to'],
  ['action_required', 'a sub-entity has to provide something'],
  ['payment_instrument_created', 'an account to be paid out to is added; its number is never told'],
];

const row =
  (does: HookEventRow['does']) =>
  ([type, when]: readonly [string, string]): HookEventRow => ({ type, does, payload: 'thin', when });

/** Every type of event about a sub-entity that Checkout.com documents, and what it has us do. */
export const checkoutEvents: readonly HookEventRow[] = [
  row('screen')(['sub_entity_created', 'a sub-entity is created']),
  ...checked.map(row('screen')),
  ...ignored.map(row('ignore')),
];
