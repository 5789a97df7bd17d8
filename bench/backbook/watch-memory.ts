import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collector: unknown = runInNewContext('gc');
const collect = (): void => {
  if (typeof collector === 'function') Reflect.apply(collector, undefined, []);
};

const megabytes = 1_024 ** 2;

/**
 * Watches memory from now on: each look collects what is dead first, and the highest of all looks is told, in MB: the live heap above
 * what was live at the beginning, and the memory of the process.
 */
export function watchMemory() {
  collect();
  const before = process.memoryUsage().heapUsed;
  const peak = { heap: 0, rss: 0 };
  return {
    look: (): void => {
      collect();
      const { heapUsed, rss } = process.memoryUsage();
      peak.heap = Math.max(peak.heap, heapUsed - before);
      peak.rss = Math.max(peak.rss, rss);
    },
    peak: () => ({ heap: (peak.heap / megabytes).toFixed(1), rss: (peak.rss / megabytes).toFixed(0) }),
  };
}
