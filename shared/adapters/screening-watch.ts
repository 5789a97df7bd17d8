import type { CapacityMeter } from '../capacity-ports.ts';
import { type MetricValues, metricNames } from '../metric-names.ts';
import type { ScreeningStore } from '../ports.ts';

/** What a screening's time goes to; `source` is asking the API of a webhook's source. Judging is what remains. */
type Part = 'verify' | 'read' | 'commit' | 'source' | 'pause';

/** Times and counts what one screening takes, without adding a call to it. */
export interface ScreeningWatch {
  /** Is told what the calls of stores take. */
  readonly meter: CapacityMeter;
  readonly timed: <T>(part: Part, work: () => Promise<T>) => Promise<T>;
  /** One sequential call of a store. */
  readonly trip: <T>(part: 'read' | 'commit', call: () => Promise<T>) => Promise<T>;
  readonly watched: (store: ScreeningStore) => ScreeningStore;
  /**
   * All of it so far. Judging is what remains of the time: reading the application, cleaning, matching, policy. Units are told where
   * the meter was told any, the time of a source's API where it took any.
   */
  readonly values: () => MetricValues;
}

/** A watch that starts now. Times are as fine as `nowMs`: of many, their mean is right. */
export function screeningWatch(nowMs: () => number): ScreeningWatch {
  const began = nowMs();
  const tally = { verify: 0, read: 0, commit: 0, source: 0, pause: 0, trips: 0, conflicts: 0 };
  const units = { read: 0, write: 0, told: false };
  const timed: ScreeningWatch['timed'] = async (part, work) => {
    const from = nowMs();
    try {
      return await work();
    } finally {
      tally[part] += nowMs() - from;
    }
  };
  const trip: ScreeningWatch['trip'] = (part, call) => {
    tally.trips += 1;
    return timed(part, call);
  };
  return {
    timed,
    trip,
    meter: {
      spent: (kind, count) => {
        units[kind] += count;
        units.told = true;
      },
    },
    watched: (store) => ({
      readFirst: (read) => trip('read', () => store.readFirst(read)),
      readSecond: (read) => trip('read', () => store.readSecond(read)),
      async commit(commit) {
        const outcome = await trip('commit', () => store.commit(commit));
        if (outcome.kind === 'read-again') tally.conflicts += 1;
        return outcome;
      },
    }),
    values: () => {
      const { verify, read, commit, source, pause } = tally;
      return {
        [metricNames.verifyTime]: verify,
        [metricNames.readTime]: read,
        [metricNames.judgeTime]: nowMs() - began - verify - read - commit - source - pause,
        [metricNames.commitTime]: commit,
        [metricNames.roundTrips]: tally.trips,
        [metricNames.conflicts]: tally.conflicts,
        ...(source > 0 && { [metricNames.sourceTime]: source }),
        ...(units.told && { [metricNames.readUnits]: units.read, [metricNames.writeUnits]: units.write }),
      };
    },
  };
}
