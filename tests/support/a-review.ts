import type { FlagId } from '../../shared/contracts/ids.ts';
import type { AskedResolution } from '../../shared/contracts/resolution.ts';
import type { StoredDecision } from '../../shared/contracts/stored-decision.ts';
import {
  type ResolvePorts,
  type ResolveRequest,
  resolveDecision,
} from '../../shared/flows/resolve-decision.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import { type aCoalition, provider } from './a-coalition.ts';
import { aScreening, screenPorts } from './a-screening.ts';

type Coalition = Awaited<ReturnType<typeof aCoalition>>;

/** The ports of a resolution on a coalition's stores. */
export function resolvePorts({ stores, view }: Coalition): ResolvePorts {
  const { decisions: log, merchants, resolutions } = stores;
  return { log, merchants, resolutions, keyring: () => view.keyring() };
}

let screened = 0;

/** The decision on one more application, through the real flow at the coalition's time. */
export async function aDecision(
  coalition: Coalition,
  merchant: Record<string, unknown> = {},
): Promise<StoredDecision> {
  screened += 1;
  const now = new Date(coalition.clock.ms).toISOString();
  const request = aScreening(merchant, { sourceId: `screened_${screened}`, now });
  const result = await screenMerchant(screenPorts(coalition), request);
  if (result.kind !== 'answered') throw new Error(result.problem.code);
  return result.decision;
}

/** What is asked, as it is after it was read. */
export function anAsk(
  outcome: AskedResolution['outcome'],
  { clear = [], expiresAt = null, ...rest }: Partial<AskedResolution> & Clearing = {},
): AskedResolution {
  const clearances = clear
    .map((flagId) => ({ flagId, expiresAt }))
    .sort((a, b) => (a.flagId < b.flagId ? -1 : 1));
  return { outcome, rationale: 'Register extract seen.', clearances, confirms: [], ...rest };
}

interface Clearing {
  readonly clear?: readonly FlagId[];
  readonly expiresAt?: string | null;
}

export const analyst = {
  member: provider,
  subject: 'analyst-1',
  machine: false,
  forCoalition: false,
} as const;
export const colleague = { ...analyst, subject: 'analyst-2' } as const;

/** A resolution through the real flow, by an analyst of the provider unless told otherwise. */
export function resolving(
  coalition: Coalition,
  decision: Pick<StoredDecision, 'decisionId'>,
  asked: AskedResolution,
  { ports, ...changes }: Partial<ResolveRequest> & { ports?: ResolvePorts } = {},
) {
  return resolveDecision(ports ?? resolvePorts(coalition), {
    provider,
    decisionId: decision.decisionId,
    asked,
    by: analyst,
    now: new Date(coalition.clock.ms).toISOString(),
    ...changes,
  });
}
