import type { Problem } from '../../../shared/contracts/problem.ts';
import { schemaProblem } from '../../../shared/contracts/schema-errors.ts';
import type { ToldEvent } from '../../../shared/contracts/told-event.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { eventIdOf } from '../event-id-of.ts';
import type { HookDelivery } from '../hook-source.ts';
import { instantOfText } from '../instant-of.ts';
import { referenceOf } from '../reference-of.ts';
import { type AdyenEvent, adyenEventSchema } from './adyen-event.ts';
import { adyenEvents } from './adyen-events.ts';
import { isEntityId } from './is-entity-id.ts';
import { toldOfHolder } from './told-of-holder.ts';

const rows = new Map(adyenEvents.map((row) => [row.type, row]));

/**
 * The event that a JSON object of Adyen's is; refused where it has no type, or is to be acted on and names nobody. Adyen gives an event no
 * id, so it is made of the body, which holds the time and is the same when it is sent again.
 */
export function translateAdyen(json: object, { body }: HookDelivery): Result<ToldEvent, Problem> {
  const parsed = adyenEventSchema.safeParse(json);
  if (!parsed.success) return fail(schemaProblem(parsed.error));
  const event = parsed.data;
  const subject = subjectOf(event);
  const does = doesOf(event);
  const merchant = referenceOf(subject.id);
  const acts = does === 'screen' || does === 'offboard';
  if (acts && merchant === null)
    return fail({ code: 'schema', errors: [{ pointer: subject.pointer, code: 'bad-format' }] });
  const { balancePlatform: owner } = event.data ?? {};
  return ok({
    eventId: eventIdOf(null, [body]),
    type: event.type,
    occurredAt: occurredAt(event),
    livemode: event.environment === 'live' ? true : event.environment === 'test' ? false : null,
    does,
    merchant,
    ...(typeof owner === 'string' && { owner }),
    ...(isEntityId(subject.entity) && { askAbout: subject.entity }),
    ...(does === 'screen' ? toldOfHolder(event.data?.accountHolder) : { told: {}, unseen: [] }),
  });
}

function doesOf({ type, data }: AdyenEvent): ToldEvent['does'] {
  const does = rows.get(type)?.does ?? 'unknown';
  return does === 'screen' && data?.accountHolder?.status === 'closed' ? 'offboard' : does;
}

/**
 * Whom an event is about: an account holder, or the legal entity itself, `data` being one or holding it.
 * Not verified: the shape of `data` in `legalEntity.*` and `accountHolder.onboarded`, of which no schema was to be had, so that ids are looked for in each place.
 */
function subjectOf({ type, data }: AdyenEvent) {
  if (type.startsWith('legalEntity.')) {
    const id = data?.legalEntity?.id ?? data?.id ?? data?.legalEntityId;
    return { id, entity: id, pointer: '/data/id' };
  }
  const id = data?.accountHolder?.id ?? data?.accountHolderId;
  const entity = data?.accountHolder?.legalEntityId ?? data?.legalEntityId ?? data?.legalEntity?.id;
  return { id, entity, pointer: '/data/accountHolder/id' };
}

/** Newer webhooks say `timestamp`, older and other ones `creationDate` or `createdAt`. */
function occurredAt({ timestamp, creationDate, createdAt }: AdyenEvent): string | null {
  return instantOfText(timestamp) ?? instantOfText(creationDate) ?? instantOfText(createdAt);
}
