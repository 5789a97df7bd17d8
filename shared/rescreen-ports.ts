import type { RescreenTask } from './contracts/rescreen.ts';

/** Where merchants wait to be decided on again. Each task is handed over at least once, in no order. */
export interface RescreenQueue {
  /** All of them, or the call rejects; then some may have been taken, which does no harm. */
  send(tasks: readonly RescreenTask[]): Promise<void>;
}
