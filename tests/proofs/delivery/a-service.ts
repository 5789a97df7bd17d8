import type { Random } from '../../../bench/matching/random.ts';
import { type DeliverNoticeDeps, noticeDeliverer } from '../../../functions/deliver-notice/deliver-notice.ts';
import type { DurableSteps, StepTaken } from '../../../shared/adapters/aws/durable-attempts.ts';
import type { NoticeStarter } from '../../../shared/notice-ports.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Chances in a thousand. */
export interface Losses {
  /** That a start is taken and nothing comes of it. */
  readonly start: number;
  /** That a machine is lost at a point where it may be. */
  readonly machine: number;
  /** That an execution is lost for good at an invocation: stopped by hand, or of a version that does not run. */
  readonly execution: number;
}

/** Executions of the function that delivers, as AWS runs them: steps kept, waits, machines lost, names that start once. */
export interface Service extends NoticeStarter {
  readonly counts: { executions: number; machines: number; lost: number; running: number };
}

/** For the ports of one invocation: ends the machine that calls it, now and then, and then never settles. */
export type MayLose = () => Promise<void>;

/** Runs the deployed function itself, {@link noticeDeliverer}, from its start after each wait, as the SDK does. */
export function aService(
  deps: (mayLose: MayLose) => DeliverNoticeDeps,
  { time, random, losses }: { readonly time: VirtualTime; readonly random: Random; readonly losses: Losses },
): Service {
  const names = new Set<string>();
  const counts = { executions: 0, machines: 0, lost: 0, running: 0 };
  const strikes = (chance: number) => random.integer(1_000) < chance;
  const invoke = (event: unknown, kept: Map<string, StepTaken>) => {
    const { promise, resolve } = Promise.withResolvers<'ended' | 'lost' | number>();
    const mayLose: MayLose = async () => {
      if (!strikes(losses.machine)) return;
      resolve('lost');
      await new Promise(() => undefined);
    };
    const ended = noticeDeliverer(deps(mayLose))(event, stepsOf(kept, { mayLose, wait: resolve }));
    return Promise.race([promise, ended.then(() => 'ended' as const)]);
  };
  const execute = async (event: unknown): Promise<void> => {
    const kept = new Map<string, StepTaken>();
    for (;;) {
      if (strikes(losses.execution)) {
        counts.lost += 1;
        return;
      }
      const came = await invoke(event, kept);
      if (came === 'ended') return;
      if (came === 'lost') counts.machines += 1;
      await time.sleep(came === 'lost' ? 1_000 : came * 1_000);
    }
  };
  return {
    counts,
    start: async ({ provider, noticeId }, run) => {
      const name = `${noticeId}-r${run}`;
      if (names.has(name) || strikes(losses.start)) return;
      names.add(name);
      counts.executions += 1;
      counts.running += 1;
      void execute({ provider, noticeId, run }).finally(() => {
        counts.running -= 1;
      });
    },
  };
}

/** The context of one invocation: what is kept is not done again, and a wait that is not over ends the invocation. */
function stepsOf(
  kept: Map<string, StepTaken>,
  { mayLose, wait }: { readonly mayLose: MayLose; readonly wait: (seconds: number) => void },
): DurableSteps {
  return {
    lambdaContext: { awsRequestId: 'a-request' },
    step: async (name, work) => {
      const before = kept.get(name);
      if (before) return before;
      const result = await work();
      await mayLose();
      kept.set(name, result);
      return result;
    },
    wait: async (name, { seconds }) => {
      if (kept.has(name)) return;
      kept.set(name, { kind: 'again', afterSeconds: seconds });
      wait(seconds);
      await new Promise(() => undefined);
    },
  };
}
