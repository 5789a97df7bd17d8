import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { actAlarms } from './act-alarms.ts';
import { type ImpactAlarmProps, impactAlarm } from './constructs/impact-alarm.ts';
import type { Stage } from './stages.ts';
import { sumOf } from './sum-of.ts';
import type { WatchedMetrics } from './watched-metrics.ts';

export interface AlarmsProps {
  readonly metrics: WatchedMetrics;
  readonly stage: Stage;
  readonly topic: ITopic;
}

/** Every alarm besides those on each function's errors, which come with the function. */
export function addAlarms(scope: Construct, { metrics, stage, topic }: AlarmsProps): void {
  for (const [id, alarm] of Object.entries(alarmsOn(metrics, stage))) {
    impactAlarm(scope, id, { ...alarm, topic });
  }
  for (const { name, metric } of metrics.failingTables) {
    impactAlarm(scope, `${name}TableFails`, {
      metric,
      threshold: 5,
      datapoints: 2,
      periods: 3,
      impact: `DynamoDB itself fails on the ${name} table; screenings that need it are answered 503 and boarding waits.`,
      runbook: 'A table fails',
      topic,
    });
  }
}

export type AlarmTable = Record<string, Omit<ImpactAlarmProps, 'topic'>>;

function alarmsOn(metrics: WatchedMetrics, stage: Stage): AlarmTable {
  const { screening, providerHooks, management } = metrics.functions;
  return {
    ScreeningIsSlow: {
      metric: screening.p99,
      // The handler gives up at 5,000 ms.
      threshold: 4_000,
      datapoints: 2,
      periods: 3,
      impact: 'One screening in a hundred comes near the 5 s deadline; beyond it providers get 503.',
      runbook: 'Screening is slow',
    },
    FunctionsAreThrottled: {
      metric: sumOf({
        screening: screening.throttles,
        hooks: providerHooks.throttles,
        management: management.throttles,
      }),
      threshold: 1,
      datapoints: 2,
      periods: 3,
      impact: 'Requests find every execution set aside for them taken and are answered 503.',
      runbook: 'Functions are throttled',
    },
    ApiAnswers5xx: {
      metric: metrics.serverErrors,
      threshold: 5,
      datapoints: 2,
      periods: 3,
      impact: 'Providers get no decision and hold the boarding of merchants.',
      runbook: 'The API answers 5xx',
    },
    ManyRequestsAreRefused: {
      metric: new MathExpression({
        expression: 'IF(requests > 100, 100 * refused / requests, 0)',
        usingMetrics: { requests: metrics.requests, refused: metrics.clientErrors },
        label: 'Percent refused (4xx)',
        period: Duration.minutes(5),
      }),
      threshold: 50,
      datapoints: 2,
      periods: 3,
      impact:
        'More than half of all requests are refused: a provider’s integration is broken, or somebody is probing.',
      runbook: 'Many requests are refused',
    },
    SignaturesAreRefused: {
      metric: metrics.refusedSignatures,
      threshold: 50,
      datapoints: 2,
      periods: 3,
      impact:
        'A provider signs with a wrong secret or clock and boards nobody, or somebody tries to forge requests.',
      runbook: 'Signatures are refused',
    },
    DependencyUnavailable: {
      metric: metrics.unavailable,
      threshold: 5,
      datapoints: 2,
      periods: 3,
      impact:
        'A store, the key service or the policy cannot be read, so screenings are answered 503 and boarding waits.',
      runbook: 'A dependency is unavailable',
    },
    DeclinesRise: {
      metric: declineShare(metrics),
      threshold: 20,
      impact:
        'More than a fifth of an hour’s merchants are declined: a wrong flag or rule may be ruining businesses.',
      runbook: 'Declines rise',
    },
    MerchantsAreNotIndexed: {
      metric: metrics.unindexedMerchants,
      threshold: 1,
      datapoints: 2,
      periods: 3,
      impact: 'Some boarded merchants are not found by flags, so nobody is told when they are flagged.',
      runbook: 'Merchants are not indexed',
    },
    FlagsAreNotEnumerated: {
      metric: metrics.enumerationFailures,
      threshold: 1,
      datapoints: 2,
      periods: 3,
      impact: 'Some changed flags do not reach the boarded merchants that they concern.',
      runbook: 'Flags are not enumerated',
    },
    MerchantsAreNotRescreened: {
      metric: metrics.rescreenFailures,
      threshold: 1,
      datapoints: 2,
      periods: 3,
      impact: 'Some boarded merchants could not be judged again: they stand as if no flag had changed.',
      runbook: 'Merchants are not rescreened',
    },
    FlagsAreHeldTooLong: {
      metric: metrics.heldTooLong.with({ period: Duration.hours(1) }),
      threshold: 1,
      impact: 'A flag is held for more than 24 hours: boarded merchants that it means go on unseen.',
      runbook: 'Flags are held too long',
    },
    DisputesAreOverdue: {
      metric: metrics.overdueDisputes.with({ period: Duration.hours(1) }),
      threshold: 1,
      impact: 'A merchant or member waits past the promised date to hear whether a flag is right.',
      runbook: 'Disputes are overdue',
    },
    FlagsAreNotTended: {
      metric: metrics.untendedFlags.with({ period: Duration.hours(1) }),
      threshold: 1,
      datapoints: 2,
      periods: 3,
      impact: 'Some flags past their end are not recorded as ended, and overdue ones may go uncounted.',
      runbook: 'Flags are not tended',
    },
    MerchantsFellBetween: {
      metric: metrics.reconciliationFindings,
      threshold: 1,
      impact:
        'The daily walk found merchants that a flag did not reach, or would not have: for a while they stood wrong.',
      runbook: 'Merchants fell between',
    },
    MerchantsAreNotWalked: {
      metric: metrics.hoursSinceReconciled.with({ period: Duration.hours(1) }),
      threshold: 49,
      impact: 'For two days nobody made sure that every boarded merchant stands as the flags say.',
      runbook: 'Merchants are not walked',
    },
    NoticesWait: {
      metric: metrics.hoursOldestNoticeWaits,
      // Five attempts take 2 h 35 min: what waits for longer, a receiver does not take.
      threshold: 3,
      datapoints: 2,
      periods: 3,
      impact:
        'A provider’s endpoint has taken none of five attempts: it may not know of flags on its merchants.',
      runbook: 'Notices wait',
    },
    NoticesAreNotAttempted: {
      metric: sumOf({ restarted: metrics.restartedNotices, unstarted: metrics.unstartedNotices }),
      threshold: 1,
      datapoints: 2,
      periods: 3,
      impact: 'Notices waited that nobody tried to send: providers learn late of flags on boarded merchants.',
      runbook: 'Notices are not attempted',
    },
    ...actAlarms(metrics),
    PeopleAreNotTold: {
      metric: metrics.peopleNotTold,
      threshold: 1,
      impact:
        'A provider’s endpoint took no notice of a flag, or was switched off, and its people do not know it.',
      runbook: 'People are not told',
    },
    TablesThrottle: {
      metric: metrics.throttledTables,
      threshold: 10,
      datapoints: 2,
      periods: 3,
      impact: 'DynamoDB refuses reads or writes for load; screenings slow down and then turn to 503.',
      runbook: 'Tables throttle',
    },
    FirewallBlocks: {
      metric: metrics.blocked,
      threshold: stage.requestsPerAddressAndPath,
      datapoints: 2,
      periods: 3,
      impact:
        'The firewall turns away a flood; if it is a provider’s own traffic, that provider boards nobody.',
      runbook: 'The firewall blocks many requests',
    },
  };
}

/** Percent of an hour's screenings that are declined; 0 where there are too few to say. */
function declineShare({ outcomes }: WatchedMetrics): MathExpression {
  const period = Duration.hours(1);
  return new MathExpression({
    expression: 'IF(total > 50, 100 * FILL(declined, 0) / total, 0)',
    usingMetrics: {
      declined: outcomes.decline.with({ period }),
      total: new MathExpression({
        expression: 'FILL(a, 0) + FILL(r, 0) + FILL(d, 0)',
        usingMetrics: {
          a: outcomes.approve.with({ period }),
          r: outcomes.review.with({ period }),
          d: outcomes.decline.with({ period }),
        },
        period,
      }),
    },
    label: 'Percent declined',
    period,
  });
}
