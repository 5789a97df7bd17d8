import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { logLines } from '../../log-lines.ts';
import { metricNamespace } from '../../metric-names.ts';
import type { Observer } from '../../ports.ts';

/** An observer that writes JSON log lines and CloudWatch embedded metrics to standard output, as Lambda collects them. */
export function powertoolsObserver({ service, stage }: { service: string; stage: string }): Observer {
  const logger = new Logger({ serviceName: service, persistentKeys: { stage } });
  const metrics = new Metrics({ namespace: metricNamespace, serviceName: service });
  return {
    log(code, fields) {
      logger[logLines[code]](code, { ...fields });
    },
    count(metric, dimensions) {
      const single = metrics.singleMetric();
      single.addDimension('stage', stage);
      if (dimensions) single.addDimension('outcome', dimensions.outcome);
      single.addMetric(metric, MetricUnit.Count, 1);
    },
  };
}
