import type { ActStarter } from '../../act-ports.ts';
import { type DurableFunction, startDurable } from './start-durable.ts';

/** Starts the attempts at an act as a durable execution of `functions/act-at-source`, named by the decision and the run. */
export function durableActStarter(of: DurableFunction): ActStarter {
  return {
    startAct: async ({ provider, decisionId, decidedAt, restarts: run }) =>
      await startDurable(of, {
        name: `${decisionId}-r${run}`,
        event: { provider, decisionId, decidedAt, run },
      }),
  };
}
