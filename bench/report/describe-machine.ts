import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What figures were measured on, in one line. The load is the average number of busy tasks of the last minute: above the number of cores, times are too long. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const gigabytes = Math.round(totalmem() / 1_024 ** 3);
  const load = loadavg()[0]?.toFixed(1) ?? 'unknown';
  return `${availableParallelism()} cores of ${model}, ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}, load ${load}`;
}
