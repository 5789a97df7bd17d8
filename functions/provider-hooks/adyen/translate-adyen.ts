import type { Problem } from '../../../shared/contracts/problem.ts';
import type { ToldEvent } from '../../../shared/contracts/told-event.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { eventIdOf } from '../event-id-of.ts';
import type { HookDelivery } from '../hook-source.ts';
import { instantOfText } from '../instant-of.ts';
import { referenceOf } from '../reference-of.ts';
import { toldMerchant } from '../told-merchant.ts';
import { type AdyenEvent, adyenEventSchema } from './adyen-event.ts';
import { adyenEvents } from './adyen-events.ts';
import { isEntityId } from './is-entity-id.ts';
import { ofEntity } from './of-entity.ts';
import { toldOfHolder } from './told-of-holder.ts';
import { translateLegalEntity } from './translate-legal-entity.ts';

const rows = new Map(adyenEvents.map((row) => [row.type, row]));

/**
 * The event that a JSON object of Adyen's is; one of no type is of none that anybody has looked at. Adyen gives an event no id, so it is
 * made of the body, which holds the time and is the same when it is sent again.
 */
export function translateAdyen(json: object, { body }: HookDelivery): Result<ToldEvent, Problem> {
  const event = adyenEventSchema.parse(json);
  const { type = event.eventType ?? 'untyped' } = event;
  const subject = subjectOf(type, event);
  const does = doesOf(type, event);
  const { balancePlatform: owner } = event.data ?? {};
  return ok({
    eventId: eventIdOf(null, [body]),
    type,
    occurredAt: occurredAt(event),
    livemode: event.environment === 'live' ? true : event.environment === 'test' ? false : null,
    does,
    merchant: referenceOf(subject.id),
    ...(typeof owner === 'string' && { owner }),
    ...(isEntityId(subject.entity) && { askAbout: subject.entity }),
    ...(does === 'screen' ? toldOf(type, event) : { told: {}, unseen: [] }),
  });
}

/** Statuses are documented in small letters, and stand in samples with a capital. */
function doesOf(type: string, { data }: AdyenEvent): ToldEvent['does'] {
  const does = rows.get(type)?.does ?? 'unknown';
  const status = data?.accountHolder?.status;
  const isClosed = typeof status === 'string' && status.toLowerCase() === 'closed';
  return does === 'screen' && isClosed ? 'offboard' : does;
}

/**
 * Whom an event is about: an account holder, or the legal entity itself, `data` being one or holding it.
 * Not verified: the shape of `data` in `legalEntity.*` and `accountHolder.onboarded`, of which no schema was to be had, so that ids are
 * looked for in each place.
 */
function subjectOf(type: string, { data }: AdyenEvent) {
  if (type.startsWith('legalEntity.')) {
    const id = data?.legalEntity?.id ?? data?.id ?? data?.legalEntityId;
    return { id, entity: id };
  }
  const id = data?.accountHolder?.id ?? data?.accountHolderId;
  const entity = data?.accountHolder?.legalEntityId ?? data?.legalEntityId ?? data?.legalEntity?.id;
  return { id, entity };
}

/** An event of a legal entity may tell it, but nothing says that it tells all. */
function toldOf(type: string, { data }: AdyenEvent) {
  if (!type.startsWith('legalEntity.')) return toldOfHolder(data?.accountHolder);
  return toldMerchant(translateLegalEntity(data?.legalEntity ?? data ?? {}, []), ofEntity);
}

/** Newer webhooks say `timestamp`, older and other ones `creationDate` or `createdAt`. */
function occurredAt({ timestamp, creationDate, createdAt }: AdyenEvent): string | null {
  return instantOfText(timestamp) ?? instantOfText(creationDate) ?? instantOfText(createdAt);
}
