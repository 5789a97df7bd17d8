import { type EndpointRecord, noticeBodySchema, type StoredNotice } from '../../contracts/notice.ts';
import { disabledNotice } from '../../domain/delivery/disabled-notice.ts';
import type { NoticeLog, Pager } from '../../notice-ports.ts';

export interface TellPorts {
  readonly notices: Pick<NoticeLog, 'read' | 'append'>;
  readonly pager: Pager;
}

/** Where an endpoint was switched off, and by an attempt of which notice that was met. */
export interface SwitchedOff {
  readonly notice: StoredNotice;
  readonly endpoint: EndpointRecord;
}

/**
 * Tells a provider that its endpoint was switched off, where we did that and it was not told: its people by the pager, and its
 * log by a notice. The notice is written last, and says that they were told. Rejects where either cannot be done.
 */
export async function tellDisabled(ports: TellPorts, { notice, endpoint }: SwitchedOff): Promise<void> {
  const telling = tellingOf({ notice, endpoint });
  await ports.pager.page(endpoint.provider, 'endpoint-disabled', telling.noticeId);
  await ports.notices.append(telling);
}

/** True where an endpoint was switched off by us, and its provider was not told of it. */
export async function isUntold(ports: TellPorts, off: SwitchedOff): Promise<boolean> {
  const { provider, state, disabledWhy } = off.endpoint;
  if (state !== 'disabled' || disabledWhy === 'asked') return false;
  return (await ports.notices.read(provider, tellingOf(off).noticeId)) === null;
}

function tellingOf({ notice, endpoint }: SwitchedOff) {
  const { data } = noticeBodySchema.pick({ data: true }).parse(JSON.parse(notice.body));
  return disabledNotice(endpoint, data);
}
