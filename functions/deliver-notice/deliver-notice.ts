import * as z from 'zod';
import {
  type DurableSteps,
  durableAttempts,
  type StepTaken,
} from '../../shared/adapters/aws/durable-attempts.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { noticeIdSchema } from '../../shared/contracts/notice.ts';
import { attemptDelivery, type DeliveryPorts } from '../../shared/flows/notices/attempt-delivery.ts';
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

interface Work extends DeliverNoticeDeps {
  readonly requestId: string;
}

/** Delivers a notice, by attempts of {@link durableAttempts}. Answers how it ended. Rejects where the event is no notice's. */
export function noticeDeliverer(
  deps: DeliverNoticeDeps,
): (event: unknown, context: DurableSteps) => Promise<{ readonly state: string }> {
  return async (event, context) => {
    const parsed = deliverNoticeEventSchema.safeParse(event);
    // A parser's message names keys that it did not know, and what is thrown is kept with its message.
    if (!parsed.success) throw new Error('The event names no notice.');
    const notice = parsed.data;
    const { awsRequestId: requestId } = context.lambdaContext;
    return await durableAttempts(context, () => takeStep({ ...deps, requestId }, notice));
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
