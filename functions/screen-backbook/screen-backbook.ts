import * as z from 'zod';
import type { BackBookFiles } from '../../shared/backbook-ports.ts';
import { backBookIdSchema } from '../../shared/contracts/back-book.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { failBackBook } from '../../shared/flows/back-book/fail-back-book.ts';
import { runBackBook } from '../../shared/flows/back-book/run-back-book.ts';
import type { ScreenPorts } from '../../shared/flows/screen-merchant.ts';
import type { Observer, Stores } from '../../shared/ports.ts';

const book = { provider: memberIdSchema, id: backBookIdSchema };

/** What the engine starts a step with. */
export const backBookStepSchema = z.discriminatedUnion('task', [
  z.strictObject({ task: z.literal('screen'), ...book }),
  z.strictObject({ task: z.literal('fail'), ...book }),
]);
export type BackBookStep = z.infer<typeof backBookStepSchema>;

export interface ScreenBackBookDeps extends Pick<ScreenPorts, 'coalition' | 'pause' | 'random'> {
  readonly stores: Pick<Stores, 'screening' | 'decisions' | 'backBooks'>;
  readonly files: Pick<BackBookFiles, 'open'>;
  readonly observer: Observer;
  readonly livemode: boolean;
  readonly nowMs: () => number;
  /** How long one step may screen, in ms. */
  readonly budgetMs: number;
  /** Rows that are screened at a time. */
  readonly atOnce: number;
}

/** Takes one step of a back book; `done` is false where the same step is to be taken again. Rejects where the event is none of the engine's, or what it needs does not answer. */
export type BackBookScreener = (
  event: unknown,
  context: { readonly awsRequestId: string },
) => Promise<{ readonly done: boolean }>;

/** The steps of a back book: screening as many rows as there is time for, and giving up. Each may be taken twice. */
export function backBookScreener(deps: ScreenBackBookDeps): BackBookScreener {
  return async (event, { awsRequestId: requestId }) => {
    const { task, ...key } = backBookStepSchema.parse(event);
    const began = deps.nowMs();
    const outcome = await take(deps, { task, ...key });
    const ms = deps.nowMs() - began;
    const about = { requestId, task, provider: key.provider, backBook: key.id };
    deps.observer.log('backbook.step', { ...about, outcome, ms });
    return { done: outcome !== 'more' };
  };
}

async function take(deps: ScreenBackBookDeps, { task, ...key }: BackBookStep): Promise<string> {
  const { stores, nowMs, livemode, atOnce } = deps;
  const { backBooks, screening: store, decisions: log } = stores;
  if (task === 'fail') {
    const now = new Date(nowMs()).toISOString();
    await failBackBook(backBooks, { key, failure: 'stopped', now });
    return 'failed';
  }
  const until = nowMs() + deps.budgetMs;
  return runBackBook({ ...deps, store, log, backBooks }, { key, livemode, atOnce, nowMs, until });
}
