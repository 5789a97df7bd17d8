import type { Problem } from '../../../shared/contracts/problem.ts';
import type { ToldEvent } from '../../../shared/contracts/told-event.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { eventIdOf } from '../event-id-of.ts';
import type { HookDelivery, HookEventRow } from '../hook-source.ts';
import { instantOfText } from '../instant-of.ts';
import { referenceOf } from '../reference-of.ts';
import { paypalEventSchema } from './paypal-event.ts';
import { livemodeOf } from './paypal-headers.ts';

/** What PayPal's API tells and no event does. */
const unseen = [
  '/merchant/legalName',
  '/merchant/country',
  '/merchant/emails',
  '/merchant/websites',
  '/merchant/address',
  '/merchant/principals',
];

/**
 * The event of PayPal that a JSON object is, or `schema`. Its mode is the one whose certificate signed it. All that it tells of a
 * merchant is who it is.
 */
export function readPaypal(
  json: object,
  { header, body }: HookDelivery,
  events: readonly HookEventRow[],
): Result<ToldEvent, Problem> {
  const read = paypalEventSchema.safeParse(json);
  if (!read.success)
    return fail({ code: 'schema', detail: 'Send an event of PayPal: an object with id and event_type.' });
  const { id, event_type, create_time, resource } = read.data;
  const does = events.find(({ type }) => type === event_type)?.does ?? 'unknown';
  return ok({
    eventId: eventIdOf(id, [body]),
    type: event_type,
    occurredAt: instantOfText(create_time),
    livemode: livemodeOf(header('paypal-cert-url')),
    does,
    merchant: referenceOf(resource?.account_id ?? resource?.merchant_id),
    told: {},
    unseen: does === 'screen' ? unseen : [],
  });
}
