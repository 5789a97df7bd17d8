import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { LivingFlags } from '../../index-ports.ts';
import { livingCounts } from '../living-counts.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { indexKeys } from './keys.ts';
import { parseItem } from './stored-item.ts';

/**
 * Flags that live, by state and age, from the index in which these alone stand: its partitions all at once, each page by page. An
 * entry has some 200 bytes, so a million flags are 25,000 units of eventually consistent reads.
 */
export async function countLiving(
  context: Pick<DynamoContext, 'client' | 'tables'>,
  now: string,
): Promise<readonly LivingFlags[]> {
  const counts = livingCounts(now);
  await Promise.all(
    indexKeys.due().map(async (partition) => {
      let next: QueryCommandOutput['LastEvaluatedKey'];
      do {
        const page: QueryCommandOutput = await callDynamo(
          context.client.send(queryOf(context, { partition, next })),
        );
        for (const item of page.Items ?? []) {
          const { state, raisedOrder } = parseItem(countedSchema, item, 'listed flag');
          counts.add({ state, raisedAt: raisedOrder });
        }
        next = page.LastEvaluatedKey;
      } while (next !== undefined);
    }),
  );
  return counts.all();
}

const countedSchema = z.object({
  state: z.enum(['active', 'held']),
  // The instant, and an id that tells two of one millisecond apart.
  raisedOrder: z.string().transform((order) => order.slice(0, order.indexOf('#'))),
});

function queryOf(
  { tables }: Pick<DynamoContext, 'tables'>,
  { partition, next }: { partition: string; next: QueryCommandOutput['LastEvaluatedKey'] },
): QueryCommand {
  return new QueryCommand({
    TableName: tables.Flags,
    IndexName: 'by-due',
    KeyConditionExpression: 'dueShard = :partition',
    ExpressionAttributeValues: { ':partition': { S: partition } },
    ExclusiveStartKey: next,
  });
}
