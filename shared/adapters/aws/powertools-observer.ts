import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { WorkObserver } from '../../index-ports.ts';
import { logLines } from '../../log-lines.ts';
import { metricNamespace } from '../../metric-names.ts';

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
      single().addMetric(metric, MetricUnit.Count, value);
    },
  };
}
