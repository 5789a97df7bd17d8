import { randomUUID } from 'node:crypto';
import { type ActAtSourceDeps, takeActStep } from '../../functions/act-at-source/act-at-source.ts';
import type { ActStarter } from '../../shared/act-ports.ts';
import { attemptHere, type PauseHere } from './attempt-here.ts';
import type { Pump } from './start-pump.ts';

/** Does in this process what providers let Flagstop do at sources, by the same attempts as in AWS. */
export function actAtSources(deps: ActAtSourceDeps, pause?: PauseHere): ActStarter & Pump {
  const here = attemptHere(pause);
  return {
    startAct: async ({ provider, decisionId, decidedAt, restarts: run }) =>
      here.begin({
        name: `The act by ${decisionId} (run ${run})`,
        provider,
        attempt: () =>
          takeActStep({ ...deps, requestId: randomUUID() }, { provider, decisionId, decidedAt, run }),
      }),
    close: () => here.close(),
  };
}
