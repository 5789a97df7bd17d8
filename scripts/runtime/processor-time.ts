import { readdirSync, readFileSync } from 'node:fs';

/**
 * Milliseconds that the threads of a running process spent on any processor, as Linux counts them to the nanosecond (`schedstat`); null
 * elsewhere, and for a process that is gone. What a busy machine changes least.
 */
export function processorTime(pid: number | undefined): number | null {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`);
    const spent = tasks.map((task) =>
      Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]),
    );
    const ms = spent.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;
    return Number.isFinite(ms) ? ms : null;
  } catch {
    return null;
  }
}
