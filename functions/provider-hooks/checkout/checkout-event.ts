import * as z from 'zod';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';

/** What is read of an event of Checkout.com's workflows; everything else is tolerated. */
export const checkoutEventSchema = z.object({
  id: z.string().min(1).max(256),
  type: z.string().min(1).max(256),
  /** Some types say `created_on`, `sub_entity_created` says `timestamp`. */
  created_on: leaf,
  timestamp: leaf,
  data: heldObject({ sub_entity_id: leaf, legal_name: leaf }),
  _links: heldObject({ self: heldObject({ href: leaf }) }),
});
export type CheckoutEvent = z.infer<typeof checkoutEventSchema>;
