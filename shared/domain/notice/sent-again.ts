import type { StoredNotice } from '../../contracts/notice.ts';

/**
 * The notice as it waits from `now` on to be sent once more, with all attempts anew; null where it is on its way already. One that
 * waits for a later attempt has it now: whoever mended a receiver does not sit out the pauses that it failed for. The run that
 * waits for that later attempt ends there, because another has begun.
 */
export function sentAgain(notice: StoredNotice, now: string): StoredNotice | null {
  const { dueAt, ...rest } = notice;
  const { state, version, redeliveries } = notice;
  if (state === 'waiting' && (dueAt === undefined || dueAt <= now)) return null;
  return {
    ...rest,
    state: 'waiting',
    waitingSince: now,
    version: version + 1,
    redeliveries: redeliveries + 1,
  };
}
