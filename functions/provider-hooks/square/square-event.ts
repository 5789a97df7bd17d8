import * as z from 'zod';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';

const text = z.string().min(1).max(128);

/** A webhook event of Square; fields as its official Node library types them. Of a location it tells the id alone. */
export const squareEventSchema = z.object({
  merchant_id: leaf,
  type: text.optional(),
  /** The type, in webhooks of version 1. */
  event_type: text.optional(),
  event_id: leaf,
  created_at: leaf,
  data: heldObject({
    object: heldObject({
      /** The number of the account is told in its last digits only, in which no flag could meet it. */
      bank_account: heldObject({ holder_name: leaf }),
    }),
  }),
});
export type SquareEvent = z.infer<typeof squareEventSchema>;
