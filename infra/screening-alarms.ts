import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmTable } from './alarm-table.ts';
import { answered, declineShare, missingStops } from './decision-mix.ts';
import type { Stage } from './stages.ts';
import { sumOf } from './sum-of.ts';
import type { WatchedMetrics } from './watched-metrics.ts';

/** Alarms on what providers are answered: whether, how fast, and whether it is right. */
export function screeningAlarms(metrics: WatchedMetrics, stage: Stage): AlarmTable {
  return { ...onAnswers(metrics, stage), ...onDecisions(metrics, stage), ...onRequests(metrics) };
}

function onAnswers(metrics: WatchedMetrics, stage: Stage): AlarmTable {
  const { screening, providerHooks, management } = metrics.functions;
  return {
    ScreeningIsSlow: {
      metric: screening.p99,
      // The handler gives up at 5,000 ms.
      threshold: 4_000,
      datapoints: 2,
      periods: 3,
      impact: 'One screening in a hundred comes near the 5 s deadline; beyond it providers get 503.',
      severity: 'page',
      runbook: 'Screening is slow',
    },
    FunctionsAreThrottled: {
      metric: sumOf({
        screening: screening.throttles,
        webhooks: providerHooks.throttles,
        management: management.throttles,
      }),
      threshold: 1,
      datapoints: 2,
      periods: 3,
      impact: 'Requests find every execution set aside for them taken and are answered 503.',
      severity: 'page',
      runbook: 'Functions are throttled',
    },
    ApiAnswers5xx: {
      metric: metrics.serverErrors,
      threshold: 5,
      datapoints: 2,
      periods: 3,
      impact: 'Providers get no decision and hold the boarding of merchants.',
      severity: 'page',
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
      severity: 'ticket',
      runbook: 'Many requests are refused',
    },
    SignaturesAreRefused: {
      metric: sumOf(metrics.refusedSignatures),
      threshold: 50,
      datapoints: 2,
      periods: 3,
      impact:
        'A provider or a source signs with a wrong secret or clock and boards nobody, or somebody tries to forge requests.',
      severity: 'page',
      runbook: 'Signatures are refused',
    },
    DependencyUnavailable: {
      metric: sumOf(metrics.unavailable),
      threshold: 5,
      datapoints: 2,
      periods: 3,
      impact:
        'A store, the key service or the policy cannot be read, so screenings are answered 503 and boarding waits.',
      severity: 'page',
      runbook: 'A dependency is unavailable',
    },
    TablesThrottle: {
      metric: metrics.throttledTables,
      threshold: 10,
      datapoints: 2,
      periods: 3,
      impact: 'DynamoDB refuses reads or writes for load; screenings slow down and then turn to 503.',
      severity: 'ticket',
      runbook: 'Tables throttle',
    },
    FirewallBlocks: {
      metric: metrics.blocked,
      threshold: stage.requestsPerAddressAndPath,
      datapoints: 2,
      periods: 3,
      impact:
        'The firewall turns away a flood; if it is a provider’s own traffic, that provider boards nobody.',
      severity: 'ticket',
      runbook: 'The firewall blocks many requests',
    },
  };
}

function onRequests(metrics: WatchedMetrics): AlarmTable {
  return {
    ApplicationsAreRefused: {
      metric: new MathExpression({
        expression: 'IF(refused >= 20, 100 * refused / (refused + answered), 0)',
        usingMetrics: { refused: sumOf(metrics.refusedContents), answered: answered(metrics) },
        label: 'Percent of signed applications refused (422)',
        period: Duration.minutes(5),
      }),
      threshold: 20,
      datapoints: 2,
      periods: 3,
      impact:
        'A fifth of what providers and sources sign is refused for its content: those merchants are not boarded.',
      severity: 'ticket',
      runbook: 'Applications are refused',
    },
    KeyServiceFails: {
      metric: sumOf(metrics.keyServiceFailures),
      threshold: 5,
      datapoints: 2,
      periods: 3,
      impact: 'KMS opens no secret: within a minute no signature can be checked and every provider gets 503.',
      severity: 'page',
      runbook: 'The key service fails',
    },
    ClocksDiffer: {
      metric: metrics.skewedClocks,
      threshold: 10,
      datapoints: 2,
      periods: 3,
      impact:
        'Requests come over a minute off our clock: at five minutes their provider is refused altogether.',
      severity: 'ticket',
      runbook: 'Clocks differ',
    },
  };
}

function onDecisions(metrics: WatchedMetrics, stage: Stage): AlarmTable {
  return {
    DeclinesRise: {
      metric: declineShare(metrics),
      threshold: 3 * stage.usualPercent.declined,
      impact:
        'Three times as many merchants as usual are declined: a wrong flag or rule may ruin businesses.',
      severity: 'page',
      runbook: 'Declines rise',
    },
    StopsVanish: {
      metric: missingStops(metrics, stage.usualPercent.stopped / 3),
      threshold: 1,
      impact: 'Hardly anybody is stopped any more: merchants that sell abuse may be approved unseen.',
      severity: 'page',
      runbook: 'Stops vanish',
    },
  };
}
