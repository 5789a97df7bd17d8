import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';

/** Metrics of five minutes added up; what did not happen counts as nothing. An alarm takes ten at most. */
export function sumOf(usingMetrics: Record<string, IMetric>, period = Duration.minutes(5)): MathExpression {
  return new MathExpression({
    expression: Object.keys(usingMetrics)
      .map((id) => `FILL(${id}, 0)`)
      .join(' + '),
    usingMetrics,
    period,
  });
}
