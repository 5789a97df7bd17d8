import { setTimeout as sleep } from 'node:timers/promises';
import type { MemberId } from '../../shared/contracts/ids.ts';
import { pauseAfterFault } from '../../shared/domain/delivery/pause-after-fault.ts';
import {
  attemptDelivery,
  type Delivery,
  type DeliveryPorts,
} from '../../shared/flows/notices/attempt-delivery.ts';
import type { NoticeStarter } from '../../shared/notice-ports.ts';
import { inTurns } from './in-turns.ts';
import type { Pump } from './start-pump.ts';

/** Attempts at once: at one endpoint, so that one that stalls holds up nobody else, and in all. */
const limits = { each: 2, all: 16 };

export interface DeliverNoticesDeps extends DeliveryPorts {
  /** 0 to 1, for jitter. */
  readonly random: () => number;
  readonly nowMs: () => number;
  /** Resolves after so many ms, or rejects once the signal is aborted. Default: this machine's timers. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/**
 * Delivers notices in this process, by the same attempts as in AWS. What is on its way when the process ends is not lost: it waits
 * in the log, and the sweep starts it again. Closing lets the attempts at hand end, and makes no other.
 */
export function deliverNotices({
  random,
  nowMs,
  pause = (ms, signal) => sleep(ms, undefined, { signal }),
  ...ports
}: DeliverNoticesDeps): NoticeStarter & Pump {
  const closing = new AbortController();
  const turns = inTurns<MemberId>(limits);
  const underway = new Map<string, Promise<void>>();
  const { signal } = closing;
  const deliver = async (delivery: Delivery): Promise<void> => {
    let faults = 0;
    while (!signal.aborted) {
      const taken = await turns(delivery.provider, async () =>
        signal.aborted ? null : await attemptOrFault(ports, delivery),
      );
      if (taken === null || taken.kind === 'ended') return;
      faults = taken.kind === 'fault' ? faults + 1 : 0;
      const seconds = taken.kind === 'again' ? taken.afterSeconds : pauseAfterFault(faults);
      await pause(seconds * 1_000, signal).catch(() => undefined);
    }
  };
  return {
    start: async ({ provider, noticeId }, run) => {
      const name = `${noticeId}-r${run}`;
      if (underway.has(name) || signal.aborted) return;
      const delivering = deliver({ provider, noticeId, run, random, nowMs });
      underway.set(
        name,
        delivering.finally(() => underway.delete(name)),
      );
    },
    close: async () => {
      closing.abort();
      await Promise.all(underway.values());
    },
  };
}

async function attemptOrFault(ports: DeliveryPorts, delivery: Delivery) {
  try {
    return await attemptDelivery(ports, delivery);
  } catch (error) {
    const name = error instanceof Error ? error.name : 'an error';
    console.error(`The notice ${delivery.noticeId}: ${name}. It is tried again.`);
    return { kind: 'fault' } as const;
  }
}
