import type { NoticeStarter } from '../../notice-ports.ts';
import { type DurableFunction, startDurable } from './start-durable.ts';

/** Starts the delivery of a notice as a durable execution of `functions/deliver-notice`, named by the notice and the run. */
export function durableNoticeStarter(of: DurableFunction): NoticeStarter {
  return {
    start: async ({ provider, noticeId }, run) =>
      await startDurable(of, { name: `${noticeId}-r${run}`, event: { provider, noticeId, run } }),
  };
}
