import type { MemberId } from '../../contracts/ids.ts';
import type { NoticeId, StoredNotice } from '../../contracts/notice.ts';
import type { RedeliveredNotices, RedeliverNotices } from '../../contracts/notice-view.ts';
import type { Problem } from '../../contracts/problem.ts';
import { sentAgain } from '../../domain/notice/sent-again.ts';
import type { Endpoints, NoticeLog, NoticeStarter } from '../../notice-ports.ts';
import { fail, ok, type Result } from '../../result.ts';
import { changeNotice } from './change-notice.ts';

export interface RedeliverPorts {
  readonly notices: NoticeLog;
  readonly endpoints: Endpoints;
  readonly starter: NoticeStarter;
}

interface Asked {
  readonly provider: MemberId;
  readonly asked: RedeliverNotices;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** Notices that are changed and started at once. */
const atOnce = 20;

/**
 * The notices that will be sent again, or a conflict where there is nowhere to send them. One that is on its way is
 * answered too and not sent twice, so that asking again after a failure does no harm; one that waits for a later attempt has it now.
 */
export async function redeliver(
  ports: RedeliverPorts,
  { provider, asked, now }: Asked,
): Promise<Result<RedeliveredNotices, Problem>> {
  const endpoint = await ports.endpoints.readEndpoint(provider);
  if (endpoint?.state !== 'active') return fail(nowhereToSend);
  const ids = asked.ids ? [...new Set(asked.ids)] : await idsOf(ports.notices, { provider, asked });
  const found: [NoticeId, StoredNotice | null][] = [];
  for (let start = 0; start < ids.length; start += atOnce)
    found.push(
      ...(await Promise.all(
        ids.slice(start, start + atOnce).map(async (noticeId) => {
          const sending = await sendAgain(ports, { provider, noticeId, now });
          return [noticeId, sending] satisfies [NoticeId, StoredNotice | null];
        }),
      )),
    );
  return ok({
    items: found.flatMap(([, notice]) =>
      notice ? [{ noticeId: notice.noticeId, sequence: notice.sequence, type: notice.type }] : [],
    ),
    unknown: found.flatMap(([noticeId, notice]) => (notice ? [] : [noticeId])),
  });
}

/** Why nothing can be sent where a provider has no endpoint that may be sent to. */
export const nowhereToSend: Problem = {
  code: 'conflict',
  detail: 'There is no endpoint that is proved and active, so nothing can be sent. Notices can be pulled.',
};

async function idsOf(
  notices: NoticeLog,
  { provider, asked: { from = 1, to = 0 } }: Omit<Asked, 'now'>,
): Promise<readonly NoticeId[]> {
  const found = await notices.listAfter(provider, from - 1, to - from + 1);
  return found.map(({ noticeId }) => noticeId);
}

async function sendAgain(
  { notices, starter }: RedeliverPorts,
  { now, ...which }: { provider: MemberId; noticeId: NoticeId; now: string },
): Promise<StoredNotice | null> {
  const notice = await changeNotice(notices, which, (before) => sentAgain(before, now));
  if (notice) await starter.start(notice, notice.redeliveries);
  return notice;
}
