import * as z from 'zod';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { noticeIdSchema } from '../../shared/contracts/notice.ts';
import { pauseAfterFault } from '../../shared/domain/delivery/pause-after-fault.ts';
import {
  type AttemptOutcome,
  attemptDelivery,
  type DeliveryPorts,
} from '../../shared/flows/notices/attempt-delivery.ts';
import { endedStates, metricNames } from '../../shared/metric-names.ts';
import type { Pager } from '../../shared/notice-ports.ts';
import type { Observer } from '../../shared/ports.ts';

/** What an execution is started with, and all of it that is kept besides times: no address, no key, no body. */
export const deliverNoticeEventSchema = z.strictObject({
  provider: memberIdSchema,
  noticeId: noticeIdSchema,
  run: z.int().min(0),
});
export type DeliverNoticeEvent = z.infer<typeof deliverNoticeEventSchema>;

export interface DeliverNoticeDeps extends DeliveryPorts {
  readonly observer: Observer;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
  readonly nowMs: () => number;
}

/** What of a durable execution's context is used. */
export interface DurableSteps {
  step(
    name: string,
    work: () => Promise<StepTaken>,
    config: { readonly retryStrategy: () => { readonly shouldRetry: false } },
  ): PromiseLike<StepTaken>;
  wait(name: string, duration: { readonly seconds: number }): PromiseLike<void>;
  readonly lambdaContext: { readonly awsRequestId: string };
}

interface Work extends DeliverNoticeDeps {
  readonly requestId: string;
}

/** What a step leaves behind. `fault`: the attempt could not be made, or not be written down. */
export type StepTaken = AttemptOutcome | { readonly kind: 'fault' };

/**
 * Delivers a notice: each attempt a step that is not tried again by itself, each pause a wait that costs nothing. Whatever
 * decides is read inside the step, and so are clock and chance: between steps the code must do the same each time it is
 * replayed. A step that was not written down is taken again. Answers how it ended. Rejects where the event is no notice's.
 */
export function noticeDeliverer(
  deps: DeliverNoticeDeps,
): (event: unknown, context: DurableSteps) => Promise<{ readonly state: string }> {
  return async (event, context) => {
    const parsed = deliverNoticeEventSchema.safeParse(event);
    // A parser's message names keys that it did not know, and what is thrown is kept with its message.
    if (!parsed.success) throw new Error('The event names no notice.');
    const notice = parsed.data;
    const { awsRequestId: requestId } = context.lambdaContext;
    let faults = 0;
    for (let step = 1; ; step += 1) {
      const taken = await context.step(`attempt-${step}`, () => takeStep({ ...deps, requestId }, notice), {
        retryStrategy: () => ({ shouldRetry: false }),
      });
      if (taken.kind === 'ended') return { state: taken.state };
      faults = taken.kind === 'fault' ? faults + 1 : 0;
      const seconds = taken.kind === 'again' ? taken.afterSeconds : pauseAfterFault(faults);
      await context.wait(`pause-${step}`, { seconds });
    }
  };
}

/** Throws nothing: what is thrown in a step is kept with its message, which may quote what was stored. */
async function takeStep(deps: Work, notice: DeliverNoticeEvent): Promise<StepTaken> {
  const { observer, requestId, random, nowMs } = deps;
  const { provider, noticeId } = notice;
  const told = { requestId, provider, noticeId };
  const began = nowMs();
  try {
    const ports = { ...deps, pager: watchedPager(deps) };
    const outcome = await attemptDelivery(ports, { ...notice, random, nowMs });
    const state = outcome.kind === 'ended' ? outcome.state : 'waiting';
    const ended = endedStates.find((one) => one === state);
    if (ended) observer.count(metricNames.endedDeliveries, { state: ended });
    observer.log('notice.attempted', { ...told, outcome: state, ms: nowMs() - began });
    return outcome;
  } catch (error) {
    observer.log('notice.not-attempted', { ...told, error: errorName(error) });
    return { kind: 'fault' };
  }
}

/** The pager, and a line wherever people could not be told. */
function watchedPager({ pager, observer, requestId }: Work): Pager {
  return {
    page: async (provider, what, noticeId) => {
      try {
        await pager.page(provider, what, noticeId);
      } catch (error) {
        const about = { requestId, provider, noticeId, task: what, error: errorName(error) };
        observer.log('people.not-told', about);
        observer.count(metricNames.peopleNotTold);
        throw error;
      }
    },
  };
}

/** The class of what was thrown: a message may quote what was stored. */
const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
