import { driveActs } from '../../shared/flows/hooks/drive-acts.ts';
import { metricNames } from '../../shared/metric-names.ts';
import type { SweepDeps } from './sweep.ts';

/** The next run goes on with the rest: the function is stopped after 300 s, and notices had up to 200 s of them. */
const budgetMs = 50_000;

/** Begins anew the acts at sources that nobody attempts any more, and tells how many those were, none too. Answers how many were started. */
export async function sweepActs(
  { stores, actStarter, observer, nowMs }: SweepDeps,
  { requestId }: { readonly requestId: string },
): Promise<number> {
  const began = nowMs();
  const now = new Date(began).toISOString();
  const sums = { started: 0, failed: 0 };
  const timeIsUp = () => nowMs() > began + budgetMs;
  for await (const driven of driveActs({ acts: stores.acts, actStarter }, { now, timeIsUp })) {
    const { provider, decisionId } = driven.act;
    const about = { requestId, provider, decisionId };
    if ('failed' in driven) {
      // The class of what was thrown: a message may quote what was stored.
      const error = driven.failed instanceof Error ? driven.failed.name : 'unknown';
      observer.log('act.not-restarted', { ...about, error });
      sums.failed += 1;
    } else if (driven.started) {
      observer.log('act.restarted', about);
      sums.started += 1;
    }
  }
  observer.measure(metricNames.restartedActs, sums.started);
  observer.measure(metricNames.unstartedActs, sums.failed);
  return sums.started;
}
