import { type ActAttempt, keptActAttempts, type SourceAct } from '../../contracts/source-act.ts';

const minute = 60;
const hour = 60 * minute;

/** Seconds to wait before each attempt at an act, the first one at once: six attempts in a day and a quarter. */
export const actSchedule = [0, 30, 5 * minute, hour, 6 * hour, 24 * hour] as const;

/** Answers that say "not now" (RFC 9110, RFC 6585); all others from 400 to 499 say no, and are not asked for again. */
const notNow: ReadonlySet<number> = new Set([408, 409, 429]);

/** Failures for which asking the source again is no help. */
const ends: ReadonlySet<ActAttempt['failure']> = new Set([
  'switched-off',
  'no-key',
  'overtaken',
  'no-account',
]);

/** An act after an attempt: done, to be tried again when it is due, or failed. */
export function actAfter(act: SourceAct, attempt: ActAttempt): SourceAct {
  const { dueAt: _, ...rest } = act;
  const attempts = [...act.attempts, attempt].slice(-keptActAttempts);
  const after = { ...rest, version: act.version + 1, attempts };
  if (attempt.failure === null) return { ...after, state: 'done', waitingSince: null };
  const pause = saysNo(attempt) ? undefined : actSchedule[attempts.length];
  if (pause === undefined) return { ...after, state: 'failed', waitingSince: null };
  return { ...after, dueAt: new Date(Date.parse(attempt.at) + pause * 1_000).toISOString() };
}

function saysNo({ status, failure }: ActAttempt): boolean {
  if (ends.has(failure)) return true;
  return status !== null && status >= 400 && status < 500 && !notNow.has(status);
}

/** A waiting act that was ended before it was done, and why. */
export function endedAct(
  act: SourceAct,
  { failure, at }: { readonly failure: NonNullable<ActAttempt['failure']>; readonly at: string },
): SourceAct {
  return actAfter(act, { at, status: null, failure });
}
