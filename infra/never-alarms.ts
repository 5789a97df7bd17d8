import type { AlarmTable } from './alarm-table.ts';
import type { WatchedMetrics } from './watched-metrics.ts';

/** Alarms on what nothing of ours ever does: one time is too many, and rings at once. */
export function neverAlarms(metrics: WatchedMetrics): AlarmTable {
  return {
    DecisionsAreRewritten: {
      metric: metrics.rewrittenDecisions,
      threshold: 1,
      impact:
        'A decision was replaced or deleted: what a merchant, an auditor or a court relies on is no longer what was decided.',
      severity: 'page',
      runbook: 'Decisions are rewritten',
    },
    PersonalDataIsLogged: {
      metric: metrics.personalDataFound,
      threshold: 1,
      impact: 'Something of a merchant or a person stands in a log, where it is kept for 400 days.',
      severity: 'page',
      runbook: 'Personal data is logged',
    },
  };
}
