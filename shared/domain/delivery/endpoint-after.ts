import type { EndpointRecord } from '../../contracts/notice.ts';
import type { Verdict } from './judge-answer.ts';

/** So long may every attempt fail before an endpoint is switched off. */
const patienceMs = 120 * 3_600_000;

/**
 * An endpoint after an attempt, or null where nothing of it changes, so that many notices at one endpoint do not fight over its
 * record. A success ends a row of failures. 410 switches it off at once; a failure does where the row began 120 hours
 * ago or more, so that two failures are at least that far apart. One that is not active stays as it is.
 */
export function endpointAfter(
  endpoint: EndpointRecord,
  { verdict, now }: { readonly verdict: Verdict; readonly now: string },
): EndpointRecord | null {
  const { version, state, failingSince } = endpoint;
  if (state !== 'active') return null;
  const changed = (to: Partial<EndpointRecord>) => ({ ...endpoint, ...to, version: version + 1 });
  const disabled = (disabledWhy: 'gone' | 'failing') =>
    changed({ state: 'disabled', disabledWhy, failingSince: failingSince ?? now, changedAt: now });
  if (verdict.kind === 'delivered') return failingSince === null ? null : changed({ failingSince: null });
  if (verdict.kind === 'gone') return disabled('gone');
  if (failingSince === null) return changed({ failingSince: now });
  return Date.parse(now) - Date.parse(failingSince) >= patienceMs ? disabled('failing') : null;
}
