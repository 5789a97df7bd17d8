import { setTimeout as pause } from 'node:timers/promises';
import type { Handled, Rescreener } from '../../functions/rescreen/rescreen.ts';
import type { MemoryRescreenQueue, Message } from '../../shared/adapters/memory/memory-rescreen-queue.ts';
import type { Pump } from './start-pump.ts';

/** As the queue in AWS has it: messages to a batch, and times that one is handed over. */
const batchSize = 10;
const maxReceives = 5;
const pauses = { restMs: 200, retryMs: 1_000 };

/**
 * Hands a queue's messages to its function as SQS does: in batches, and again what the function gave back. What fails time
 * after time is let go, which in AWS goes to a queue of its own. The queue is in memory: what waits when the process ends is
 * lost.
 */
export function startQueuePump(queue: MemoryRescreenQueue, handler: Rescreener, spacing = pauses): Pump {
  const closing = new AbortController();
  const running = pumpUntil(closing.signal, { queue, handler, received: new Map(), ...spacing });
  return {
    close: async () => {
      closing.abort();
      await running;
    },
  };
}

interface Flow {
  readonly queue: MemoryRescreenQueue;
  readonly handler: Rescreener;
  /** How often each message was handed over without being done. */
  readonly received: Map<string, number>;
  /** Between two looks at a queue that had nothing. */
  readonly restMs: number;
  /** Before what failed is handed over again. */
  readonly retryMs: number;
}

async function pumpUntil(closing: AbortSignal, flow: Flow): Promise<void> {
  const { queue, restMs, retryMs } = flow;
  while (!closing.aborted) {
    const batch = queue.take(batchSize);
    const failed = batch.length === 0 ? [] : await handOver(flow, batch);
    queue.giveBack(failed.filter((message) => isTriedAgain(flow, message)));
    const done = batch.length > failed.length;
    if (!done)
      await pause(failed.length > 0 ? retryMs : restMs, undefined, { signal: closing }).catch(() => {});
  }
}

async function handOver({ handler }: Flow, batch: readonly Message[]): Promise<readonly Message[]> {
  try {
    const { batchItemFailures }: Handled = await handler({ Records: batch });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    return batch.filter(({ messageId }) => failed.has(messageId));
  } catch (error) {
    console.error(
      `The queue of rescreenings: ${error instanceof Error ? error.name : 'an error'}. It is tried again.`,
    );
    return batch;
  }
}

function isTriedAgain({ received }: Flow, { messageId }: Message): boolean {
  const times = (received.get(messageId) ?? 0) + 1;
  received.set(messageId, times);
  if (times < maxReceives) return true;
  received.delete(messageId);
  console.error(`The queue of rescreenings: a message failed ${times} times and is let go.`);
  return false;
}
