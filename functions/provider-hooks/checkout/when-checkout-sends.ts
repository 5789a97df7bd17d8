/** When Checkout.com sends each type of its events, one clause each: for the guides, so that it is in no bundle. */
export const whenCheckoutSends: Readonly<Record<string, string>> = {
  sub_entity_created: 'a sub-entity is created',
  status_changed: 'the status of a sub-entity changes',
  vmss_passed: 'Visa’s list of merchants is passed, also after a change of name or site',
  vmss_failed: 'Visa’s list of merchants is failed, also after a change of name or site',
  match_passed: 'Mastercard’s list of merchants is passed, also after a change of name or site',
  match_failed: 'Mastercard’s list of merchants is failed, also after a change of name or site',
  full_dd_passed: 'due diligence is passed, also after a change',
  full_dd_failed: 'due diligence is failed, also after a change',
  payments_enabled: 'a sub-entity may take payments',
  payments_disabled: 'a sub-entity may no longer take payments',
  payouts_enabled: 'a sub-entity may be paid out to',
  payouts_disabled: 'a sub-entity may no longer be paid out to',
  action_required: 'a sub-entity has to provide something',
  payment_instrument_created: 'an account to be paid out to is added; its number is never told',
  payment_instrument_verification_passed: 'an account to be paid out to is verified',
  payment_instrument_verification_failed: 'an account to be paid out to is not verified',
};
