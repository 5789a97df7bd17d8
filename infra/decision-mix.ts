import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { sumOf } from './sum-of.ts';
import type { WatchedMetrics } from './watched-metrics.ts';

const hour = Duration.hours(1);
/** Of fewer it cannot be said that they are more than chance: at a usual seven, twenty come once in many thousand hours. */
const leastDeclined = 20;
/** Six hours of so few screenings may have no stop among them by chance. */
const leastScreened = 500;
const sixHours = Duration.hours(6);

/** All screenings that were answered in five minutes. */
export function answered({ outcomes }: WatchedMetrics): MathExpression {
  return sumOf({ approved: outcomes.approve, reviewed: outcomes.review, declined: outcomes.decline });
}

/** Percent of an hour's screenings that are declined; 0 where too few are declined to say. */
export function declineShare({ outcomes }: WatchedMetrics): MathExpression {
  const declined = outcomes.decline.with({ period: hour });
  const others = sumOf(
    { approved: outcomes.approve.with({ period: hour }), reviewed: outcomes.review.with({ period: hour }) },
    hour,
  );
  return new MathExpression({
    expression: `IF(FILL(declined, 0) >= ${leastDeclined}, 100 * FILL(declined, 0) / (FILL(declined, 0) + others), 0)`,
    usingMetrics: { declined, others },
    label: 'Percent declined',
    period: hour,
  });
}

/** 1 where of six hours' screenings fewer than so many percent were declined or went to people; 0 where there were too few to say. */
export function missingStops({ outcomes }: WatchedMetrics, leastPercent: number): MathExpression {
  const stopped = sumOf(
    {
      declined: outcomes.decline.with({ period: sixHours }),
      reviewed: outcomes.review.with({ period: sixHours }),
    },
    sixHours,
  );
  return new MathExpression({
    expression: `IF(FILL(approved, 0) >= ${leastScreened}, IF(100 * stopped < ${leastPercent} * (stopped + FILL(approved, 0)), 1, 0), 0)`,
    usingMetrics: { stopped, approved: outcomes.approve.with({ period: sixHours }) },
    label: 'Hardly anybody is stopped',
    period: sixHours,
  });
}
