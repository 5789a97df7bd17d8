import { staleFeeds } from '../../shared/domain/stale-feeds.ts';
import { metricNames } from '../../shared/metric-names.ts';
import type { SweepDeps } from './sweep.ts';

/**
 * Tells by which policy decisions are made now, and how old the imported lists are; which are stale stands in log lines.
 * Where the rules cannot be read it says so and no more: screenings say it louder.
 */
export async function tellRules(
  { view, observer, requestId }: Pick<SweepDeps, 'view' | 'observer'> & { readonly requestId: string },
  now: string,
): Promise<void> {
  const rules = await view.rules().catch((error: unknown) => {
    // The class of what was thrown: a message may quote what was stored.
    const name = error instanceof Error ? error.name : 'unknown';
    observer.log('policy.not-read', { requestId, error: name });
    return null;
  });
  if (!rules) return;
  const { version } = rules.policy.document;
  observer.log('policy.in-force', { requestId, policyVersion: version });
  const stale = staleFeeds(rules.feeds, now);
  for (const feed of stale) observer.log('feed.stale', { requestId, feed });
  const hours = rules.feeds.map(({ importedAt }) => (Date.parse(now) - Date.parse(importedAt)) / 3_600_000);
  observer.measure(metricNames.staleFeeds, stale.length);
  observer.measure(metricNames.hoursOldestFeed, Math.max(0, ...hours));
}
