import type { EndpointRecord } from '../../contracts/notice.ts';
import { endpointAfter } from '../../domain/delivery/endpoint-after.ts';
import type { Verdict } from '../../domain/delivery/judge-answer.ts';
import type { Endpoints } from '../../notice-ports.ts';
import { changeEndpoint } from './change-endpoint.ts';
import { type SwitchedOff, type TellPorts, tellDisabled } from './tell-disabled.ts';

export interface SettlePorts extends TellPorts {
  readonly endpoints: Endpoints;
}

/**
 * The state of an endpoint after an attempt at it; whose attempt was its end tells its provider. An endpoint that was put in its
 * place, or proved anew, since the attempt began answers for nothing, and is left as it is.
 */
export async function settleEndpoint(
  ports: SettlePorts,
  { notice, endpoint, verdict, now }: SwitchedOff & { readonly verdict: Verdict; readonly now: string },
): Promise<EndpointRecord['state']> {
  let ours: EndpointRecord | null = null;
  const after = await changeEndpoint(ports.endpoints, endpoint.provider, (before) => {
    ours = before && isSame(before, endpoint) ? endpointAfter(before, { verdict, now }) : null;
    return ours;
  });
  if (!after || !isSame(after, endpoint)) return 'active';
  if (after.state !== 'active' && after === ours) await tellDisabled(ports, { notice, endpoint: after });
  return after.state;
}

/** A key is made for each address that is put, and each proof has its moment. */
const isSame = (one: EndpointRecord, other: EndpointRecord): boolean =>
  one.sealed === other.sealed && one.provedAt === other.provedAt;
