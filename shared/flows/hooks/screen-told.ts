import type { MerchantReference } from '../../contracts/ids.ts';
import { readTold } from '../../contracts/read-told.ts';
import { decisionIdOf } from '../../domain/decision-id.ts';
import { isOlder } from '../../domain/hooks/passed-over.ts';
import type { MerchantLives } from '../../lifecycle-ports.ts';
import { Unavailable } from '../../ports.ts';
import { fail } from '../../result.ts';
import { type ScreenPorts, screenApplication } from '../screen-merchant.ts';
import type { PassedOver, ScreeningRequest } from '../screening-request.ts';
import type { EventResult, TakenEvent } from './take-event.ts';

export interface ToldPorts extends ScreenPorts {
  readonly lives: Pick<MerchantLives, 'noteTold'>;
}

export interface KnownEvent extends TakenEvent {
  readonly merchant: MerchantReference;
}

/** So often is what was told looked at again because the standing moved on meanwhile. */
const attempts = 8;

/**
 * The decision on the merchant that an event tells of, or why it is passed over. An event that was decided on before is
 * answered with that decision, whatever else its body says now: the id is the source's word that it is the same. What the payload
 * left unseen is asked for first.
 */
export async function screenTold(ports: ToldPorts, taken: KnownEvent): Promise<EventResult> {
  const request = requestOf(taken);
  const before = await ports.log.read(taken.provider, decisionIdOf(request));
  if (before) return { kind: 'screened', decision: before, replayed: true };
  const seen = taken.event.unseen.length > 0 ? await taken.seeMore(taken.event) : taken.event;
  const application = readTold(taken.merchant, seen);
  const keyring = await ports.coalition.keyring();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const result = await screenApplication(ports, { request, application, keyring });
    if (result.kind === 'answered') return { ...result, kind: 'screened' };
    if (result.kind === 'refused') return result;
    if ((await noteTold(ports, { taken, result })) === 'done')
      return { kind: 'passed-over', why: result.why, merchant: taken.merchant };
  }
  throw new Unavailable('A standing kept changing while its merchant was told of.');
}

/** The id alone tells one event from another: what stands around it changes from one sending to the next. */
function requestOf({ provider, source, event, livemode, now, lastCall }: KnownEvent): ScreeningRequest {
  return {
    provider,
    source,
    sourceId: event.eventId,
    raw: Buffer.from(event.eventId),
    json: fail({ code: 'body-not-object' }),
    livemode,
    now,
    ...(lastCall && { lastCall }),
    told: { source, at: event.occurredAt },
  };
}

/** The newest time is kept, so that an event from before it is known as older when it comes late. */
async function noteTold(
  { lives }: Pick<ToldPorts, 'lives'>,
  { taken, result: { standing } }: { readonly taken: KnownEvent; readonly result: PassedOver },
): Promise<'done' | 'look-again'> {
  const { occurredAt: at } = taken.event;
  const { told, version: expectedVersion } = standing;
  if (!told || !isOlder(told.at, at)) return 'done';
  const noted = await lives.noteTold(standing, { told: { ...told, at }, expectedVersion });
  return noted === 'noted' ? 'done' : 'look-again';
}
