import { screeningWatch } from '../../shared/adapters/screening-watch.ts';
import type { CapacityMeter } from '../../shared/capacity-ports.ts';
import type { MetricValues } from '../../shared/metric-names.ts';
import type { ScreeningStore } from '../../shared/ports.ts';

export interface MeasuredPorts {
  readonly store: ScreeningStore;
  /** The store as it tells what its calls take; absent where it cannot. */
  readonly metered?: (meter: CapacityMeter) => ScreeningStore;
  readonly pause: (ms: number) => Promise<void>;
  readonly nowMs: () => number;
}

/** One screening's ports, on which its waiting is timed and its calls are counted. */
export interface Measured {
  readonly store: ScreeningStore;
  readonly pause: MeasuredPorts['pause'];
  /** What `work` answers; what it takes counts as verifying. */
  readonly verifying: <T>(work: () => Promise<T>) => Promise<T>;
  readonly values: () => MetricValues;
}

/** Watches one screening without adding a call to it. */
export function measureScreening({ store, metered, pause, nowMs }: MeasuredPorts): Measured {
  const watch = screeningWatch(nowMs);
  return {
    store: watch.watched(metered?.(watch.meter) ?? store),
    pause: (ms) => watch.timed('pause', () => pause(ms)),
    verifying: (work) => watch.timed('verify', work),
    values: watch.values,
  };
}
