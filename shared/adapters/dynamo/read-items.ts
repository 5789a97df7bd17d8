import { type DynamoDBClient, GetItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import type { Place } from './batch-read.ts';
import { callDynamo } from './call-dynamo.ts';
import { type Item, toKey } from './stored-item.ts';

/** The item at a place, strongly read, or undefined where none stands. */
export async function getItem(client: DynamoDBClient, place: Place): Promise<Item | undefined> {
  const answer = await callDynamo(
    client.send(new GetItemCommand({ TableName: place.table, Key: toKey(place), ConsistentRead: true })),
  );
  return answer.Item;
}

export interface Range {
  readonly table: string;
  readonly pk: string;
  /** Sort keys from here to there, both included. */
  readonly from: string;
  readonly to: string;
  readonly limit: number;
  /** From the last sort key to the first. */
  readonly backwards?: boolean;
}

/** At most `limit` items of one partition, strongly read, in the order of their sort keys, or against it. */
export async function queryRange(client: DynamoDBClient, range: Range): Promise<Item[]> {
  return await callDynamo(firstOf(client, range));
}

async function firstOf(
  client: DynamoDBClient,
  { table, pk, from, to, limit, backwards = false }: Range,
): Promise<Item[]> {
  const items: Item[] = [];
  const pages = paginateQuery(
    { client, pageSize: limit },
    {
      TableName: table,
      ConsistentRead: true,
      ScanIndexForward: !backwards,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': { S: pk }, ':from': { S: from }, ':to': { S: to } },
    },
  );
  for await (const page of pages) {
    items.push(...(page.Items ?? []));
    if (items.length >= limit) break;
  }
  return items.slice(0, limit);
}
