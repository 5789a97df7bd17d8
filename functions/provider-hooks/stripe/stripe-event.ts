import * as z from 'zod';
import { heldObject } from '../held-object.ts';
import { leaf } from '../leaf.ts';

const text = z.string().optional().catch(undefined);

/**
 * What is read of an event of Stripe's, snapshot (`object: "event"`) or thin (`object: "v2.core.event"`); everything else is
 * tolerated. `created` is in seconds in the one and RFC 3339 in the other.
 */
export const stripeEventSchema = z.object({
  id: z.string().min(1).max(256),
  type: z.string().min(1).max(256),
  livemode: leaf,
  created: leaf,
  /** Snapshot: the connected account. Absent where the event is about the platform's own. */
  account: leaf,
  /** Snapshot of an API version before 2017-05-25: `account`, under its name of then. */
  user_id: leaf,
  /** Thin: the connected account, below its organisation's where there is one (`org/acct`). */
  context: leaf,
  data: heldObject({ object: leaf, account_id: text }),
  related_object: heldObject({ id: text, url: text }),
});
export type StripeEvent = z.infer<typeof stripeEventSchema>;
