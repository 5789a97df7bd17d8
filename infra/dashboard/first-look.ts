import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  AlarmStatusWidgetSortBy,
  type IMetric,
  type IWidget,
  MathExpression,
  Metric,
  SingleValueWidget,
  Stats,
  TextWidget,
  TextWidgetBackground,
} from 'aws-cdk-lib/aws-cloudwatch';
import { outcomes } from '../../shared/contracts/vocabulary.ts';
import {
  metricNames,
  metricNamespace,
  providerHooksService,
  screeningService,
} from '../../shared/metric-names.ts';
import { decided } from '../decision-mix.ts';
import { sumOf } from '../sum-of.ts';
import type { WatchedMetrics } from '../watched-metrics.ts';
import { type AlarmPlace, type Question, questionOf } from './alarm-places.ts';
import type { Drawn } from './own-graphs.ts';

export interface FirstLook extends Drawn {
  readonly metrics: WatchedMetrics;
  readonly alarms: readonly AlarmPlace[];
}

/** What an engineer who was just woken reads: three questions, each with what good looks like, figures, and its alarms. */
export function firstLook({ metrics, alarms, stage, period }: FirstLook): readonly IWidget[][] {
  const looks = looksAt(metrics, { stage, period });
  return [
    looks.map(
      ({ title, good }) =>
        new TextWidget({
          markdown: `## ${title}\n${good}`,
          width: 8,
          height: 2,
          background: TextWidgetBackground.TRANSPARENT,
        }),
    ),
    looks.map(
      ({ figures }) => new SingleValueWidget({ metrics: figures, width: 8, height: 4, sparkline: true }),
    ),
    looks.map(
      ({ question, title }) =>
        new AlarmStatusWidget({
          title: `${title} Alarms, ringing first`,
          alarms: alarms.filter(({ id }) => questionOf(id) === question).map(({ alarm }) => alarm),
          sortBy: AlarmStatusWidgetSortBy.STATE_UPDATED_TIMESTAMP,
          width: 8,
          height: 7,
        }),
    ),
  ];
}

interface Look {
  readonly question: Question;
  readonly title: string;
  readonly good: string;
  readonly figures: IMetric[];
}

function looksAt(metrics: WatchedMetrics, { stage }: Drawn): readonly Look[] {
  const { serverErrors, latency } = metrics;
  const requests = metrics.requests.with({ label: 'Requests in 5 min' });
  return [
    {
      question: 'up',
      title: 'Is it up?',
      good: 'Good: **99.95 %** answered or more, p99 below **300 ms**. At 5,000 ms we give up and answer 503.',
      figures: [
        math('Answered, %', '100 - 100 * FILL(failed, 0) / requests', { requests, failed: serverErrors }),
        latency.with({ label: 'p99, ms' }),
        requests,
      ],
    },
    {
      question: 'right',
      title: 'Is it right?',
      good: 'Good: shares of the last hour as yesterday, **0** not all read, **0** found by the daily walk. A miss harms children; a wrong stop ruins a business.',
      figures: [
        shareOf('Declined, %', metrics, 'decline'),
        shareOf('To review, %', metrics, 'review'),
        gapShare(stage),
        metrics.reconciliationFindings.with({ label: 'Walk found, 24 h', period: Duration.days(1) }),
      ],
    },
    {
      question: 'late',
      title: 'Is it late?',
      good: 'Good: **seconds** behind, the oldest notice below **3 h**, **0** merchants that flags cannot find. Late: they stand as if no flag had changed.',
      figures: [
        math('Behind streams, s', 'MAX([FILL(decisions, 0), FILL(flags, 0)]) / 1000', {
          decisions: metrics.streamAge,
          flags: metrics.flagStreamAge,
        }),
        metrics.queueAge.with({ label: 'To rescreen, s' }),
        metrics.hoursOldestNoticeWaits.with({ label: 'Oldest notice, h' }),
        metrics.unindexedMerchants.with({ label: 'Not findable' }),
      ],
    },
  ];
}

function math(label: string, expression: string, usingMetrics: Record<string, IMetric>): MathExpression {
  return new MathExpression({ label, expression, usingMetrics, period: Duration.minutes(5) });
}

/** Percent of an hour's decisions. */
function shareOf(label: string, metrics: WatchedMetrics, one: 'decline' | 'review'): MathExpression {
  const period = Duration.hours(1);
  const others = outcomes.filter((outcome) => outcome !== one);
  return new MathExpression({
    label,
    expression: `100 * ${one} / (${one} + ${one}Not)`,
    usingMetrics: {
      [one]: decided(metrics, { of: [one], period }),
      [`${one}Not`]: decided(metrics, { of: others, period }),
    },
    period,
  });
}

function gapShare(stage: string): MathExpression {
  const period = Duration.hours(1);
  const of = (service: string, statistic: string) =>
    new Metric({
      namespace: metricNamespace,
      metricName: metricNames.incompleteCoverage,
      dimensionsMap: { service, stage },
      statistic,
      period,
    });
  const both = (name: string, statistic: string) =>
    sumOf(
      {
        [`${name}Asked`]: of(screeningService, statistic),
        [`${name}Told`]: of(providerHooksService, statistic),
      },
      period,
    );
  return new MathExpression({
    label: 'Not all read, %',
    expression: '100 * gaps / decided',
    usingMetrics: { gaps: both('gaps', Stats.SUM), decided: both('decided', Stats.SAMPLE_COUNT) },
    period,
  });
}
