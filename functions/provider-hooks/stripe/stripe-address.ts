import type * as z from 'zod';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';

/** An address, in either version of the API; in Japanese scripts it has a `town`, too. */
export const stripeAddressSchema = heldObject({
  line1: leaf,
  line2: leaf,
  town: leaf,
  city: leaf,
  state: leaf,
  postal_code: leaf,
  country: leaf,
});
export type StripeAddress = z.infer<typeof stripeAddressSchema>;
