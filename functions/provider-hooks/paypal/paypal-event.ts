import * as z from 'zod';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';

/** A webhook event of PayPal; its documentation, "Webhook event". Onboarding events name a merchant, the others of a managed account it. */
export const paypalEventSchema = z.object({
  id: z.string().min(1).max(128),
  event_type: z.string().min(1).max(128),
  create_time: leaf,
  resource: heldObject({ merchant_id: leaf, account_id: leaf }),
});
export type PaypalEvent = z.infer<typeof paypalEventSchema>;
