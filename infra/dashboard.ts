import { Dashboard, GraphWidget, type IMetric, type IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { WatchedMetrics } from './watched-metrics.ts';

/** One dashboard: what is decided, how fast, what is refused, and how the parts below are. */
export function addDashboard(
  scope: Construct,
  { metrics, name }: { readonly metrics: WatchedMetrics; readonly name: string },
): void {
  const { screening, management, watchDecisions, sweep, watchFlags, rescreen, deliverNotice } =
    metrics.functions;
  const dashboard = new Dashboard(scope, 'Dashboard', { dashboardName: name });
  dashboard.addWidgets(
    graph('Decisions by outcome', Object.values(metrics.outcomes), { stacked: true }),
    graph('Screening time: deadline 5,000 ms', [screening.p50, screening.p99]),
    graph('Answered 503, repeats', [metrics.unavailable, metrics.replays]),
  );
  dashboard.addWidgets(
    graph('Requests and refusals', [metrics.requests, metrics.clientErrors, metrics.serverErrors]),
    graph('Refused signatures, blocked at the firewall', [metrics.refusedSignatures, metrics.blocked]),
    graph('API time, p99', [metrics.latency]),
  );
  dashboard.addWidgets(
    graph('Function errors and throttles', [
      screening.errors,
      management.errors,
      screening.throttles,
      management.throttles,
    ]),
    graph('Executions at once', [screening.concurrent, management.concurrent]),
    graph('Throttled tables', [metrics.throttledTables]),
  );
  dashboard.addWidgets(
    graph(
      'Failures of DynamoDB itself',
      metrics.failingTables.map(({ metric }) => metric),
    ),
    graph('Management time', [management.p50, management.p99]),
    graph('Errors behind streams and on schedules', [
      watchDecisions.errors,
      sweep.errors,
      watchFlags.errors,
      rescreen.errors,
      deliverNotice.errors,
    ]),
  );
  dashboard.addWidgets(
    graph('Webhooks of sources that were screened', metrics.hooksScreened, { stacked: true }),
    graph('Payloads whose rest could not be read', [metrics.notEnriched]),
  );
  addRescreenings(dashboard, metrics);
  addNotices(dashboard, metrics);
  dashboard.addWidgets(
    graph('Behind the decisions, ms', [metrics.streamAge]),
    graph('Merchants not indexed', [metrics.indexFailures, metrics.unindexedMerchants]),
    graph('Flags that wait for operators', [
      metrics.heldTooLong,
      metrics.overdueDisputes,
      metrics.untendedFlags,
    ]),
    graph('Flags past their review date', [metrics.overdueReviews]),
    graph('The daily walk: merchants', [
      metrics.reconciliationFindings,
      ...metrics.findingsByKind,
      metrics.unreconciledMerchants,
      metrics.reindexedMerchants,
    ]),
    graph('The daily walk: hours since one ended', [metrics.hoursSinceReconciled]),
  );
}

/** A row on what changed flags mean for merchants that are boarded. */
function addRescreenings(dashboard: Dashboard, metrics: WatchedMetrics): void {
  dashboard.addWidgets(
    graph('Behind the flags, ms', [metrics.flagStreamAge]),
    graph('Rescreenings: oldest that waits, s', [metrics.queueAge]),
    graph('Merchants judged again', [
      metrics.queuedMerchants,
      metrics.rescreened,
      metrics.changedByRescreening,
      metrics.enumerationFailures,
      metrics.rescreenFailures,
    ]),
  );
  dashboard.addWidgets(
    graph('A policy in shadow: judged, failed', [metrics.shadow.judged, metrics.shadow.failures]),
    graph('What it judges otherwise, by outcome', metrics.shadow.differences, { stacked: true }),
  );
}

/** A row on what providers are told. */
function addNotices(dashboard: Dashboard, metrics: WatchedMetrics): void {
  const { deliverNotice } = metrics.functions;
  dashboard.addWidgets(
    graph('Notices that wait; deliveries started anew, or not', [
      metrics.waitingNotices,
      metrics.restartedNotices,
      metrics.unstartedNotices,
    ]),
    graph('Notices: hours that the oldest waits', [metrics.hoursOldestNoticeWaits]),
    graph('Deliveries that ended, by state; people not told', [
      ...metrics.endedDeliveries,
      metrics.peopleNotTold,
    ]),
    graph('Attempts at once; refused for want of one', [deliverNotice.concurrent, deliverNotice.throttles]),
    graph('Acts at sources: failed, not raised; begun anew, or not', [
      metrics.actFailures,
      metrics.actsNotRaised,
      metrics.restartedActs,
      metrics.unstartedActs,
    ]),
  );
}

function graph(title: string, left: IMetric[], { stacked = false } = {}): IWidget {
  return new GraphWidget({ title, left, stacked, width: 8, height: 6, leftYAxis: { min: 0 } });
}
