import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import {
  type FeedEntry,
  type FeedImports,
  feedEntrySchema,
  feedImportsSchema,
} from '../../contracts/feeds/feed-import.ts';
import type { FeedEntries, FeedKey, SeenEntry } from '../../feed-ports.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { getItem, queryRange } from './read-items.ts';
import { parseItem, toItem, toKey } from './stored-item.ts';

/** Entries of imported lists, in DynamoDB. */
export function dynamoFeedEntries(context: DynamoContext): FeedEntries {
  return {
    noteUnchanged: (feed, seen) => noteUnchanged(context, { feed, seen }),
    put: (feed, entry) => put(context, { feed, entry }),
    list: (feed, page) => list(context, { feed, ...page }),
    readImports: (feed) => readImports(context, feed),
    putImports: (feed, imports) => putImports(context, { feed, imports }),
  };
}

async function noteUnchanged(
  { client, tables }: DynamoContext,
  { feed, seen }: { feed: FeedKey; seen: SeenEntry },
): Promise<'noted' | FeedEntry | null> {
  const answer = await callDynamo(
    client.send(
      new UpdateItemCommand({
        TableName: tables.Flags,
        Key: toKey(keys.feedEntry(feed, seen.entry)),
        UpdateExpression: 'SET #run = :run, how = :unchanged',
        ConditionExpression: 'standing = :true AND contentHash = :hash AND #run < :run AND renewAt > :now',
        ExpressionAttributeNames: { '#run': 'run' },
        ExpressionAttributeValues: {
          ':run': { N: String(seen.run) },
          ':unchanged': { S: 'unchanged' },
          ':true': { BOOL: true },
          ':hash': { S: seen.contentHash },
          ':now': { S: seen.now },
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
    (error) => (error instanceof ConditionalCheckFailedException ? { stored: error.Item } : undefined),
  );
  if (!('stored' in answer)) return 'noted';
  return answer.stored ? parseItem(feedEntrySchema, answer.stored, 'entry of a feed') : null;
}

async function put(
  { client, tables }: DynamoContext,
  { feed, entry }: { feed: FeedKey; entry: FeedEntry },
): Promise<'put' | 'overtaken'> {
  const answer = await callDynamo(
    client.send(
      new PutItemCommand({
        TableName: tables.Flags,
        Item: toItem(keys.feedEntry(feed, entry.entry), entry),
        ConditionExpression: 'attribute_not_exists(pk) OR #run <= :run',
        ExpressionAttributeNames: { '#run': 'run' },
        ExpressionAttributeValues: { ':run': { N: String(entry.run) } },
      }),
    ),
    (error) => (error instanceof ConditionalCheckFailedException ? 'overtaken' : undefined),
  );
  return answer === 'overtaken' ? answer : 'put';
}

async function list(
  { client, tables }: DynamoContext,
  { feed, shard, after, limit }: { feed: FeedKey; shard: number; after: string | null; limit: number },
): Promise<FeedEntry[]> {
  // An entry's name is printable ASCII: the next possible one is the same with a space behind it.
  const from = `entry#${after === null ? '' : `${after} `}`;
  const range = { table: tables.Flags, pk: keys.feedShard(feed, shard), from, to: 'entry#~', limit };
  const items = await queryRange(client, range);
  return items.map((item) => parseItem(feedEntrySchema, item, 'entry of a feed'));
}

async function readImports({ client, tables }: DynamoContext, feed: FeedKey): Promise<FeedImports | null> {
  const item = await getItem(client, { table: tables.Flags, ...keys.imports(feed) });
  return item ? parseItem(feedImportsSchema, item, 'import of a feed') : null;
}

async function putImports(
  { client, tables }: DynamoContext,
  { feed, imports }: { feed: FeedKey; imports: FeedImports },
): Promise<'put' | 'moved-on'> {
  const answer = await callDynamo(
    client.send(
      new PutItemCommand({
        TableName: tables.Flags,
        Item: toItem(keys.imports(feed), imports),
        ConditionExpression: imports.version === 1 ? 'attribute_not_exists(pk)' : 'version = :before',
        ...(imports.version > 1 && {
          ExpressionAttributeValues: { ':before': { N: String(imports.version - 1) } },
        }),
      }),
    ),
    (error) => (error instanceof ConditionalCheckFailedException ? 'moved-on' : undefined),
  );
  return answer === 'moved-on' ? answer : 'put';
}
