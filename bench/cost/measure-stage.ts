import { metricCatalogue } from '../../shared/metric-catalogue.ts';
import { ofType, resourcesOf, stageNamed } from '../../tests/infra/synthesised.ts';
import type { Measurement } from './measurement.ts';

/** How much of what is paid by the month stands in the templates of the production stage, and how many series of metrics there can be. */
export function measureStage(): Measurement['stage'] {
  const resources = resourcesOf(stageNamed('prod'));
  const counted = (type: string) => ofType(resources, type).length;
  return {
    alarmedMetrics: ofType(resources, 'AWS::CloudWatch::Alarm')
      .map(({ properties: { Metrics } }) => metricsIn(Metrics))
      .reduce((sum, count) => sum + count, 0),
    dashboards: counted('AWS::CloudWatch::Dashboard'),
    keys: counted('AWS::KMS::Key'),
    firewallRules: ofType(resources, 'AWS::WAFv2::WebACL')
      .map(({ properties: { Rules } }) => (Array.isArray(Rules) ? Rules.length : 0))
      .reduce((sum, count) => sum + count, 0),
    metricSeries: Object.values(metricCatalogue)
      .map(({ services, dimensions }) =>
        Object.values(dimensions).reduce((product, values) => product * values.length, services.length),
      )
      .reduce((sum, count) => sum + count, 0),
  };
}

/** An alarm on one metric names it itself; one on an expression lists what it reads. */
function metricsIn(metrics: unknown): number {
  if (!Array.isArray(metrics)) return 1;
  return metrics.filter((metric) => typeof metric === 'object' && metric !== null && 'MetricStat' in metric)
    .length;
}
