import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { burnRateAlarm } from './constructs/burn-rate-alarm.ts';
import type { AlarmTopics, Severity } from './constructs/impact-alarm.ts';
import { sumOf } from './sum-of.ts';
import type { WatchedMetrics } from './watched-metrics.ts';

/*
 * What is promised: of 10,000 screenings 9,995 are answered within 5 s, and of 100 screenings 99 within 300 ms, counted over 30 days.
 * A promise may be broken that often and no more; how many times faster than that it is being used up is its burn rate. An alarm
 * rings where it burns over a long window, and still over a short one, so that it ends soon after its cause (the Google SRE Workbook,
 * chapter 5: 14.4 uses up two days' worth in an hour, 6 a quarter of a month's in a day and a half, 1 just all of it). Webhooks of sources are not among them: nobody waits for
 * their answer, and a source sends again what was not answered.
 */

const unansweredPercent = 0.05;
const slowPercent = 1;
const promisedMs = 300;
/** Of fewer failures in a long window it is chance that tells, not the service. */
const leastFailures = 5;

interface Burn {
  readonly name: string;
  readonly rate: number;
  readonly long: { readonly period: Duration; readonly periods: number };
  readonly short: Duration;
  /** Of unanswered screenings, and of slow ones. */
  readonly severity: { readonly unanswered: Severity; readonly slow: Severity };
}

const burns: readonly Burn[] = [
  {
    name: 'Fast',
    rate: 14.4,
    long: { period: Duration.hours(1), periods: 1 },
    short: Duration.minutes(5),
    severity: { unanswered: 'page', slow: 'page' },
  },
  {
    name: 'Steadily',
    rate: 6,
    long: { period: Duration.hours(6), periods: 1 },
    short: Duration.minutes(30),
    severity: { unanswered: 'page', slow: 'ticket' },
  },
  {
    // A period ends at a day: each of three days must be one that burns.
    name: 'Slowly',
    rate: 1,
    long: { period: Duration.days(1), periods: 3 },
    short: Duration.hours(6),
    severity: { unanswered: 'ticket', slow: 'ticket' },
  },
];

/** Alarms that ring where a promise is being broken faster than it may be, by how fast. */
export function addPromiseAlarms(
  scope: Construct,
  { metrics, topics }: { readonly metrics: WatchedMetrics; readonly topics: AlarmTopics },
): void {
  for (const { name, rate, long, short, severity } of burns) {
    burnRateAlarm(scope, `UnansweredBurn${name}`, {
      long: {
        metric: unanswered(metrics, { period: long.period, least: leastFailures }),
        periods: long.periods,
      },
      // It only says that it is not over: one failure is enough for that.
      short: { metric: unanswered(metrics, { period: short, least: 1 }), periods: 1 },
      threshold: Math.round(rate * unansweredPercent * 1_000) / 1_000,
      impact: `Screenings go unanswered ${rate} times as often as is promised: providers hold merchants back.`,
      severity: severity.unanswered,
      runbook: 'Screenings go unanswered',
      topics,
    });
    burnRateAlarm(scope, `SlowBurn${name}`, {
      // Of a few calls in the night one cold start would be the slowest of a hundred.
      long: {
        metric: slowest(metrics, { period: long.period, rate }),
        periods: long.periods,
        needsManyValues: true,
      },
      short: { metric: slowest(metrics, { period: short, rate }), periods: 1, needsManyValues: true },
      threshold: promisedMs,
      impact: `Screenings take over 300 ms ${rate} times as often as is promised: applicants wait on a page.`,
      severity: severity.slow,
      runbook: 'Screenings are slower than promised',
      topics,
    });
  }
}

/**
 * Percent of screenings without an answer in 5 s: refused with 503 by ourselves (which is what happens at 5 s), broken off, or never
 * begun for want of an execution.
 */
function unanswered(
  metrics: WatchedMetrics,
  { period, least }: { readonly period: Duration; readonly least: number },
): IMetric {
  const { invocations, errors, throttles } = metrics.functions.screening;
  const failed = sumOf(
    {
      unavailable: metrics.unavailable.asked.with({ period }),
      errors: errors.with({ period }),
      throttles: throttles.with({ period }),
    },
    period,
  );
  return new MathExpression({
    expression: `IF(failed >= ${least}, 100 * failed / (FILL(begun, 0) + FILL(refused, 0)), 0)`,
    usingMetrics: {
      failed,
      begun: invocations.with({ period }),
      refused: throttles.with({ period }),
    },
    label: 'Percent of screenings without an answer',
    period,
  });
}

/** The time that just as many are slower than as burns at this rate: above what is promised, more of them are. */
function slowest(
  { functions }: WatchedMetrics,
  { period, rate }: { readonly period: Duration; readonly rate: number },
): IMetric {
  const percent = Math.round((100 - rate * slowPercent) * 10) / 10;
  return functions.screening.p99.with({ period, statistic: Stats.percentile(percent) });
}
