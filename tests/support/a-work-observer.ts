import type { WorkObserver } from '../../shared/index-ports.ts';
import type { LogFields } from '../../shared/log-lines.ts';

/** An observer that keeps what it is told: lines as code and fields, counts by metric, measures by metric. */
export function aWorkObserver() {
  const lines: ({ readonly code: string } & LogFields)[] = [];
  const counts = new Map<string, number>();
  const measures = new Map<string, number>();
  const observer: WorkObserver = {
    log: (code, fields) => lines.push({ code, ...fields }),
    count: (metric) => counts.set(metric, (counts.get(metric) ?? 0) + 1),
    measure: (metric, value) => measures.set(metric, value),
  };
  return { observer, lines, counts, measures };
}
