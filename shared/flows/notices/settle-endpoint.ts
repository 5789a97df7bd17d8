import { type EndpointRecord, noticeBodySchema, type StoredNotice } from '../../contracts/notice.ts';
import { disabledNotice } from '../../domain/delivery/disabled-notice.ts';
import { endpointAfter } from '../../domain/delivery/endpoint-after.ts';
import type { Verdict } from '../../domain/delivery/judge-answer.ts';
import type { Endpoints, NoticeLog, Pager } from '../../notice-ports.ts';
import { changeEndpoint } from './change-endpoint.ts';

export interface SettlePorts {
  readonly notices: Pick<NoticeLog, 'read' | 'append'>;
  readonly endpoints: Endpoints;
  readonly pager: Pager;
}

interface Tried {
  /** The notice that was sent. */
  readonly notice: StoredNotice;
  /** Where it was sent. */
  readonly endpoint: EndpointRecord;
}

/**
 * The state of an endpoint after an attempt at it; where that was its end, its provider is told. An endpoint that was put in
 * its place, or proved anew, since the attempt began answers for nothing, and is left as it is.
 */
export async function settleEndpoint(
  ports: SettlePorts,
  { notice, endpoint, verdict, now }: Tried & { readonly verdict: Verdict; readonly now: string },
): Promise<EndpointRecord['state']> {
  const after = await changeEndpoint(ports.endpoints, endpoint.provider, (before) =>
    before && isSame(before, endpoint) ? endpointAfter(before, { verdict, now }) : null,
  );
  if (!after || !isSame(after, endpoint)) return 'active';
  if (after.state !== 'active') await tellDisabled(ports, { notice, endpoint: after });
  return after.state;
}

/** A key is made for each address that is put, and each proof has its moment. */
const isSame = (one: EndpointRecord, other: EndpointRecord): boolean =>
  one.sealed === other.sealed && one.provedAt === other.provedAt;

/**
 * Tells a provider that its endpoint was switched off, where we did that and it was not told: its people by the pager, and its
 * log by a notice. The notice is written last, and says that they were told. Rejects where either cannot be done.
 */
export async function tellDisabled(ports: SettlePorts, { notice, endpoint }: Tried): Promise<void> {
  if (endpoint.state !== 'disabled' || endpoint.disabledWhy === 'asked') return;
  const { data } = noticeBodySchema.pick({ data: true }).parse(JSON.parse(notice.body));
  const telling = disabledNotice(endpoint, data);
  if (await ports.notices.read(endpoint.provider, telling.noticeId)) return;
  await ports.pager.page(endpoint.provider, 'endpoint-disabled', telling.noticeId);
  await ports.notices.append(telling);
}
