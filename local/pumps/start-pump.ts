import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { BatchReply, StreamRecord } from '../../shared/contracts/stream-event.ts';

/** Where the changes of a table come from, each at least once, oldest first. */
export interface StreamFeed {
  /** What it is the stream of, for messages: e.g. `decisions`. */
  readonly of: string;
  /** What came since it was last asked; nothing where nothing did. */
  next(): Promise<readonly StreamRecord[]>;
}

/** A function behind a stream. */
export type StreamFunction = (
  event: unknown,
  context: { readonly awsRequestId: string },
) => Promise<BatchReply>;

export interface Pump {
  /** Lets the batch at hand end, and takes no other. */
  close(): Promise<void>;
}

/** As the event source mapping in AWS: records to a batch, and times that one is handed over. */
const batchSize = 50;
const attempts = 10;
const pauses = { restMs: 300, retryMs: 1_000 };

/**
 * Hands a stream's changes to its function as Lambda does: in batches, and again what the function gave back. What
 * fails time after time is let go, which in AWS is kept in a bucket; the sweep comes back to the merchant of a decision.
 */
export function startPump(feed: StreamFeed, handler: StreamFunction, spacing = pauses): Pump {
  const closing = new AbortController();
  const running = pumpUntil(closing.signal, { feed, handler, ...spacing });
  return {
    close: async () => {
      closing.abort();
      await running;
    },
  };
}

interface Flow {
  readonly feed: StreamFeed;
  readonly handler: StreamFunction;
  /** Between two looks at a feed that had nothing. */
  readonly restMs: number;
  /** Before what failed is handed over again. */
  readonly retryMs: number;
}

interface Waiting {
  readonly record: StreamRecord;
  readonly tries: number;
}

async function pumpUntil(closing: AbortSignal, flow: Flow): Promise<void> {
  let waiting: readonly Waiting[] = [];
  while (!closing.aborted) {
    waiting = [...waiting, ...(await taken(flow.feed))];
    const failed = await handOver(flow, waiting.slice(0, batchSize));
    const rest = failed.length > 0 ? flow.retryMs : flow.restMs;
    waiting = [...failed, ...waiting.slice(batchSize)];
    if (waiting.length === failed.length)
      await pause(rest, undefined, { signal: closing }).catch(() => undefined);
  }
}

async function taken(feed: StreamFeed): Promise<Waiting[]> {
  try {
    return (await feed.next()).map((record) => ({ record, tries: 0 }));
  } catch (error) {
    complain(feed, error);
    return [];
  }
}

/** What is to be handed over again. */
async function handOver(flow: Flow, batch: readonly Waiting[]): Promise<Waiting[]> {
  if (batch.length === 0) return [];
  const event = { Records: batch.map(({ record }) => record) };
  const failed = await failures(flow, event);
  return batch
    .filter(({ record }) => failed === 'all' || failed.has(record.dynamodb.SequenceNumber))
    .map(({ record, tries }) => ({ record, tries: tries + 1 }))
    .filter(({ tries }) => tries < attempts);
}

async function failures({ feed, handler }: Flow, event: unknown): Promise<ReadonlySet<string> | 'all'> {
  try {
    const { batchItemFailures } = await handler(event, { awsRequestId: randomUUID() });
    return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  } catch (error) {
    complain(feed, error);
    return 'all';
  }
}

function complain(feed: StreamFeed, error: unknown): void {
  console.error(
    `The stream of ${feed.of}: ${error instanceof Error ? error.name : 'an error'}. It is tried again.`,
  );
}
