import type { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { findingKinds } from '../shared/contracts/reconciliation.ts';
import { outcomes } from '../shared/contracts/vocabulary.ts';
import {
  actAtSourceService,
  deliverNoticeService,
  endedStates,
  importFeedService,
  metricNames,
  metricNamespace,
  providerHooksService,
  rescreenService,
  screenBackBookService,
  screeningService,
  sweepService,
  watchDecisionsService,
  watchFlagsService,
} from '../shared/metric-names.ts';
import { type TableName, tableNames } from '../shared/tables.ts';
import type { ActStack } from './act-stack.ts';
import { decidedMetrics } from './decided.ts';
import { personalDataFound } from './log-protection.ts';
import type { NoticeStack } from './notice-stack.ts';
import type { ScreeningStack } from './screening-stack.ts';
import type { Stage } from './stages.ts';
import type { StorageStack } from './storage-stack.ts';
import type { WorkStack } from './work-stack.ts';

export type WatchedMetrics = ReturnType<typeof watchedMetrics>;

export interface Watched {
  readonly stage: Stage;
  readonly storage: StorageStack;
  readonly screening: ScreeningStack;
  readonly work: WorkStack;
  readonly notices: NoticeStack;
  readonly acts: ActStack;
  readonly period: Duration;
}

/** Every metric that the dashboard draws or an alarm watches, over one period. */
export function watchedMetrics({ stage, storage, screening, work, notices, acts, period }: Watched) {
  const { api, firewall } = screening.frontDoor;
  const sum = { period, statistic: Stats.SUM };
  const ownOf =
    (service: string, statistic = Stats.SUM) =>
    (metricName: string, dimensions: Record<string, string> = {}) =>
      new Metric({
        namespace: metricNamespace,
        metricName,
        dimensionsMap: { service, stage: stage.name, ...dimensions },
        period,
        statistic,
      });
  const own = ownOf(screeningService);
  /** Of what providers ask, and of what sources tell of their merchants. */
  const both = (name: string) => ({ asked: own(name), told: ownOf(providerHooksService)(name) });
  /** How much there was of something when a sweep last looked. */
  const swept = ownOf(sweepService, Stats.MAXIMUM);
  return {
    functions: {
      screening: functionMetrics(screening.screening.lambda, { period }),
      providerHooks: functionMetrics(screening.providerHooks.lambda, { period }),
      management: functionMetrics(screening.management.lambda, { period }),
      watchDecisions: functionMetrics(work.watchDecisions.lambda, { period }),
      sweep: functionMetrics(work.sweep.lambda, { period }),
      watchFlags: functionMetrics(work.rescreening.watchFlags.lambda, { period }),
      rescreen: functionMetrics(work.rescreening.rescreen.lambda, { period }),
      deliverNotice: functionMetrics(notices.deliver.lambda, { period }),
      actAtSource: functionMetrics(acts.act.lambda, { period }),
    },
    requests: api.metricCount(sum),
    clientErrors: api.metricClientError(sum),
    serverErrors: api.metricServerError(sum),
    latency: api.metricLatency({ period, statistic: Stats.percentile(99) }),
    outcomes: decidedMetrics(ownOf),
    refusedSignatures: both(metricNames.refusedSignatures),
    refusedContents: both(metricNames.refusedContents),
    skewedClocks: own(metricNames.skewedClocks),
    keyServiceFailures: Object.fromEntries(
      servicesWithSecrets.map((service) => [
        service.replaceAll('-', '_'),
        ownOf(service)(metricNames.keyServiceFailures),
      ]),
    ),
    unavailable: both(metricNames.unavailable),
    streamAge: work.watchDecisions.lambda.metric('IteratorAge', { period, statistic: Stats.MAXIMUM }),
    rewrittenDecisions: ownOf(watchDecisionsService)(metricNames.rewrittenDecisions),
    personalDataFound: personalDataFound(stage, period),
    indexFailures: ownOf(watchDecisionsService)(metricNames.indexFailures),
    shadow: {
      judged: ownOf(watchDecisionsService)(metricNames.shadowJudged),
      failures: ownOf(watchDecisionsService)(metricNames.shadowFailures),
      differences: outcomes.flatMap((from) =>
        outcomes.map((to) => ownOf(watchDecisionsService)(metricNames.shadowDifferences, { from, to })),
      ),
    },
    unindexedMerchants: swept(metricNames.unindexedMerchants),
    heldTooLong: swept(metricNames.heldTooLong),
    overdueDisputes: swept(metricNames.overdueDisputes),
    untendedFlags: swept(metricNames.untendedFlags),
    overdueReviews: swept(metricNames.overdueReviews),
    staleFeeds: swept(metricNames.staleFeeds),
    hoursProviderIsSilent: swept(metricNames.hoursProviderIsSilent),
    unapprovedPolicies: swept(metricNames.unapprovedPolicies),
    reconciliationFindings: swept(metricNames.reconciliationFindings),
    findingsByKind: findingKinds.map((kind) =>
      ownOf(sweepService)(metricNames.reconciliationFindingsByKind, { kind }),
    ),
    unreconciledMerchants: swept(metricNames.unreconciledMerchants),
    reindexedMerchants: swept(metricNames.reindexedMerchants),
    hoursSinceReconciled: swept(metricNames.hoursSinceReconciled),
    waitingNotices: swept(metricNames.waitingNotices),
    hoursOldestNoticeWaits: swept(metricNames.hoursOldestNoticeWaits),
    minutesOldestNoticeIsUntried: swept(metricNames.minutesOldestNoticeIsUntried),
    restartedNotices: swept(metricNames.restartedNotices),
    unstartedNotices: swept(metricNames.unstartedNotices),
    actFailures: ownOf(actAtSourceService)(metricNames.actFailures),
    actKeysUnopened: ownOf(actAtSourceService)(metricNames.keyServiceFailures),
    actsNotRaised: ownOf(watchDecisionsService)(metricNames.actFailures),
    restartedActs: swept(metricNames.restartedActs),
    unstartedActs: swept(metricNames.unstartedActs),
    endedDeliveries: endedStates.map((state) =>
      ownOf(deliverNoticeService)(metricNames.endedDeliveries, { state }),
    ),
    exhaustedDeliveries: ownOf(deliverNoticeService)(metricNames.endedDeliveries, { state: 'exhausted' }),
    peopleNotTold: ownOf(deliverNoticeService)(metricNames.peopleNotTold),
    ...rescreeningMetrics({ work, period, ownOf }),
    blocked: new Metric({
      namespace: 'AWS/WAFV2',
      metricName: 'BlockedRequests',
      dimensionsMap: { WebACL: firewall.metricName, Region: stage.region, Rule: 'ALL' },
      ...sum,
    }),
    throttledTables: throttledTables(storage.tables, { period }),
    failingTables: tableNames.map((name) => ({
      name,
      metric: systemErrors(storage.tables[name], { name, period }),
    })),
  };
}

/** Who opens secrets by KMS; an alarm may add up ten metrics. Whether acts at sources are kept waiting by it, their own alarm says. */
const servicesWithSecrets = [
  screeningService,
  providerHooksService,
  'management',
  watchDecisionsService,
  watchFlagsService,
  rescreenService,
  sweepService,
  deliverNoticeService,
  importFeedService,
  screenBackBookService,
];

type OwnOf = (service: string) => (metricName: string) => Metric;

/** From a flag's change to merchants that were decided on again. */
function rescreeningMetrics({ work, period, ownOf }: Pick<Watched, 'work' | 'period'> & { ownOf: OwnOf }) {
  const { queue, watchFlags } = work.rescreening;
  const [watched, judged] = [ownOf(watchFlagsService), ownOf(rescreenService)];
  return {
    flagStreamAge: watchFlags.lambda.metric('IteratorAge', { period, statistic: Stats.MAXIMUM }),
    queueAge: queue.metricApproximateAgeOfOldestMessage({ period }),
    enumerationFailures: watched(metricNames.enumerationFailures),
    queuedMerchants: watched(metricNames.queuedMerchants),
    rescreened: judged(metricNames.rescreened),
    changedByRescreening: judged(metricNames.changedByRescreening),
    rescreenFailures: judged(metricNames.rescreenFailures),
  };
}

/** What our adapters call. */
const operations = [
  'GetItem',
  'BatchGetItem',
  'Query',
  'PutItem',
  'UpdateItem',
  'BatchWriteItem',
  'TransactWriteItems',
];

function functionMetrics(lambda: LambdaFunction, { period }: { readonly period: Duration }) {
  return {
    invocations: lambda.metricInvocations({ period }),
    errors: lambda.metricErrors({ period }),
    throttles: lambda.metricThrottles({ period }),
    p50: lambda.metricDuration({ period, statistic: Stats.percentile(50) }),
    p99: lambda.metricDuration({ period, statistic: Stats.percentile(99) }),
    concurrent: lambda.metric('ConcurrentExecutions', { period, statistic: Stats.MAXIMUM }),
  };
}

/** Throttled reads and writes of all tables together: an alarm may add up ten metrics, and five tables have ten. */
function throttledTables(
  tables: Readonly<Record<TableName, Table>>,
  { period }: { readonly period: Duration },
): IMetric {
  const kinds = ['ReadThrottleEvents', 'WriteThrottleEvents'];
  return added(
    'Throttled reads and writes',
    tableNames.flatMap((name) =>
      kinds.map((kind): [string, Metric] => [
        `${name.toLowerCase()}${kind}`,
        tables[name].metric(kind, { period, statistic: Stats.SUM }),
      ]),
    ),
  );
}

/** Failures of DynamoDB itself over all operations. Ids carry the table's name, so that one graph can hold all tables. */
function systemErrors(
  table: Table,
  { name, period }: { readonly name: TableName; readonly period: Duration },
): IMetric {
  return added(
    `${name}: failures of DynamoDB`,
    operations.map((operation) => [
      `${name.toLowerCase()}${operation}`,
      new Metric({
        namespace: 'AWS/DynamoDB',
        metricName: 'SystemErrors',
        dimensionsMap: { TableName: table.tableName, Operation: operation },
        period,
        statistic: Stats.SUM,
      }),
    ]),
  );
}

function added(label: string, metrics: readonly (readonly [id: string, metric: Metric])[]): MathExpression {
  const [first] = metrics;
  return new MathExpression({
    expression: metrics.map(([id]) => `FILL(${id}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(metrics),
    label,
    ...(first === undefined ? {} : { period: first[1].period }),
  });
}
