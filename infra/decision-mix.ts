import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { type Outcome, outcomes } from '../shared/contracts/vocabulary.ts';
import type { Decided } from './decided.ts';
import { sumOf } from './sum-of.ts';
import type { WatchedMetrics } from './watched-metrics.ts';

const hour = Duration.hours(1);
/** Of fewer it cannot be said that they are more than chance: at a usual seven, twenty come once in many thousand hours. */
const leastDeclined = 20;
/** Six hours of so few screenings may have no stop among them by chance. */
const leastScreened = 500;
const sixHours = Duration.hours(6);

/** All decisions of these outcomes over a period, whether a provider asked or a webhook told. */
export function decided(
  { outcomes: all }: Pick<WatchedMetrics, 'outcomes'>,
  { of, period }: { readonly of: readonly Outcome[]; readonly period: Duration },
): MathExpression {
  const both = of.flatMap((outcome): [string, IMetric][] => [
    [`${outcome}Asked`, all[outcome].asked.with({ period })],
    [`${outcome}Told`, all[outcome].told.with({ period })],
  ]);
  return sumOf(Object.fromEntries(both), period);
}

/** All screenings that were answered in five minutes. */
export function answered(metrics: WatchedMetrics): MathExpression {
  return decided(metrics, { of: outcomes, period: Duration.minutes(5) });
}

/** Percent of an hour's screenings that are declined; 0 where too few are declined to say. */
export function declineShare(metrics: WatchedMetrics): MathExpression {
  return new MathExpression({
    expression: `IF(declined >= ${leastDeclined}, 100 * declined / (declined + others), 0)`,
    usingMetrics: {
      declined: decided(metrics, { of: ['decline'], period: hour }),
      others: decided(metrics, { of: ['approve', 'review'], period: hour }),
    },
    label: 'Percent declined',
    period: hour,
  });
}

/**
 * 1 where of six hours' screenings fewer than so many percent were declined or went to people; 0 where there were too few to say. What
 * providers ask and what webhooks tell are looked at by themselves: webhooks that say little always go to people, and among
 * them nobody would see that the others are let through.
 */
export function missingStops({ outcomes: all }: WatchedMetrics, leastPercent: number): MathExpression {
  return new MathExpression({
    expression: 'IF(asked + told > 0, 1, 0)',
    usingMetrics: {
      asked: missing('asked', { all, leastPercent }),
      told: missing('told', { all, leastPercent }),
    },
    label: 'Hardly anybody is stopped',
    period: sixHours,
  });
}

function missing(
  way: keyof Decided,
  { all, leastPercent }: { readonly all: WatchedMetrics['outcomes']; readonly leastPercent: number },
): MathExpression {
  const [approved, stopped] = [`${way}Approved`, `${way}Stopped`];
  const over = (outcome: Outcome) => all[outcome][way].with({ period: sixHours });
  return new MathExpression({
    expression: `IF(FILL(${approved}, 0) >= ${leastScreened}, IF(100 * ${stopped} < ${leastPercent} * (${stopped} + FILL(${approved}, 0)), 1, 0), 0)`,
    usingMetrics: {
      [approved]: over('approve'),
      [stopped]: sumOf({ [`${way}Declined`]: over('decline'), [`${way}Reviewed`]: over('review') }, sixHours),
    },
    period: sixHours,
  });
}
