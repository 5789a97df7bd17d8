import * as z from 'zod';
import { heldList } from '../held-list.ts';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';
import { stripeAddressSchema } from './stripe-address.ts';
import { stripePersonSchema } from './stripe-person.ts';

const descriptors = heldObject({
  statement_descriptor: leaf,
  statement_descriptor_kana: leaf,
  statement_descriptor_kanji: leaf,
  statement_descriptor_prefix: leaf,
  statement_descriptor_prefix_kana: leaf,
  statement_descriptor_prefix_kanji: leaf,
});

/** A bank account or debit card that is paid out to: whose it is. Of its number Stripe tells four digits, which are not read. */
export const stripeExternalAccountSchema = heldObject({
  account_holder_name: leaf,
  account_holder_type: leaf,
  /** A card's holder. */
  name: leaf,
});
export type StripeExternalAccount = z.infer<typeof stripeExternalAccountSchema>;

/** What is read of an Account of the API's version 1, as `account.updated` and `GET /v1/accounts/{id}` carry it. */
export const stripeAccountSchema = z.object({
  id: z.string(),
  business_type: leaf,
  country: leaf,
  email: leaf,
  business_profile: heldObject({
    name: leaf,
    mcc: leaf,
    product_description: leaf,
    url: leaf,
    specified_commercial_transactions_act_url: leaf,
    support_address: stripeAddressSchema,
    support_email: leaf,
    support_phone: leaf,
    support_url: leaf,
  }),
  company: heldObject({
    name: leaf,
    name_kana: leaf,
    name_kanji: leaf,
    phone: leaf,
    address: stripeAddressSchema,
    address_kana: stripeAddressSchema,
    address_kanji: stripeAddressSchema,
  }),
  individual: stripePersonSchema.optional().catch(undefined),
  /** In the words of versions before 2019-02-19. */
  additional_owners: heldList(stripePersonSchema.optional().catch(undefined)),
  external_accounts: heldObject({ data: heldList(stripeExternalAccountSchema) }),
  settings: heldObject({
    dashboard: heldObject({ display_name: leaf }),
    payments: descriptors,
    card_payments: descriptors,
  }),
  tos_acceptance: heldObject({ ip: leaf }),
});
export type StripeAccount = z.infer<typeof stripeAccountSchema>;
