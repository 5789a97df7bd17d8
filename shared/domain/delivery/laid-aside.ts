import type { StoredNotice } from '../../contracts/notice.ts';

/** A waiting notice that there is nowhere to send any more: kept, to be pulled or asked for again. */
export function laidAside(notice: StoredNotice): StoredNotice {
  const { dueAt: _, ...rest } = notice;
  return { ...rest, version: notice.version + 1, state: 'stored', waitingSince: null };
}
