import * as z from 'zod';
import { heldList } from '../held-list.ts';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';

const addressSchema = heldObject({
  street1: leaf,
  street2: leaf,
  street: leaf,
  city: leaf,
  state: leaf,
  postal_code: leaf,
  country: leaf,
});
export type RazorpayAddress = z.infer<typeof addressSchema>;

const app = heldObject({ url: leaf, name: leaf });
const contact = heldObject({ email: leaf, phone: leaf });

/** An account of Razorpay's Accounts API v2, as far as it is read; fields as its official Node library types them. */
export const accountSchema = z.object({
  id: leaf,
  email: leaf,
  phone: leaf,
  business_type: leaf,
  legal_business_name: leaf,
  customer_facing_business_name: leaf,
  contact_name: leaf,
  contact_info: heldObject({ chargeback: contact, refund: contact, support: contact }),
  profile: heldObject({
    business_model: leaf,
    addresses: heldObject({ registered: addressSchema, operation: addressSchema }),
  }),
  legal_info: heldObject({ pan: leaf, gst: leaf, cin: leaf }),
  apps: heldObject({ websites: leaf, android: heldList(app), ios: heldList(app) }),
});
export type RazorpayApiAccount = z.infer<typeof accountSchema>;

const stakeholderSchema = z.object({
  name: leaf,
  email: leaf,
  phone: heldObject({ primary: leaf, secondary: leaf }),
  relationship: heldObject({ director: leaf, executive: leaf }),
  kyc: heldObject({ pan: leaf }),
  addresses: heldObject({ residential: addressSchema }),
});
export type RazorpayStakeholder = z.infer<typeof stakeholderSchema>;

/** The people of an account. */
export const stakeholdersSchema = z.object({ items: z.array(stakeholderSchema) });
