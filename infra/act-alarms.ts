import type { AlarmTable } from './alarm-table.ts';
import { sumOf } from './sum-of.ts';
import type { WatchedMetrics } from './watched-metrics.ts';

/** Alarms on what Flagstop does at sources in a provider's name. */
export function actAlarms(metrics: WatchedMetrics): AlarmTable {
  return {
    ActsFail: {
      metric: sumOf({ failed: metrics.actFailures, unraised: metrics.actsNotRaised }),
      threshold: 1,
      impact:
        'What a provider has Flagstop stop at Stripe or Adyen was not stopped: a merchant that it declined is paid out.',
      severity: 'page',
      runbook: 'Acts at sources fail',
    },
    ActsAreNotAttempted: {
      metric: sumOf({
        restarted: metrics.restartedActs,
        unstarted: metrics.unstartedActs,
        unopened: metrics.actKeysUnopened,
      }),
      threshold: 1,
      datapoints: 2,
      periods: 3,
      impact: 'Acts at Stripe or Adyen waited that nobody tried: declined merchants are paid out meanwhile.',
      severity: 'ticket',
      runbook: 'Acts at sources are not attempted',
    },
  };
}
