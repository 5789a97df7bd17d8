import type { StoredNotice } from '../../contracts/notice.ts';

/**
 * How many attempts of the schedule a notice has had since it waits: those before were of an earlier time that it was sent. More are
 * kept than the schedule has.
 */
export function attemptsMade({ attempts, waitingSince }: StoredNotice): number {
  return waitingSince === null ? 0 : attempts.filter(({ at }) => at >= waitingSince).length;
}
