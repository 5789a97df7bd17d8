import type { StoredNotice } from '../../contracts/notice.ts';

/** The notice as it waits from `now` on to be sent once more, or null where it waits already: it will be sent anyway. */
export function sentAgain(notice: StoredNotice, now: string): StoredNotice | null {
  if (notice.state === 'waiting') return null;
  const { dueAt: _, ...rest } = notice;
  const { version, redeliveries } = notice;
  return {
    ...rest,
    state: 'waiting',
    waitingSince: now,
    version: version + 1,
    redeliveries: redeliveries + 1,
  };
}
