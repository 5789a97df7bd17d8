import type { MemberId } from '../../contracts/ids.ts';
import type { NoticeId, StoredNotice } from '../../contracts/notice.ts';
import type { NoticeLog } from '../../notice-ports.ts';
import { Unavailable } from '../../ports.ts';

/** So often is a change made again when another one came first. */
const attempts = 8;

/**
 * The notice after what `next` makes of it as it stands; null where there is none. Where `next` answers null it is left
 * as it is. What `next` answers has the version after the one that it was given.
 */
export async function changeNotice(
  log: Pick<NoticeLog, 'read' | 'put'>,
  { provider, noticeId }: { readonly provider: MemberId; readonly noticeId: NoticeId },
  next: (notice: StoredNotice) => StoredNotice | null,
): Promise<StoredNotice | null> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const notice = await log.read(provider, noticeId);
    const changed = notice && next(notice);
    if (!changed) return notice;
    if ((await log.put(changed)) === 'put') return changed;
  }
  throw new Unavailable('A notice kept changing while it was to be changed.');
}
