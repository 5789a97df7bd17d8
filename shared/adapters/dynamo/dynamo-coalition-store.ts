import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod';
import {
  directoryEntrySchema,
  lookupSecretSchema,
  memberSchema,
  signingKeySchema,
  storedPolicySchema,
  switchesSchema,
} from '../../contracts/coalition.ts';
import { feedStatusSchema } from '../../contracts/feeds/feed-registration.ts';
import type { MemberId } from '../../contracts/ids.ts';
import { type CoalitionStore, type StoredDeployment, type StoredProvider, Unavailable } from '../../ports.ts';
import { callDynamo } from './call-dynamo.ts';
import { putDirectoryEntry, putMember } from './commit-member.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { dynamoJurisdictions, jurisdictionsReader } from './dynamo-jurisdictions.ts';
import { dynamoMemberRecords } from './dynamo-member-records.ts';
import { dynamoPolicies } from './dynamo-policies.ts';
import { type ItemKey, keys } from './keys.ts';
import { unpackDocument } from './packed-document.ts';
import { getItem, queryRange } from './read-items.ts';
import { type Item, parseItem, toItem, toKey } from './stored-item.ts';

/** Most items of one partition read at once: keys, secrets and feeds are a handful each. */
const maxListed = 1_000;

/** Members, their keys, policies and switches, strongly read from DynamoDB. */
export function dynamoCoalitionStore(context: DynamoContext): CoalitionStore {
  const { read, put } = singleItems(context);
  const tableOf = jurisdictionsReader();
  return {
    readMember: (memberId) => read(memberSchema, keys.member(memberId)),
    ...dynamoMemberRecords(context),
    ...dynamoJurisdictions(context),
    putMember: (member) => putMember(context, member),
    readProvider: (memberId) => readProvider(context, memberId),
    putSigningKey: (provider, key) => put(keys.signingKey(provider, key.keyId), key),
    readDeployment: () => readDeployment(context, tableOf),
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

async function readProvider(context: DynamoContext, memberId: MemberId): Promise<StoredProvider | null> {
  const last = `${keys.signingKey(memberId, '').sk}\uffff`;
  const kinds = await readKinds(context, { first: keys.member(memberId), last });
  const [member] = kinds.get('member') ?? [];
  const [overlay] = kinds.get('own-policy') ?? [];
  if (!member) return null;
  return {
    member: parseItem(memberSchema, member, 'member'),
    keys: (kinds.get('signing-key') ?? []).map((item) => parseItem(signingKeySchema, item, 'signing key')),
    overlay: overlay ? unpackDocument(storedPolicySchema, overlay, 'own policy') : null,
  };
}

async function readDeployment(
  context: DynamoContext,
  tableOf: ReturnType<typeof jurisdictionsReader>,
): Promise<StoredDeployment> {
  const kinds = await readKinds(context, { first: keys.activePolicy(), last: keys.switches().sk });
  const [policy] = kinds.get('active-policy') ?? [];
  const [shadow] = kinds.get('shadow-policy') ?? [];
  const [switches] = kinds.get('switches') ?? [];
  return {
    lookupSecrets: (kinds.get('lookup-secret') ?? []).map((item) =>
      parseItem(lookupSecretSchema, item, 'lookup secret'),
    ),
    policy: policy ? unpackDocument(storedPolicySchema, policy, 'policy') : null,
    // Where none runs any more an item without a document stands.
    shadow: shadow?.document ? unpackDocument(storedPolicySchema, shadow, 'policy') : null,
    switches: switches ? parseItem(switchesSchema, switches, 'switches') : { reviewAll: false },
    feeds: (kinds.get('feed') ?? []).map((item) => parseItem(feedStatusSchema, item, 'feed')),
    jurisdictions: tableOf(kinds.get('jurisdictions')?.[0]),
  };
}

/** The items of one partition from `first` to the sort key `last`, in their order, by what stands before the `#`. */
async function readKinds(
  { client, tables }: DynamoContext,
  { first, last }: { first: ItemKey; last: string },
): Promise<Map<string, Item[]>> {
  const range = { table: tables.Coalition, pk: first.pk, from: first.sk, to: last, limit: maxListed };
  const items = await queryRange(client, range);
  // Cut off, the switches would be off: they stand last.
  if (items.length === maxListed) throw new Unavailable(`More items stand under ${first.pk} than are read`);
  return Map.groupBy(items, ({ sk }) => kindOf(sk?.S ?? ''));
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

const kindOf = (sk: string): string => sk.split('#', 1).join('');

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
