import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { BacktestRunner, BacktestStep } from '../../functions/run-backtest/run-backtest.ts';
import type { BacktestEngine } from '../../shared/backtest-ports.ts';
import type { BacktestId } from '../../shared/contracts/backtest.ts';
import type { Pump } from './start-pump.ts';

/** How often a step that fails is taken again before the backtest is given up, as in AWS. */
const attempts = 4;

/**
 * Runs backtests in this process, one after the other and share by share, with the function that AWS runs them with.
 * Steps are short and others get a turn between them, so that the server answers meanwhile.
 */
export function runBacktests(runner: BacktestRunner): BacktestEngine & Pump {
  const started = new Set<BacktestId>();
  const closing = new AbortController();
  const { signal } = closing;
  let running = Promise.resolve();
  const take = async (step: BacktestStep): Promise<void> => {
    for (let failed = 0; !signal.aborted; ) {
      await breathe();
      try {
        if ((await runner(step, { awsRequestId: randomUUID() })).done) return;
      } catch (error) {
        failed += 1;
        if (failed >= attempts) throw error;
      }
    }
  };
  const run = async ({ id, shares }: { id: BacktestId; shares: number }): Promise<void> => {
    try {
      for (let share = 0; share < shares && !signal.aborted; share += 1)
        await take({ task: 'share', id, share });
      await take({ task: 'finish', id });
    } catch (error) {
      const name = error instanceof Error ? error.name : 'an error';
      console.error(`The backtest ${id}: ${name}. It is given up.`);
      await take({ task: 'fail', id }).catch(() => undefined);
    }
  };
  return {
    start: async (of) => {
      if (started.has(of.id)) return;
      started.add(of.id);
      running = running.then(() => run(of));
    },
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
