import { sharesAtOnce } from './backtest-machine.ts';
import type { Stage } from './stages.ts';

/** Executions set aside for functions whose work has a width of its own, the same in every stage. */
export const fixedConcurrency = {
  /** The six tasks may meet at the full hour; one task meets itself only after five minutes. */
  sweep: 6,
  /** Two lists at once: a queue hands its messages to no fewer. */
  importFeed: 2,
  /** Two backtests. */
  runBacktest: 2 * sharesAtOnce,
  /** Widgets that people look at. */
  opsWidget: 5,
} as const;

/** How many executions of the account’s limit a stage sets aside for its functions. */
export function reservedConcurrency({ concurrency }: Pick<Stage, 'concurrency'>): number {
  const all = [...Object.values(concurrency), ...Object.values(fixedConcurrency)];
  return all.reduce((sum, executions) => sum + executions, 0);
}
