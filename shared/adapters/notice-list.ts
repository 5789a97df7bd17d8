import type { StoredNotice } from '../contracts/notice.ts';

/** The name that cursors of the list of waiting notices carry. */
export const waitingList = 'waiting-notices';

/** What waiting notices are listed by, or null for one that does not wait: since when, then id, so that two of one millisecond have an order too. */
export function waitingOrder({ waitingSince, noticeId }: StoredNotice): string | null {
  return waitingSince === null ? null : `${waitingSince}#${noticeId}`;
}
