import * as z from 'zod';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';
import { onboardedAccountSchema } from './onboarded-account.ts';

/** What an `account.*` event tells of a sub-merchant; Razorpay documentation, "Sub-Merchant Onboarding Webhooks". */
const accountShape = {
  id: leaf,
  name: leaf,
  email: leaf,
  transaction_report_email: leaf,
  website: leaf,
  /** The merchant category code. */
  category: leaf,
  billing_label: leaf,
  display_name: leaf,
  merchant_detail: heldObject({
    contact_name: leaf,
    contact_email: leaf,
    contact_mobile: leaf,
    contact_landline: leaf,
    business_name: leaf,
    business_description: leaf,
    business_dba: leaf,
    business_website: leaf,
    additional_websites: leaf,
    business_registered_address: leaf,
    business_registered_address_l2: leaf,
    business_registered_country: leaf,
    business_registered_state: leaf,
    business_registered_city: leaf,
    business_registered_pin: leaf,
    business_operation_address: leaf,
    business_operation_address_l2: leaf,
    business_operation_country: leaf,
    business_operation_state: leaf,
    business_operation_city: leaf,
    business_operation_pin: leaf,
    promoter_pan: leaf,
    promoter_pan_name: leaf,
    authorized_signatory_dob: leaf,
    gstin: leaf,
    p_gstin: leaf,
    company_cin: leaf,
    company_pan: leaf,
    business_model: leaf,
    bank_account_number: leaf,
    bank_account_name: leaf,
    bank_branch_ifsc: leaf,
  }),
};

/**
 * An event of Razorpay: `account.*` with the whole account, `product.*` with the ids of a product and its account, and
 * `account.product.*` of the newer onboarding API with what changed.
 */
export const razorpayEventSchema = z.object({
  // The sample of `account.app.authorization_revoked` has none.
  entity: z.literal('event').optional(),
  event: z.string().min(1).max(128),
  account_id: leaf,
  created_at: leaf,
  payload: heldObject({
    // Not verified: whether the newer events wrap the account in `entity` as the older do. Both are read.
    account: heldObject({
      ...onboardedAccountSchema.shape,
      entity: heldObject({ ...onboardedAccountSchema.shape, ...accountShape }),
    }),
    merchant_product: heldObject({ entity: heldObject({ merchant_id: leaf }) }),
  }),
});
export type RazorpayEvent = z.infer<typeof razorpayEventSchema>;
export type RazorpayAccount = NonNullable<
  NonNullable<NonNullable<RazorpayEvent['payload']>['account']>['entity']
>;
