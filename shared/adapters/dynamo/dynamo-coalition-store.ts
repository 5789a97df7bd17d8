import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod';
import { directoryEntrySchema, memberSchema } from '../../contracts/coalition.ts';
import { feedStatusSchema } from '../../contracts/feeds/feed-registration.ts';
import type { CoalitionStore } from '../../ports.ts';
import { callDynamo } from './call-dynamo.ts';
import { putDirectoryEntry, putMember } from './commit-member.ts';
import { dynamoCoalitionReads } from './dynamo-coalition-reads.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { dynamoJurisdictions } from './dynamo-jurisdictions.ts';
import { dynamoMemberRecords } from './dynamo-member-records.ts';
import { dynamoPolicies } from './dynamo-policies.ts';
import { type ItemKey, keys } from './keys.ts';
import { kindOf } from './kind-of.ts';
import { getItem } from './read-items.ts';
import { parseItem, toItem, toKey } from './stored-item.ts';

/** Members, their keys, policies and switches, strongly read from DynamoDB. */
export function dynamoCoalitionStore(context: DynamoContext): CoalitionStore {
  const { read, put } = singleItems(context);
  return {
    readMember: (memberId) => read(memberSchema, keys.member(memberId)),
    ...dynamoMemberRecords(context),
    ...dynamoJurisdictions(context),
    putMember: (member) => putMember(context, member),
    ...dynamoCoalitionReads(context),
    putSigningKey: (provider, key) => put(keys.signingKey(provider, key.keyId), key),
    putLookupSecret: (secret) => put(keys.lookupSecret(secret.version), secret),
    readDirectoryEntry: (subject) => read(directoryEntrySchema, keys.directory(subject)),
    putDirectoryEntry: (entry) => putDirectoryEntry(context, entry),
    putSwitches: (switches) => put(keys.switches(), switches),
    readFeed: (feed) => read(feedStatusSchema, keys.feed(feed)),
    putFeed: (feed) => put(keys.feed(feed.feed), feed),
    noteImported: (feed, importedAt) => noteImported(context, { feed, importedAt }),
    ...dynamoPolicies(context),
  };
}

/** Reading and writing plain items of the coalition's table by their keys. */
function singleItems({ client, tables }: DynamoContext) {
  const table = tables.Coalition;
  return {
    read: async <T extends z.ZodType>(schema: T, key: ItemKey): Promise<z.infer<T> | null> => {
      const item = await getItem(client, { table, ...key });
      return item ? parseItem(schema, item, kindOf(key.sk)) : null;
    },
    put: async (key: ItemKey, value: object): Promise<void> => {
      await callDynamo(client.send(new PutItemCommand({ TableName: table, Item: toItem(key, value) })));
    },
  };
}

async function noteImported(
  { client, tables }: DynamoContext,
  { feed, importedAt }: { feed: string; importedAt: string },
): Promise<void> {
  await callDynamo(
    client.send(
      new UpdateItemCommand({
        TableName: tables.Coalition,
        Key: toKey(keys.feed(feed)),
        UpdateExpression: 'SET importedAt = :at',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':at': { S: importedAt } },
      }),
    ),
    (error) => (error instanceof ConditionalCheckFailedException ? 'unknown-feed' : undefined),
  );
}
