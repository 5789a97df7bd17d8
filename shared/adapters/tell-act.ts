import type { TellAct } from '../act-ports.ts';
import { metricNames } from '../metric-names.ts';
import type { Observer } from '../ports.ts';

/** Writes a line for each act that would be done, or cannot be. */
export function tellActTo(observer: Observer, requestId: string): TellAct {
  return ({ provider, source, merchant, decisionId, outcome, what, state }) => {
    const about = { requestId, provider, source, merchant, decisionId, outcome, task: what };
    if (state === 'would') observer.log('act.would', about);
    if (state !== 'failed') return;
    observer.log('act.failed', about);
    observer.count(metricNames.actFailures);
  };
}
