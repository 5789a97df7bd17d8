import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod';
import {
  directoryEntrySchema,
  feedStatusSchema,
  lookupSecretSchema,
  memberSchema,
  signingKeySchema,
  switchesSchema,
} from '../../contracts/coalition.ts';
import type { CoalitionStore } from '../../ports.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { dynamoPolicies } from './dynamo-policies.ts';
import { type ItemKey, keys } from './keys.ts';
import { getItem, queryRange } from './read-items.ts';
import { parseItem, toItem } from './stored-item.ts';

/** Most keys, secrets or feeds read at once: each is a handful. */
const maxListed = 1_000;

/** Members, their keys, policies and switches, strongly read from DynamoDB. */
export function dynamoCoalitionStore(context: DynamoContext): CoalitionStore {
  const kind = kinds(context);
  return {
    readMember: (memberId) => kind.read(memberSchema, keys.member(memberId)),
    putMember: (member) => kind.put(keys.member(member.memberId), member),
    readSigningKeys: (provider) => kind.list(signingKeySchema, keys.signingKey(provider, '')),
    putSigningKey: (provider, key) => kind.put(keys.signingKey(provider, key.keyId), key),
    readLookupSecrets: () => kind.list(lookupSecretSchema, lookupSecrets),
    putLookupSecret: (secret) => kind.put(keys.lookupSecret(secret.version), secret),
    readDirectoryEntry: (subject) => kind.read(directoryEntrySchema, keys.directory(subject)),
    putDirectoryEntry: (entry) => kind.put(keys.directory(entry.subject), entry),
    readSwitches: async () => (await kind.read(switchesSchema, keys.switches())) ?? { reviewAll: false },
    putSwitches: (switches) => kind.put(keys.switches(), switches),
    readFeeds: () => kind.list(feedStatusSchema, keys.feed('')),
    putFeed: (feed) => kind.put(keys.feed(feed.feed), feed),
    ...dynamoPolicies(context),
  };
}

const lookupSecrets: ItemKey = { pk: keys.lookupSecret(0).pk, sk: 'lookup-secret#' };

/** Reading, writing and listing plain items of the coalition's table. */
function kinds({ client, tables }: DynamoContext) {
  const table = tables.Coalition;
  return {
    read: async <T extends z.ZodType>(schema: T, key: ItemKey): Promise<z.infer<T> | null> => {
      const item = await getItem(client, { table, ...key });
      return item ? parseItem(schema, item, kindOf(key)) : null;
    },
    put: async (key: ItemKey, value: object): Promise<void> => {
      await callDynamo(client.send(new PutItemCommand({ TableName: table, Item: toItem(key, value) })));
    },
    /** All items whose sort key begins as `first` does. */
    list: async <T extends z.ZodType>(schema: T, first: ItemKey): Promise<z.infer<T>[]> => {
      const range = { table, pk: first.pk, from: first.sk, to: `${first.sk}\uffff` };
      const items = await queryRange(client, { ...range, limit: maxListed });
      return items.map((item) => parseItem(schema, item, kindOf(first)));
    },
  };
}

const kindOf = (key: ItemKey): string => key.sk.split('#', 1).join('');
