import type { SourceAct } from '../../contracts/source-act.ts';
import { overdueBefore } from '../delivery/restarted.ts';

/**
 * The act as a new run goes on with it, or null where that is not called for: it does not wait, or its attempt is not overdue
 * for ten minutes. A run that is alive after all ends at its next attempt, because a later one has begun.
 */
export function restartedAct(act: SourceAct, now: string): SourceAct | null {
  const { state, waitingSince, dueAt, version, restarts } = act;
  if (state !== 'waiting' || waitingSince === null) return null;
  if ((dueAt ?? waitingSince) >= overdueBefore(now)) return null;
  return { ...act, version: version + 1, restarts: restarts + 1, dueAt: now };
}
