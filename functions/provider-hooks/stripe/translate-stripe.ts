import type { Problem } from '../../../shared/contracts/problem.ts';
import { schemaProblem } from '../../../shared/contracts/schema-errors.ts';
import type { ToldEvent } from '../../../shared/contracts/told-event.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { eventIdOf } from '../event-id-of.ts';
import { instantOfSeconds, instantOfText } from '../instant-of.ts';
import { merchantOfEvent } from './merchant-of-event.ts';
import { stripeEventSchema } from './stripe-event.ts';
import { stripeEvents } from './stripe-events.ts';
import { toldOfEvent } from './told-of-event.ts';

const rows = new Map(stripeEvents.map((row) => [row.type, row]));

/**
 * The event that a JSON object of Stripe's is; refused where it has no id or type. An event of the platform's own account, which names
 * no connected account, is about no merchant: it is ignored.
 */
export function translateStripe(json: object): Result<ToldEvent, Problem> {
  const parsed = stripeEventSchema.safeParse(json);
  if (!parsed.success) return fail(schemaProblem(parsed.error));
  const event = parsed.data;
  const does = rows.get(event.type)?.does ?? 'unknown';
  const { named, merchant } = merchantOfEvent(event);
  const acts = (does === 'screen' || does === 'offboard') && named;
  return ok({
    eventId: eventIdOf(event.id, [event.id]),
    type: event.type,
    occurredAt: instantOfSeconds(event.created) ?? instantOfText(event.created),
    livemode: typeof event.livemode === 'boolean' ? event.livemode : null,
    does: acts || does === 'unknown' ? does : 'ignore',
    merchant,
    ...(acts && does === 'screen' ? toldOfEvent(event) : { told: {}, unseen: [] }),
  });
}
