import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import type { Item } from './stored-item.ts';

/** A part of an index of one table: of every partition named, what is sorted between two bounds. */
export interface IndexRange {
  readonly table: string;
  readonly index: string;
  /** The index's key attributes. */
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly partitions: readonly string[];
  /** Sort keys above this; null for all from the first. */
  readonly after: string | null;
  /** Sort keys up to this one; absent for all to the last. */
  readonly upTo?: string;
  /** Most items of one partition; all that our indexes show of so many fits one answer of a megabyte. */
  readonly limit: number;
}

/** The first items of each partition, in no order among partitions; eventually consistent, as every index is. */
export async function queryIndex(
  { client }: Pick<DynamoContext, 'client'>,
  range: IndexRange,
): Promise<Item[]> {
  const from = firstAfter(range.after);
  // DynamoDB refuses a range that ends before it begins.
  if (range.upTo !== undefined && range.upTo < from) return [];
  const answers = await Promise.all(
    range.partitions.map((partition) => callDynamo(client.send(queryOf(range, { partition, from })))),
  );
  return answers.flatMap(({ Items }) => Items ?? []);
}

/** The least string above another: a key condition takes one comparison only, and BETWEEN includes its bounds. */
const firstAfter = (after: string | null): string => `${after ?? ''}\0`;

function queryOf(
  { table, index, partitionKey, sortKey, upTo, limit }: IndexRange,
  { partition, from }: { partition: string; from: string },
): QueryCommand {
  const within = upTo === undefined ? '#sort >= :from' : '#sort BETWEEN :from AND :upTo';
  return new QueryCommand({
    TableName: table,
    IndexName: index,
    KeyConditionExpression: `#partition = :partition AND ${within}`,
    ExpressionAttributeNames: { '#partition': partitionKey, '#sort': sortKey },
    ExpressionAttributeValues: {
      ':partition': { S: partition },
      ':from': { S: from },
      ...(upTo !== undefined && { ':upTo': { S: upTo } }),
    },
    Limit: limit,
  });
}
