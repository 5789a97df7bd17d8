import type { Problem } from '../../../shared/contracts/problem.ts';
import type { ToldEvent } from '../../../shared/contracts/told-event.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { eventIdOf } from '../event-id-of.ts';
import type { HookDelivery, HookEventRow } from '../hook-source.ts';
import { instantOfText } from '../instant-of.ts';
import { referenceOf } from '../reference-of.ts';
import { toldMerchant } from '../told-merchant.ts';
import { type MollieEvent, mollieEventSchema } from './mollie-event.ts';
import { translateProfile } from './translate-mollie.ts';

/** What an organization tells and no event does, however full. */
const ofOrganization = ['/merchant/legalName', '/merchant/country', '/merchant/address'];
/** What a profile tells and a simple payload does not. */
const ofProfile = ['/merchant/tradingNames', '/merchant/websites'];

/**
 * The event of Mollie that a JSON object is, or `schema`. A merchant is a profile, which is one web site of an organization: each
 * is screened for itself, under its own id.
 */
export function readMollie(
  json: object,
  { body }: HookDelivery,
  events: readonly HookEventRow[],
): Result<ToldEvent, Problem> {
  const read = mollieEventSchema.safeParse(json);
  if (!read.success)
    return fail({ code: 'schema', detail: 'Send an event of Mollie: an object with id and type.' });
  const { id, type, entityId, createdAt } = read.data;
  const does = events.find((row) => row.type === type)?.does ?? 'unknown';
  const profile = profileOf(read.data);
  return ok({
    eventId: eventIdOf(id, [body]),
    type,
    occurredAt: instantOfText(createdAt),
    livemode: profile?.mode === 'live' ? true : profile?.mode === 'test' ? false : null,
    does,
    merchant: referenceOf(entityId),
    ...(does === 'screen'
      ? toldMerchant(profile ? translateProfile(profile) : {}, [
          ...ofOrganization,
          ...(profile ? [] : ofProfile),
        ])
      : { told: {}, unseen: [] }),
  });
}

/** The profile that a full payload carries, where it is the one that the event is about. */
function profileOf({ entityId, _embedded }: MollieEvent) {
  return Object.values(_embedded ?? {}).find(
    (entity) => entity?.resource === 'profile' && entity.id === entityId,
  );
}
