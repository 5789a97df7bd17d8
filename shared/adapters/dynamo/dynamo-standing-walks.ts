import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type ReconciliationWalk, reconciliationWalkSchema } from '../../contracts/reconciliation.ts';
import type { MerchantEntry } from '../../index-ports.ts';
import type { StandingWalks } from '../../lifecycle-ports.ts';
import { type BatchReadOptions, batchRead } from './batch-read.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { listStandings } from './list-standings.ts';
import { getItem } from './read-items.ts';
import { parseItem, toItem } from './stored-item.ts';

type Context = DynamoContext & BatchReadOptions;

/** All merchants, and how far a walk over them came, in DynamoDB. */
export function dynamoStandingWalks(context: Context): StandingWalks {
  const place = { table: context.tables.Merchants, ...keys.reconciliation() };
  return {
    listStandings: (page) => listStandings(context, page),
    missingEntries: (entries) => missingEntries(context, entries),
    readWalk: async () => {
      const item = await getItem(context.client, place);
      return item ? parseItem(reconciliationWalkSchema, item, 'walk') : null;
    },
    saveWalk: (walk) => saveWalk(context, walk),
  };
}

async function missingEntries(
  context: Context,
  entries: readonly MerchantEntry[],
): Promise<readonly MerchantEntry[]> {
  const table = context.tables.Merchants;
  const placesOf = (entry: MerchantEntry) => [
    { table, ...keys.entry(entry) },
    { table, ...keys.merchantsMark(entry.key) },
  ];
  const wave = await batchRead(context, { required: entries.flatMap(placesOf), hints: [] });
  return entries.filter((entry) => placesOf(entry).some((place) => wave.item(place) === undefined));
}

async function saveWalk(
  { client, tables }: DynamoContext,
  walk: ReconciliationWalk,
): Promise<'saved' | 'moved-on'> {
  const put = new PutItemCommand({
    TableName: tables.Merchants,
    Item: toItem(keys.reconciliation(), walk),
    ConditionExpression: walk.version === 1 ? 'attribute_not_exists(pk)' : '#version = :before',
    ...(walk.version > 1 && {
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':before': { N: String(walk.version - 1) } },
    }),
  });
  const answer = await callDynamo(client.send(put), (error) =>
    error instanceof ConditionalCheckFailedException ? 'moved-on' : undefined,
  );
  return answer === 'moved-on' ? answer : 'saved';
}
