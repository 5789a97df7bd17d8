import type { WorkObserver } from '../../shared/index-ports.ts';
import type { LogFields } from '../../shared/log-lines.ts';
import type { MetricDimensions } from '../../shared/metric-names.ts';

/** An observer that keeps what it is told: lines as code and fields, counts by metric, measures by metric, and what it is told at once. */
export function aWorkObserver() {
  const lines: ({ readonly code: string } & LogFields)[] = [];
  const counts = new Map<string, number>();
  const measures = new Map<string, number>();
  const records: { metric: string; value: number; dimensions?: MetricDimensions }[] = [];
  const observer: WorkObserver = {
    log: (code, fields) => lines.push({ code, ...fields }),
    count: (metric) => counts.set(metric, (counts.get(metric) ?? 0) + 1),
    measure: (metric, value) => measures.set(metric, value),
    record: (values, dimensions) => {
      for (const [metric, value] of Object.entries(values))
        records.push({ metric, value, ...(dimensions && { dimensions }) });
    },
  };
  return { observer, lines, counts, measures, records };
}
