import type { StoredNotice } from '../../contracts/notice.ts';

/** So long after an attempt was due it is taken for granted that nobody makes it. */
const patienceMs = 10 * 60_000;

/** The instant before which a notice must have begun to wait, or its attempt been due, to be overdue. */
export function overdueBefore(now: string): string {
  return new Date(Date.parse(now) - patienceMs).toISOString();
}

/**
 * The notice as a new run goes on with it, or null where that is not called for: it does not wait, or its attempt is not overdue.
 * A run that is alive after all ends at its next attempt, because a later one has begun.
 */
export function restarted(notice: StoredNotice, now: string): StoredNotice | null {
  const { state, waitingSince, dueAt, version, redeliveries } = notice;
  if (state !== 'waiting' || waitingSince === null) return null;
  if ((dueAt ?? waitingSince) >= overdueBefore(now)) return null;
  return { ...notice, version: version + 1, redeliveries: redeliveries + 1, dueAt: now };
}
