import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { WatchedMetrics } from '../watched-metrics.ts';
import type { Graph } from './own-graphs.ts';
import type { DashboardPart } from './sections.ts';

/** What AWS itself measures of our parts, by the part of the dashboard that it answers for. */
export function houseGraphs(
  metrics: WatchedMetrics,
): Readonly<Partial<Record<DashboardPart, readonly Graph[]>>> {
  const { screening, providerHooks, management, deliverNotice } = metrics.functions;
  const functions = Object.entries(metrics.functions);
  return {
    speed: [
      { title: 'Screening function, ms', left: timesOf(screening) },
      { title: 'Webhooks of sources, ms', left: timesOf(providerHooks) },
      { title: 'API as callers see it, p99 ms', left: [metrics.latency.with({ label: 'p99' })] },
    ],
    callers: [
      {
        title: 'Requests, refused (4xx), failed (5xx)',
        left: [
          metrics.requests.with({ label: 'requests' }),
          metrics.clientErrors.with({ label: 'refused (4xx)' }),
          metrics.serverErrors.with({ label: 'failed (5xx)' }),
        ],
      },
      { title: 'Blocked at the firewall', left: [metrics.blocked.with({ label: 'blocked' })] },
    ],
    flags: [
      { title: 'Behind the flags’ stream, ms', left: [metrics.flagStreamAge.with({ label: 'behind' })] },
      { title: 'Oldest rescreening that waits, s', left: [metrics.queueAge.with({ label: 'oldest' })] },
    ],
    merchants: [
      { title: 'Behind the decisions’ stream, ms', left: [metrics.streamAge.with({ label: 'behind' })] },
    ],
    notices: [
      {
        title: 'Attempts at once; refused for want of one',
        left: [
          deliverNotice.concurrent.with({ label: 'at once' }),
          deliverNotice.throttles.with({ label: 'refused' }),
        ],
      },
    ],
    parts: [
      {
        title: 'Errors by function',
        left: functions.map(([name, { errors }]) => errors.with({ label: spaced(name) })),
      },
      {
        title: 'Throttles by function',
        left: functions.map(([name, { throttles }]) => throttles.with({ label: spaced(name) })),
      },
      {
        title: 'Executions at once',
        left: Object.entries({ screening, webhooks: providerHooks, management }).map(
          ([label, { concurrent }]) => concurrent.with({ label }),
        ),
      },
      { title: 'Management function, ms', left: timesOf(management) },
      { title: 'DynamoDB refuses for load', left: [metrics.throttledTables] },
      { title: 'Log lines with personal data', left: [metrics.personalDataFound.with({ label: 'lines' })] },
      { title: 'DynamoDB itself fails', left: metrics.failingTables.map(({ metric }) => metric) },
    ],
  };
}

/** The middle time, and the one that one in a hundred is slower than. */
const timesOf = ({ p50, p99 }: WatchedMetrics['functions']['screening']): IMetric[] => [
  p50.with({ label: 'p50' }),
  p99.with({ label: 'p99' }),
];

/** `watchDecisions`: watch decisions. */
const spaced = (name: string): string => name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
