import type { Problem } from '../../../shared/contracts/problem.ts';
import type { ToldEvent } from '../../../shared/contracts/told-event.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { eventIdOf } from '../event-id-of.ts';
import type { HookDelivery, HookEventRow } from '../hook-source.ts';
import { instantOfText } from '../instant-of.ts';
import { referenceOf } from '../reference-of.ts';
import { toldMerchant } from '../told-merchant.ts';
import { squareEventSchema } from './square-event.ts';

/** What Square's API tells of a merchant and its locations, and no event does. */
const ofMerchant = ['/merchant/legalName', '/merchant/country', '/merchant/websites', '/merchant/address'];

/**
 * The event of Square that a JSON object is, or `schema`. A merchant is a seller with all of its locations: were each screened for
 * itself, what is told of one would stand in the place of the others.
 */
export function readSquare(
  json: object,
  { header, body }: HookDelivery,
  events: readonly HookEventRow[],
): Result<ToldEvent, Problem> {
  const read = squareEventSchema.safeParse(json);
  if (!read.success) return noEvent;
  const { event_id, event_type, type = event_type, created_at, merchant_id, data } = read.data;
  if (type === undefined) return noEvent;
  const does = events.find((row) => row.type === type)?.does ?? 'unknown';
  const principals = [{ name: data?.object?.bank_account?.holder_name, role: 'account-holder' }];
  const isNamed = typeof principals[0]?.name === 'string' && principals[0].name.trim() !== '';
  return ok({
    eventId: eventIdOf(typeof event_id === 'string' ? event_id : null, [body]),
    type,
    occurredAt: instantOfText(created_at),
    livemode: modeOf(header('square-environment')),
    does,
    merchant: referenceOf(merchant_id),
    ...(does === 'screen'
      ? toldMerchant(isNamed ? { principals } : {}, ofMerchant)
      : { told: {}, unseen: [] }),
  });
}

const noEvent = fail({ code: 'schema', detail: 'Send an event of Square: an object with a type.' } as const);

/**
 * The header is not signed. It is believed all the same, since it can only have an event refused: who signs decides the rest, and
 * the sandbox signs with keys of its own.
 */
function modeOf(environment: string | null): boolean | null {
  const name = environment?.toLowerCase();
  return name === 'production' ? true : name === 'sandbox' ? false : null;
}
