import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { WorkObserver } from '../../index-ports.ts';
import { logLines } from '../../log-lines.ts';
import { type MetricName, metricNames, metricNamespace, metricUnits } from '../../metric-names.ts';

/** An observer that writes JSON log lines and CloudWatch embedded metrics to standard output, as Lambda collects them. */
export function powertoolsObserver({ service, stage }: { service: string; stage: string }): WorkObserver {
  const logger = new Logger({ serviceName: service, persistentKeys: { stage } });
  const metrics = new Metrics({ namespace: metricNamespace, serviceName: service });
  const single = () => {
    const metric = metrics.singleMetric();
    metric.addDimension('stage', stage);
    return metric;
  };
  return {
    log(code, fields) {
      logger[logLines[code]](code, { ...fields });
    },
    count(metric, dimensions) {
      const one = single();
      for (const [name, value] of Object.entries(dimensions ?? {})) one.addDimension(name, value);
      one.addMetric(metric, MetricUnit.Count, 1);
    },
    measure(metric, value) {
      single().addMetric(metric, unitOf(metric), value);
    },
    record(values, dimensions) {
      metrics.addDimension('stage', stage);
      for (const [name, value] of Object.entries(dimensions ?? {})) metrics.addDimension(name, value);
      for (const metric of Object.values(metricNames)) {
        const value = values[metric];
        if (value !== undefined) metrics.addMetric(metric, unitOf(metric), value);
      }
      metrics.publishStoredMetrics();
    },
  };
}

const unitOf = (metric: MetricName) => MetricUnit[metricUnits[metric] ?? 'Count'];
