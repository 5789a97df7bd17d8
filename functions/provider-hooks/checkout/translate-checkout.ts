import type { Problem } from '../../../shared/contracts/problem.ts';
import { schemaProblem } from '../../../shared/contracts/schema-errors.ts';
import type { ToldEvent } from '../../../shared/contracts/told-event.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { eventIdOf } from '../event-id-of.ts';
import { instantOfText } from '../instant-of.ts';
import { merchantPointers } from '../merchant-pointers.ts';
import { toldMerchant } from '../told-merchant.ts';
import { type CheckoutEvent, checkoutEventSchema } from './checkout-event.ts';
import { checkoutEvents } from './checkout-events.ts';

const rows = new Map(checkoutEvents.map((row) => [row.type, row]));

/**
 * The event that a JSON object of Checkout.com's is; refused where it has no id or type. It tells the legal name and nothing else of the
 * merchant. No event says that a sub-entity is gone for good.
 */
export function translateCheckout(json: object): Result<ToldEvent, Problem> {
  const parsed = checkoutEventSchema.safeParse(json);
  if (!parsed.success) return fail(schemaProblem(parsed.error));
  const event = parsed.data;
  const does = rows.get(event.type)?.does ?? 'unknown';
  return ok({
    eventId: eventIdOf(event.id, [event.id]),
    type: event.type,
    occurredAt: instantOfText(event.created_on) ?? instantOfText(event.timestamp),
    livemode: isSandbox(event) ? false : null,
    does,
    merchant: entityIdOf(event),
    ...(does === 'screen'
      ? toldMerchant({ legalName: event.data?.legal_name }, ofEntity)
      : { told: {}, unseen: [] }),
  });
}

/** The id, where it may stand in a path of the API. */
function entityIdOf({ data }: CheckoutEvent): string | null {
  const id = data?.sub_entity_id;
  return typeof id === 'string' && /^ent_[A-Za-z0-9]{1,60}$/.test(id) ? id : null;
}

/**
 * Only the link to the event says where it happened. One into the sandbox is proof that it did there; one that is not proves nothing,
 * for the documentation shows events of the sandbox with links of both kinds.
 */
function isSandbox({ _links }: CheckoutEvent): boolean {
  const href = _links?.self?.href;
  return typeof href === 'string' && /^https:\/\/[^/?#]{0,200}api\.sandbox\.checkout\.com\//.test(href);
}

/** What only the entity itself tells. Of the accounts that it is paid out to Checkout.com tells no number. */
const ofEntity = merchantPointers([
  'tradingNames',
  'country',
  'registrationNumber',
  'mcc',
  'websites',
  'emails',
  'phones',
  'address',
  'principals',
]);
