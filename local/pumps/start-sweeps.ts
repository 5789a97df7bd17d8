import { randomUUID } from 'node:crypto';
import type { SweepEvent, Sweeper } from '../../functions/sweep/sweep.ts';
import type { Pump } from './start-pump.ts';

const minute = 60_000;
/** As the schedules in AWS have it, but that a laptop looks for what is pending, and goes on with a job, every minute. */
const everyMs: Readonly<Record<SweepEvent['task'], number>> = {
  pending: minute,
  flags: 60 * minute,
  reconcile: 15 * minute,
  policy: minute,
  notices: minute,
  audit: 15 * minute,
};

/** Sweeps at once and then on a timer, each task by itself and never twice at a time. */
export function startSweeps(sweep: Sweeper): Pump {
  const tasks: readonly SweepEvent['task'][] = [
    'pending',
    'flags',
    'reconcile',
    'policy',
    'notices',
    'audit',
  ];
  const timers = tasks.map((task) => repeat(() => run(sweep, task), everyMs[task]));
  return { close: async () => void (await Promise.all(timers.map((timer) => timer.close()))) };
}

async function run(sweep: Sweeper, task: SweepEvent['task']): Promise<void> {
  try {
    await sweep({ task }, { awsRequestId: randomUUID() });
  } catch (error) {
    const name = error instanceof Error ? error.name : 'an error';
    console.error(`The sweep of ${task}: ${name}. It is tried again.`);
  }
}

function repeat(job: () => Promise<void>, ms: number): Pump {
  let running = job();
  const timer = setInterval(() => {
    running = running.then(job);
  }, ms);
  return {
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
