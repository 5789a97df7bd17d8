import { screeningWatch } from '../../shared/adapters/screening-watch.ts';
import type { CapacityMeter } from '../../shared/capacity-ports.ts';
import type { TakePorts } from '../../shared/flows/hooks/take-event.ts';
import type { MetricValues } from '../../shared/metric-names.ts';
import type { HookDeps } from './observe-hook.ts';

/** What is read and written while an event is taken. */
export type TakeStores = Pick<TakePorts, 'store' | 'log' | 'merchants' | 'lives'>;

/** {@link TakeStores} as they tell what their calls take. */
export type MeteredStores = (meter: CapacityMeter) => TakeStores;

/** One webhook's ports, on which its waiting is timed and its calls are counted. */
export interface MeasuredHook {
  readonly ports: HookDeps;
  /** What `work` answers; what it takes counts as verifying. */
  readonly verifying: <T>(work: () => Promise<T>) => Promise<T>;
  readonly values: () => MetricValues;
}

/** Watches one webhook as a screening is watched, without adding a call to it. */
export function measureHook(deps: HookDeps): MeasuredHook {
  const watch = screeningWatch(deps.nowMs);
  const { store, log, merchants, lives } = deps.metered?.(watch.meter) ?? deps;
  const { trip } = watch;
  return {
    verifying: (work) => watch.timed('verify', work),
    values: watch.values,
    ports: {
      ...deps,
      store: watch.watched(store),
      log: { read: (provider, id) => trip('read', () => log.read(provider, id)) },
      merchants: {
        readStanding: (provider, merchant) => trip('read', () => merchants.readStanding(provider, merchant)),
        readApplication: (...at) => trip('read', () => merchants.readApplication(...at)),
      },
      lives: {
        noteTold: (standing, note) => trip('commit', () => lives.noteTold(standing, note)),
        offboard: (leaving) => trip('commit', () => lives.offboard(leaving)),
      },
      pause: (ms) => watch.timed('pause', () => deps.pause(ms)),
      seeMore: (source, of) => {
        const see = deps.seeMore(source, of);
        return (event) => watch.timed('source', () => see(event));
      },
    },
  };
}
