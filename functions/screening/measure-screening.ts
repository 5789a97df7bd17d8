import type { CapacityMeter } from '../../shared/capacity-ports.ts';
import { type MetricValues, metricNames } from '../../shared/metric-names.ts';
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
  readonly verifying: <T>(work: Promise<T>) => Promise<T>;
  /** All of it so far. Judging is what remains of the time: reading the application, cleaning, matching, policy. */
  readonly values: () => MetricValues;
}

/** Watches one screening without adding a call to it. Times are as fine as `nowMs`: of many, their mean is right. */
export function measureScreening({ store, metered, pause, nowMs }: MeasuredPorts): Measured {
  const began = nowMs();
  const tally = { verify: 0, read: 0, commit: 0, pause: 0, trips: 0, conflicts: 0 };
  const units = { read: 0, write: 0 };
  const timed = async <T>(stage: 'verify' | 'read' | 'commit' | 'pause', work: () => Promise<T>) => {
    const from = nowMs();
    try {
      return await work();
    } finally {
      tally[stage] += nowMs() - from;
    }
  };
  const meter: CapacityMeter = {
    spent: (kind, count) => {
      units[kind] += count;
    },
  };
  const through = metered?.(meter) ?? store;
  const trip = <T>(stage: 'read' | 'commit', call: () => Promise<T>) => {
    tally.trips += 1;
    return timed(stage, call);
  };
  return {
    store: {
      readFirst: (read) => trip('read', () => through.readFirst(read)),
      readSecond: (read) => trip('read', () => through.readSecond(read)),
      async commit(commit) {
        const outcome = await trip('commit', () => through.commit(commit));
        if (outcome.kind === 'read-again') tally.conflicts += 1;
        return outcome;
      },
    },
    pause: (ms) => timed('pause', () => pause(ms)),
    verifying: (work) => timed('verify', () => work),
    values: () => ({
      [metricNames.verifyTime]: tally.verify,
      [metricNames.readTime]: tally.read,
      [metricNames.judgeTime]: nowMs() - began - tally.verify - tally.read - tally.commit - tally.pause,
      [metricNames.commitTime]: tally.commit,
      [metricNames.roundTrips]: tally.trips,
      [metricNames.conflicts]: tally.conflicts,
      ...(metered && { [metricNames.readUnits]: units.read, [metricNames.writeUnits]: units.write }),
    }),
  };
}
