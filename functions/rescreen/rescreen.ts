import * as z from 'zod';
import { type RescreenTask, rescreenTaskSchema } from '../../shared/contracts/rescreen.ts';
import { type RescreenPorts, rescreenMerchant } from '../../shared/flows/rescreen/rescreen-merchant.ts';
import type { WorkObserver } from '../../shared/index-ports.ts';
import type { LogFields } from '../../shared/log-lines.ts';
import { metricNames } from '../../shared/metric-names.ts';

export interface RescreenDeps extends RescreenPorts {
  readonly observer: WorkObserver;
  readonly nowMs: () => number;
}

/** What a queue hands over: tasks, each in a message. */
const queueEventSchema = z.object({
  Records: z.array(z.object({ messageId: z.string(), body: z.string() })),
});

/** Which messages are to be handed over again. */
export interface Handled {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** Takes messages that say whom a change of a flag, or of policy, may concern, and answers which are to be handed over again. */
export type Rescreener = (event: unknown) => Promise<Handled>;

/** Merchants judged at once: each is three requests and a commit. */
const atOnce = 5;

/**
 * Decides again on the merchants of each message. A message of which one merchant failed is handed over again whole: those
 * that were judged come out unchanged then. What cannot be read as a task fails for good, and is kept by the queue.
 */
export function rescreener(deps: RescreenDeps): Rescreener {
  return async (event) => {
    const { Records } = queueEventSchema.parse(event);
    const again: { itemIdentifier: string }[] = [];
    for (const { messageId, body } of Records)
      if (!(await isDone(deps, { messageId, body }))) again.push({ itemIdentifier: messageId });
    return { batchItemFailures: again };
  };
}

interface Message {
  readonly messageId: string;
  readonly body: string;
}

async function isDone(deps: RescreenDeps, { messageId, body }: Message): Promise<boolean> {
  const task = readTask(body);
  if (!task) return failed(deps, { requestId: messageId, problem: 'no-task' });
  let done = true;
  for (let start = 0; start < task.merchants.length; start += atOnce) {
    const some = task.merchants.slice(start, start + atOnce);
    const each = some.map((merchant) => isJudged(deps, { ...merchant, task, messageId }));
    for (const judged of await Promise.all(each)) done &&= judged;
  }
  if (done && task.changedAt !== undefined)
    deps.observer.measure(metricNames.rescreeningLag, secondsSince(task.changedAt, deps.nowMs()));
  return done;
}

/** Never below zero: clocks of two machines differ. */
const secondsSince = (instant: string, nowMs: number): number =>
  Math.max(0, (nowMs - Date.parse(instant)) / 1_000);

function readTask(body: string): RescreenTask | null {
  try {
    return rescreenTaskSchema.parse(JSON.parse(body));
  } catch {
    return null;
  }
}

type OneOf = RescreenTask['merchants'][number] & { readonly task: RescreenTask; readonly messageId: string };

async function isJudged(
  deps: RescreenDeps,
  { provider, merchant, task, messageId }: OneOf,
): Promise<boolean> {
  const { observer, nowMs } = deps;
  const began = nowMs();
  const about = { requestId: messageId, provider, merchant, ...whyOf(task) };
  try {
    const now = new Date(began).toISOString();
    const result = await rescreenMerchant(deps, { provider, merchant, trigger: task.trigger, now });
    const decided = result.kind === 'decided';
    observer.log('merchant.rescreened', {
      ...about,
      outcome: result.kind,
      ...(decided && { decisionId: result.decision.decisionId }),
      ms: nowMs() - began,
    });
    observer.count(metricNames.rescreened);
    if (decided) {
      const { outcome, source } = result.decision;
      observer.count(metricNames.changedByRescreening);
      observer.count(metricNames.screeningsBySource, { outcome, source });
    }
    return true;
  } catch (error) {
    return failed(deps, { ...about, error: error instanceof Error ? error.name : 'unknown' });
  }
}

const whyOf = ({ trigger }: RescreenTask): Pick<LogFields, 'flagId' | 'task'> =>
  'task' in trigger ? { task: trigger.task } : { flagId: trigger.flagId };

/** The class of the error only: a message may hold what was stored. */
function failed(
  { observer }: RescreenDeps,
  fields: Pick<LogFields, 'requestId' | 'problem' | 'error' | 'provider' | 'merchant' | 'flagId' | 'task'>,
): false {
  observer.log('merchant.not-rescreened', fields);
  observer.count(metricNames.rescreenFailures);
  return false;
}
