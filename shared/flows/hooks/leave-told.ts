import { maxAlertDays } from '../../contracts/stored-merchant.ts';
import { isOlder } from '../../domain/hooks/passed-over.ts';
import { type OffboardPorts, offboardMerchant } from '../offboard-merchant.ts';
import type { KnownEvent } from './screen-told.ts';
import type { EventResult } from './take-event.ts';

export interface LeavePorts extends OffboardPorts {}

/**
 * The merchant of an event offboarded, so that flags are matched to it for alerts for the longest time there is. Passed over
 * where the source told something newer of it before; ignored for a merchant that was never boarded.
 */
export async function leaveTold(ports: LeavePorts, taken: KnownEvent): Promise<EventResult> {
  const { provider, merchant, source, event, now } = taken;
  const standing = await ports.merchants.readStanding(provider, merchant);
  if (!standing) return { kind: 'ignored', why: 'never-boarded' };
  if (standing.told?.source === source && isOlder(event.occurredAt, standing.told.at))
    return { kind: 'passed-over', why: 'older', merchant };
  if (standing.state === 'offboarded') return { kind: 'offboarded', merchant, repeated: true };
  const left = await offboardMerchant(ports, {
    provider,
    merchant,
    alertDays: maxAlertDays,
    by: `hook:${source}`,
    reason: event.type,
    told: { source, at: event.occurredAt },
    now,
  });
  // Somebody offboarded it meanwhile, in other words.
  const repeated = left.ok ? left.value.repeated : true;
  return { kind: 'offboarded', merchant, repeated };
}
