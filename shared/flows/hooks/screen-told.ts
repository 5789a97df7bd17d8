import type { MerchantApplication } from '../../contracts/application.ts';
import type { MerchantReference } from '../../contracts/ids.ts';
import { readTold } from '../../contracts/read-told.ts';
import type { Standing } from '../../contracts/stored-merchant.ts';
import { decisionIdOf } from '../../domain/decision-id.ts';
import { completeTold } from '../../domain/hooks/complete-told.ts';
import { isOlder } from '../../domain/hooks/passed-over.ts';
import type { MerchantLives } from '../../lifecycle-ports.ts';
import { type MerchantStore, Unavailable } from '../../ports.ts';
import { fail } from '../../result.ts';
import { type ScreenPorts, screenApplication } from '../screen-merchant.ts';
import type { ScreeningRequest } from '../screening-request.ts';
import type { EventResult, TakenEvent } from './take-event.ts';

export interface ToldPorts extends ScreenPorts {
  readonly merchants: Pick<MerchantStore, 'readStanding' | 'readApplication'>;
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
 * left unseen is asked for first, and what stays unseen then is what was known before.
 */
export async function screenTold(ports: ToldPorts, taken: KnownEvent): Promise<EventResult> {
  const request = requestOf(taken);
  const before = await ports.log.read(taken.provider, decisionIdOf(request));
  if (before) return { kind: 'screened', decision: before, replayed: true };
  const seen = taken.event.unseen.length > 0 ? await taken.seeMore(taken.event) : taken.event;
  const told = readTold(taken.merchant, seen);
  const keyring = await ports.coalition.keyring();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { application, completedFrom } = await completed(ports, { taken, told });
    const asked = { ...request, told: { source: taken.source, at: taken.event.occurredAt, completedFrom } };
    const result = await screenApplication(ports, { request: asked, application, keyring });
    if (result.kind === 'answered') return { ...result, kind: 'screened' };
    if (result.kind === 'refused') return result;
    const { why, standing } = result;
    if (why === 'moved-on' || !standing) continue;
    if ((await noteTold(ports, { taken, standing })) === 'done')
      return { kind: 'passed-over', why, merchant: taken.merchant };
  }
  throw new Unavailable('A standing kept changing while its merchant was told of.');
}

/** What was told, completed by what is known of a merchant that is boarded, and the standing's version that this rests on. */
async function completed(
  { merchants }: Pick<ToldPorts, 'merchants'>,
  { taken, told }: { readonly taken: KnownEvent; readonly told: MerchantApplication },
): Promise<{ readonly application: MerchantApplication; readonly completedFrom: number }> {
  const { provider, merchant } = taken;
  const standing = await merchants.readStanding(provider, merchant);
  const completedFrom = standing?.version ?? 0;
  const { unseen = [] } = told;
  if (standing?.state !== 'active' || unseen.length === 0) return { application: told, completedFrom };
  const kept = await merchants.readApplication(provider, merchant, standing.decisionId);
  // It may have moved on between the two reads; then what is decided on it is passed over and read again.
  if (!kept) return { application: told, completedFrom };
  return {
    application: readTold(merchant, { told: completeTold(told, kept.application), unseen }),
    completedFrom,
  };
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
  };
}

/** The newest time is kept, so that an event from before it is known as older when it comes late. */
async function noteTold(
  { lives }: Pick<ToldPorts, 'lives'>,
  { taken, standing }: { readonly taken: KnownEvent; readonly standing: Standing },
): Promise<'done' | 'look-again'> {
  const { occurredAt: at } = taken.event;
  const { told, version: expectedVersion } = standing;
  if (!told || !isOlder(told.at, at)) return 'done';
  const noted = await lives.noteTold(standing, { told: { ...told, at }, expectedVersion });
  return noted === 'noted' ? 'done' : 'look-again';
}
