import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { LookupKey } from '../../contracts/ids.ts';
import {
  type NegativeEntry,
  type NegativeId,
  negativeEntrySchema,
  negativeIdSchema,
} from '../../contracts/negative-list.ts';
import type { Page, PageRequest } from '../../ports.ts';
import type { NegativeList } from '../../safeguard-ports.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { type BatchReadOptions, batchRead } from './batch-read.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { getItem, queryRange } from './read-items.ts';
import { type Item, parseItem, toItem, toKey } from './stored-item.ts';

type Context = DynamoContext & BatchReadOptions;

/** The negative list, in DynamoDB. */
export function dynamoNegativeList(context: Context): NegativeList {
  const { client, tables } = context;
  const table = tables.Coalition;
  return {
    addKeys: async (lookupKeys, id) => {
      for (const key of lookupKeys)
        await callDynamo(
          client.send(
            new UpdateItemCommand({
              TableName: table,
              Key: toKey(keys.negativeKey(key)),
              UpdateExpression: 'ADD entries :id',
              ExpressionAttributeValues: { ':id': { SS: [id] } },
            }),
          ),
        );
    },
    readUnder: (lookupKeys) => readUnder(context, lookupKeys),
    put: (entry) => put(context, entry),
    read: async (id) => {
      const item = await getItem(client, { table, ...keys.negativeEntry(id) });
      return item ? parseEntry(item) : null;
    },
    list: (page) => list(context, page),
  };
}

const parseEntry = (item: Item): NegativeEntry =>
  parseItem(negativeEntrySchema, item, 'entry of the negative list');

/** Keys first: nearly always there is nothing, and one wave says so. */
async function readUnder(
  context: Context,
  lookupKeys: readonly LookupKey[],
): Promise<ReadonlyMap<LookupKey, readonly NegativeEntry[]>> {
  const table = context.tables.Coalition;
  const place = (key: LookupKey) => ({ table, ...keys.negativeKey(key) });
  const wave = await batchRead(context, { required: lookupKeys.map(place), hints: [] });
  const named = new Map<LookupKey, readonly NegativeId[]>();
  for (const key of lookupKeys) {
    const item = wave.item(place(key));
    if (item) named.set(key, [...parseItem(namedSchema, item, 'key of the negative list').entries]);
  }
  if (named.size === 0) return new Map();
  const at = (id: NegativeId) => ({ table, ...keys.negativeEntry(id) });
  const ids = [...new Set([...named.values()].flat())];
  const entries = await batchRead(context, { required: ids.map(at), hints: [] });
  return new Map(
    [...named].map(([key, all]) => [
      key,
      all
        .map((id) => entries.item(at(id)))
        .filter((item) => item !== undefined)
        .map(parseEntry),
    ]),
  );
}

const namedSchema = z.object({ entries: z.set(negativeIdSchema) });

async function put({ client, tables }: Context, entry: NegativeEntry): Promise<'put' | 'moved-on'> {
  const first = entry.version === 1;
  const answer = await callDynamo(
    client.send(
      new PutItemCommand({
        TableName: tables.Coalition,
        Item: toItem(keys.negativeEntry(entry.id), entry),
        ConditionExpression: first ? 'attribute_not_exists(pk)' : '#version = :before',
        ...(!first && {
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':before': { N: String(entry.version - 1) } },
        }),
      }),
    ),
    (error) => (error instanceof ConditionalCheckFailedException ? 'moved-on' : undefined),
  );
  return answer === 'moved-on' ? 'moved-on' : 'put';
}

const listName = 'negative-list';

async function list(
  { client, tables }: Context,
  { limit, cursor }: PageRequest,
): Promise<Page<NegativeEntry> | 'bad-cursor'> {
  const start = readCursor(cursor, listName);
  if (start === 'bad-cursor') return start;
  const { pk, from, to } = keys.negativeList(start.after);
  const found = await queryRange(client, { table: tables.Coalition, pk, from, to, limit: limit + 1 });
  const items = found.slice(0, limit).map(parseEntry);
  const last = items.at(-1);
  const more = last && found.length > limit;
  return { items, nextCursor: more ? writeCursor({ list: listName, after: last.id }) : null };
}
