import * as z from 'zod';
import { heldList } from '../held-list.ts';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';
import { stripeAddressSchema } from './stripe-address.ts';

/** What is read of a Person of the API's version 1, as `person.*` events, accounts of individuals and the persons of an account carry it. */
export const stripePersonSchema = z.object({
  id: leaf,
  first_name: leaf,
  last_name: leaf,
  first_name_kana: leaf,
  last_name_kana: leaf,
  first_name_kanji: leaf,
  last_name_kanji: leaf,
  maiden_name: leaf,
  full_name_aliases: heldList(z.unknown()),
  dob: leaf,
  nationality: leaf,
  email: leaf,
  phone: leaf,
  address: stripeAddressSchema,
  address_kana: stripeAddressSchema,
  address_kanji: stripeAddressSchema,
  relationship: heldObject({
    authorizer: leaf,
    director: leaf,
    executive: leaf,
    legal_guardian: leaf,
    owner: leaf,
    representative: leaf,
  }),
});
export type StripePerson = z.infer<typeof stripePersonSchema>;
