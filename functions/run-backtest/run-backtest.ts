import * as z from 'zod';
import { backtestIdSchema } from '../../shared/contracts/backtest.ts';
import { failBacktest } from '../../shared/flows/backtest/fail-backtest.ts';
import { finishBacktest } from '../../shared/flows/backtest/finish-backtest.ts';
import { runShare } from '../../shared/flows/backtest/run-share.ts';
import type { Observer, Stores } from '../../shared/ports.ts';

/** What the engine starts a step with. */
export const backtestStepSchema = z.discriminatedUnion('task', [
  z.strictObject({ task: z.literal('share'), id: backtestIdSchema, share: z.int().min(0) }),
  z.strictObject({ task: z.literal('finish'), id: backtestIdSchema }),
  z.strictObject({ task: z.literal('fail'), id: backtestIdSchema }),
]);
export type BacktestStep = z.infer<typeof backtestStepSchema>;

/** `done` is false where the same step is to be taken again: the share is not whole yet. */
export interface StepTaken {
  readonly done: boolean;
}

export interface RunBacktestDeps {
  readonly stores: Pick<Stores, 'coalition' | 'policies' | 'backtests' | 'decisions'>;
  readonly observer: Observer;
  readonly nowMs: () => number;
  /** How long one step may count, in ms. */
  readonly budgetMs: number;
  readonly saveEveryMs: number;
}

/** Takes one step of a backtest. Rejects where the event is none of the engine's, or what it needs does not answer. */
export type BacktestRunner = (
  event: unknown,
  context: { readonly awsRequestId: string },
) => Promise<StepTaken>;

/** The steps of a backtest, one by one: counting a share, adding all up, and giving up. Each may be taken twice. */
export function backtestRunner(deps: RunBacktestDeps): BacktestRunner {
  return async (event, { awsRequestId: requestId }) => {
    const step = backtestStepSchema.parse(event);
    const began = deps.nowMs();
    const taken = await take(deps, step);
    const ms = deps.nowMs() - began;
    deps.observer.log('backtest.step', { requestId, task: step.task, backtest: step.id, outcome: taken, ms });
    // A backtest that ended meanwhile asks for nothing more.
    return { done: taken !== 'more' };
  };
}

async function take(deps: RunBacktestDeps, step: BacktestStep): Promise<string> {
  const { stores, nowMs } = deps;
  const { backtests } = stores;
  const now = new Date(nowMs()).toISOString();
  switch (step.task) {
    case 'share':
      return countShare(deps, step);
    case 'finish': {
      const finished = await finishBacktest(stores, { id: step.id, now });
      // The engine ends with its shares: one that is missing then is a fault, and the engine gives up.
      if (finished === 'unfinished') throw new Error('A share of the backtest is not counted.');
      return finished;
    }
    case 'fail':
      await failBacktest(backtests, { id: step.id, failure: 'stopped', now });
      return 'failed';
  }
}

async function countShare(
  deps: RunBacktestDeps,
  { id, share }: Extract<BacktestStep, { task: 'share' }>,
): Promise<string> {
  const { stores, nowMs, budgetMs, saveEveryMs } = deps;
  const { coalition, backtests, decisions: log } = stores;
  const ran = await runShare(
    { coalition, backtests, log },
    { of: { id, share }, pace: { nowMs, until: nowMs() + budgetMs, saveEveryMs } },
  );
  if (ran === 'policy-not-loadable') {
    const now = new Date(nowMs()).toISOString();
    await failBacktest(backtests, { id, failure: 'policy-not-loadable', now });
  }
  return ran;
}
