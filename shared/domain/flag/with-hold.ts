import type { FlagHead } from '../../contracts/flag-head.ts';
import type { Step } from './apply-move.ts';

/** The step with its flag held at once: one step and one event, which says that it was. */
export function withHold({ head, event }: Step, hold: NonNullable<FlagHead['hold']>): Step {
  return { head: { ...head, state: 'held', hold }, event: { ...event, held: 'touches-many' } };
}
