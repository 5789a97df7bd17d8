import * as z from 'zod';
import { heldList } from '../held-list.ts';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';
import { stripeAddressSchema } from './stripe-address.ts';

const scriptAddresses = heldObject({ kana: stripeAddressSchema, kanji: stripeAddressSchema });
const personName = heldObject({ given_name: leaf, surname: leaf });
const registeredName = heldObject({ registered_name: leaf });
const descriptor = heldObject({ descriptor: leaf, prefix: leaf });

/** What is read of a person of an Account of version 2, within its identity and in the list of its persons. */
export const stripePersonV2Schema = z.object({
  given_name: leaf,
  surname: leaf,
  additional_names: heldList(heldObject({ full_name: leaf, given_name: leaf, surname: leaf })),
  script_names: heldObject({ kana: personName, kanji: personName }),
  date_of_birth: leaf,
  nationalities: heldList(z.unknown()),
  email: leaf,
  phone: leaf,
  address: stripeAddressSchema,
  script_addresses: scriptAddresses,
  relationship: heldObject({
    authorizer: leaf,
    director: leaf,
    executive: leaf,
    legal_guardian: leaf,
    owner: leaf,
    representative: leaf,
  }),
});
export type StripePersonV2 = z.infer<typeof stripePersonV2Schema>;

/** What is read of `GET /v2/core/accounts/{id}` where `identity`, `defaults` and `configuration.merchant` are included. */
export const stripeAccountV2Schema = z.object({
  id: z.string(),
  display_name: leaf,
  contact_email: leaf,
  contact_phone: leaf,
  defaults: heldObject({
    profile: heldObject({ business_url: leaf, doing_business_as: leaf, product_description: leaf }),
  }),
  identity: heldObject({
    country: leaf,
    entity_type: leaf,
    business_details: heldObject({
      registered_name: leaf,
      script_names: heldObject({ kana: registeredName, kanji: registeredName }),
      phone: leaf,
      address: stripeAddressSchema,
      script_addresses: scriptAddresses,
    }),
    individual: stripePersonV2Schema.optional().catch(undefined),
    attestations: heldObject({ terms_of_service: heldObject({ account: heldObject({ ip: leaf }) }) }),
  }),
  configuration: heldObject({
    merchant: heldObject({
      mcc: leaf,
      statement_descriptor: descriptor,
      script_statement_descriptor: heldObject({ kana: descriptor, kanji: descriptor }),
      support: heldObject({ email: leaf, phone: leaf, url: leaf }),
    }),
  }),
});
export type StripeAccountV2 = z.infer<typeof stripeAccountV2Schema>;
