import {
  BatchWriteItemCommand,
  type BatchWriteItemCommandInput,
  type BatchWriteItemCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { Unavailable } from '../../ports.ts';
import type { BatchReadOptions } from './batch-read.ts';
import { callDynamo } from './call-dynamo.ts';
import type { Item } from './stored-item.ts';

/** DynamoDB's limit of one BatchWriteItem. */
const itemsPerBatch = 25;
const batchesAtOnce = 4;
/** How often what a batch left unprocessed is written again: about 10 seconds in all. */
const furtherTries = 8;
const firstBackoffMs = 40;

/**
 * Puts items, each whatever stands in its place, in batches of 25 and a few batches at a time. What DynamoDB leaves
 * unprocessed is put again after a pause. Resolves once all are written; rejects with {@link Unavailable} where one may
 * not be. The items must be of different keys.
 */
export async function batchWrite(
  options: BatchReadOptions,
  { table, items }: { table: string; items: readonly Item[] },
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / itemsPerBatch) }, (_, at) =>
    items.slice(at * itemsPerBatch, (at + 1) * itemsPerBatch),
  );
  for (let start = 0; start < batches.length; start += batchesAtOnce)
    await Promise.all(
      batches.slice(start, start + batchesAtOnce).map((batch) => writeBatch(options, { table, batch })),
    );
}

async function writeBatch(
  options: BatchReadOptions,
  { table, batch }: { table: string; batch: readonly Item[] },
): Promise<void> {
  let left: BatchWriteItemCommandInput['RequestItems'] = {
    [table]: batch.map((Item) => ({ PutRequest: { Item } })),
  };
  for (let attempt = 0; attempt <= furtherTries; attempt += 1) {
    if (attempt > 0) await options.pause(options.random() * firstBackoffMs * 2 ** attempt);
    const answer: BatchWriteItemCommandOutput = await callDynamo(
      options.client.send(new BatchWriteItemCommand({ RequestItems: left })),
    );
    left = answer.UnprocessedItems;
    if (left === undefined || Object.keys(left).length === 0) return;
  }
  throw new Unavailable('DynamoDB: what must be written was left unprocessed');
}
