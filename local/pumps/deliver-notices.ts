import { attemptDelivery, type DeliveryPorts } from '../../shared/flows/notices/attempt-delivery.ts';
import type { NoticeStarter } from '../../shared/notice-ports.ts';
import { attemptHere, type PauseHere } from './attempt-here.ts';
import type { Pump } from './start-pump.ts';

export interface DeliverNoticesDeps extends DeliveryPorts {
  /** 0 to 1, for jitter. */
  readonly random: () => number;
  readonly nowMs: () => number;
  readonly pause?: PauseHere;
}

/** Delivers notices in this process, by the same attempts as in AWS. */
export function deliverNotices({ random, nowMs, pause, ...ports }: DeliverNoticesDeps): NoticeStarter & Pump {
  const here = attemptHere(pause);
  return {
    start: async ({ provider, noticeId }, run) =>
      here.begin({
        name: `The notice ${noticeId} (run ${run})`,
        provider,
        attempt: () => attemptDelivery(ports, { provider, noticeId, run, random, nowMs }),
      }),
    close: () => here.close(),
  };
}
