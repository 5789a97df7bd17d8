import { type Attempt, keptAttempts, type StoredNotice } from '../../contracts/notice.ts';

/** What one attempt made of a notice. */
export interface Made {
  readonly attempt: Attempt;
  /** `stored` where the attempt was the end of the endpoint. */
  readonly state: StoredNotice['state'];
  /** When the next attempt is due; null where there is none. */
  readonly dueAt: string | null;
  /** Whether people were told just now that it does not arrive. */
  readonly paged: boolean;
}

/** A waiting notice after an attempt, with what came of the last {@link keptAttempts} of them. */
export function noticeAfter(notice: StoredNotice, { attempt, state, dueAt, paged }: Made): StoredNotice {
  const { dueAt: _, ...rest } = notice;
  return {
    ...rest,
    version: notice.version + 1,
    state,
    waitingSince: state === 'waiting' ? notice.waitingSince : null,
    attempts: [...notice.attempts, attempt].slice(-keptAttempts),
    ...(dueAt !== null && { dueAt }),
    ...(paged && { pagedAt: attempt.at }),
  };
}
