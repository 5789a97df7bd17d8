import * as z from 'zod';
import { heldList } from '../held-list.ts';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';

const addressSchema = heldObject({
  address_line_1: leaf,
  address_line_2: leaf,
  admin_area_1: leaf,
  admin_area_2: leaf,
  postal_code: leaf,
  country_code: leaf,
});
export type PaypalAddress = z.infer<typeof addressSchema>;

const emails = heldList(heldObject({ email: leaf }));
const phones = heldList(heldObject({ country_code: leaf, national_number: leaf }));
const documents = heldList(
  heldObject({ type: leaf, identification_number: leaf, issuing_country_code: leaf }),
);

const personSchema = z.object({
  role: leaf,
  names: heldList(heldObject({ given_name: leaf, surname: leaf })),
  citizenship: leaf,
  primary_residence: addressSchema,
  birth_details: heldObject({ date_of_birth: leaf }),
  identification_documents: documents,
  emails,
  phone_numbers: phones,
});
export type PaypalPerson = z.infer<typeof personSchema>;

/**
 * A managed account; PayPal documentation, Managed Accounts API v3, "Sample account creation requests". Where its business or its
 * people have another form than documented it is no account that can be read, so that none of them is passed over.
 */
export const managedAccountSchema = z.object({
  account_id: leaf,
  legal_country_code: leaf,
  individual_owners: z.array(personSchema).nullish(),
  business_entity: z
    .object({
      type: leaf,
      merchant_category_code: leaf,
      website_info: heldObject({ website_url: leaf }),
      names: heldList(heldObject({ type: leaf, business_name: leaf })),
      registered_business_address: addressSchema,
      identification_documents: documents,
      emails,
      phone_numbers: phones,
      office_bearers: z.array(personSchema).nullish(),
    })
    .nullish(),
});
export type ManagedAccount = z.infer<typeof managedAccountSchema>;

/**
 * How a merchant stands with a partner; PayPal documentation, "Show seller status". Casual sellers have a given name and a surname
 * instead of a legal name. Not verified: `legal_name`, without which, and without these, the name stays unseen.
 */
export const merchantIntegrationSchema = z.object({
  merchant_id: leaf,
  legal_name: leaf,
  given_name: leaf,
  surname: leaf,
  country: leaf,
  primary_email: leaf,
});
export type MerchantIntegration = z.infer<typeof merchantIntegrationSchema>;
