import { deliverySchedule } from './delivery-schedule.ts';

/** A fifth more or less, so that what failed together does not come back together. */
const jitter = 0.2;

/**
 * Whole seconds to wait before an attempt (1 is the first), or null where there is none any more. `random` is 0 to 1. What the
 * receiver asked for (`Retry-After`, in seconds) is kept where it is later than the schedule.
 */
export function pauseBefore(
  attempt: number,
  { random, retryAfter }: { readonly random: number; readonly retryAfter: number | null },
): number | null {
  const pause = deliverySchedule[attempt - 1];
  if (pause === undefined) return null;
  const scheduled = pause * (1 - jitter + 2 * jitter * random);
  return Math.round(Math.max(scheduled, retryAfter ?? 0));
}
