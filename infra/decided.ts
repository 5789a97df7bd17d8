import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Outcome } from '../shared/contracts/vocabulary.ts';
import { metricNames, providerHooksService, screeningService } from '../shared/metric-names.ts';

/** New decisions of one outcome, by how they came about. */
export interface Decided {
  /** A provider asked. */
  readonly asked: Metric;
  /** A webhook of a source told of the merchant. */
  readonly told: Metric;
}

type OwnOf = (service: string) => (metricName: string, dimensions?: Record<string, string>) => Metric;

/** New decisions by outcome. Whoever wants all of an outcome adds both up. */
export function decidedMetrics(ownOf: OwnOf): Readonly<Record<Outcome, Decided>> {
  const of = (outcome: Outcome): Decided => ({
    asked: ownOf(screeningService)(metricNames.screenings, { outcome }),
    told: ownOf(providerHooksService)(metricNames.screenings, { outcome }),
  });
  return { approve: of('approve'), review: of('review'), decline: of('decline') };
}
