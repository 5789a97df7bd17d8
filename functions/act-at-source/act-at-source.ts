import * as z from 'zod';
import {
  type DurableSteps,
  durableAttempts,
  type StepTaken,
} from '../../shared/adapters/aws/durable-attempts.ts';
import { decisionIdSchema, instantSchema, memberIdSchema } from '../../shared/contracts/ids.ts';
import { type AttemptActPorts, attemptAct } from '../../shared/flows/hooks/attempt-act.ts';
import type { LogFields } from '../../shared/log-lines.ts';
import { metricNames } from '../../shared/metric-names.ts';
import type { Observer } from '../../shared/ports.ts';

/** What an execution is started with, and all of it that is kept besides times: no account, no key, no answer. */
export const actEventSchema = z.strictObject({
  provider: memberIdSchema,
  decisionId: decisionIdSchema,
  decidedAt: instantSchema,
  run: z.int().min(0),
});
export type ActEvent = z.infer<typeof actEventSchema>;

export interface ActAtSourceDeps extends AttemptActPorts {
  readonly observer: Observer;
  readonly nowMs: () => number;
}

/** Does what a provider lets Flagstop do at a source, by attempts of {@link durableAttempts}. Answers how it ended. Rejects where the event is no act's. */
export function actorAtSource(
  deps: ActAtSourceDeps,
): (event: unknown, context: DurableSteps) => Promise<{ readonly state: string }> {
  return async (event, context) => {
    const parsed = actEventSchema.safeParse(event);
    // A parser's message names keys that it did not know, and what is thrown is kept with its message.
    if (!parsed.success) throw new Error('The event names no act.');
    const act = parsed.data;
    const { awsRequestId: requestId } = context.lambdaContext;
    return await durableAttempts(context, () => takeActStep({ ...deps, requestId }, act));
  };
}

/** Failures that somebody chose: nobody is woken for them. */
const chosen: ReadonlySet<string> = new Set(['switched-off', 'overtaken']);

/** One attempt, told of in a line. Throws nothing. */
export async function takeActStep(
  deps: ActAtSourceDeps & { readonly requestId: string },
  { run, ...id }: ActEvent,
): Promise<StepTaken> {
  const { observer, requestId, nowMs } = deps;
  const { provider, decisionId } = id;
  const began = nowMs();
  try {
    const outcome = await attemptAct(deps, { id, run, nowMs });
    const about = { requestId, provider, decisionId, ms: nowMs() - began };
    if (outcome.kind === 'again') observer.log('act.attempted', { ...about, outcome: 'waiting' });
    else if (outcome.state === 'done') observer.log('act.done', about);
    else if (outcome.state === 'failed') tellFailed(observer, { ...about, problem: outcome.why });
    else observer.log('act.attempted', { ...about, outcome: outcome.state });
    return outcome.kind === 'again' ? outcome : { kind: 'ended', state: outcome.state };
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    observer.log('act.not-attempted', { requestId, provider, decisionId, error: name });
    return { kind: 'fault' };
  }
}

function tellFailed(
  observer: Observer,
  { problem = 'unknown', ...about }: Omit<LogFields, 'problem'> & { readonly problem: string | undefined },
): void {
  observer.log('act.failed', { ...about, problem });
  if (!chosen.has(problem)) observer.count(metricNames.actFailures);
}
