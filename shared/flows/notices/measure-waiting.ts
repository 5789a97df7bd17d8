import type { NoticeLog, WaitingNotice } from '../../notice-ports.ts';

const pageSize = 500;
/** More are not counted: then it is as many at least. */
const mostCounted = 10_000;
/** The list may still show what was delivered a moment ago. */
const lookedAt = 25;

/** How many notices wait to be delivered, and since when the first of them does; null where none waits. */
export interface Waiting {
  readonly count: number;
  readonly since: string | null;
}

/** What waits at an instant: counted from a list that may be a moment behind, the oldest of it read strongly. */
export async function measureWaiting(
  notices: Pick<NoticeLog, 'listWaiting' | 'read'>,
  now: string,
): Promise<Waiting> {
  let cursor: string | null = null;
  let count = 0;
  let since: string | null = null;
  do {
    const page = await notices.listWaiting(now, { limit: pageSize, cursor });
    if (page === 'bad-cursor') throw new Error('A list refused its own cursor.');
    if (cursor === null) since = await oldestOf(notices, page.items);
    count += page.items.length;
    cursor = page.nextCursor;
  } while (cursor !== null && count < mostCounted);
  return { count, since };
}

async function oldestOf(
  notices: Pick<NoticeLog, 'read'>,
  listed: readonly WaitingNotice[],
): Promise<string | null> {
  for (const { provider, noticeId } of listed.slice(0, lookedAt)) {
    const notice = await notices.read(provider, noticeId);
    if (notice?.waitingSince) return notice.waitingSince;
  }
  return null;
}
