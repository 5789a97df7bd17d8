import {
  ConditionalCheckFailedException,
  type TransactWriteItem,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { MerchantLives, MerchantOwner } from '../../lifecycle-ports.ts';
import { Unavailable } from '../../ports.ts';
import type { BatchReadOptions } from './batch-read.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { parseStanding, standingItem } from './merchant-items.ts';
import { getItem } from './read-items.ts';
import { toKey } from './stored-item.ts';
import { transact } from './transact.ts';

type Context = DynamoContext & Pick<BatchReadOptions, 'pause' | 'random'>;
type Offboarding = Parameters<MerchantLives['offboard']>[0];

/** The end of merchants' time with their providers, in DynamoDB. */
export function dynamoMerchantLives(context: Context): MerchantLives {
  return {
    offboard: (change) => offboard(context, change),
    noteTold: (owner, change) => noteTold(context, { owner, ...change }),
    isCounted: (owner) => isCounted(context, owner),
  };
}

type ToldChange = { readonly owner: MerchantOwner } & Parameters<MerchantLives['noteTold']>[1];

async function noteTold(
  { client, tables }: Context,
  { owner, told, expectedVersion }: ToldChange,
): Promise<'noted' | 'moved-on'> {
  const update = new UpdateItemCommand({
    TableName: tables.Merchants,
    Key: toKey(keys.standing(owner)),
    UpdateExpression: 'SET told = :told, #version = :next',
    ConditionExpression: '#version = :expected',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: marshall({
      ':told': told,
      ':next': expectedVersion + 1,
      ':expected': expectedVersion,
    }),
  });
  const answer = await callDynamo(client.send(update), (error) =>
    error instanceof ConditionalCheckFailedException ? ('moved-on' as const) : undefined,
  );
  return answer === 'moved-on' ? answer : 'noted';
}

const attempts = 8;
const firstBackoffMs = 20;

/** Counting a merchant leaves its standing's version as it is, so what is counted is part of the condition. */
async function offboard(context: Context, change: Offboarding): Promise<'offboarded' | 'moved-on'> {
  const table = context.tables.Merchants;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const item = await getItem(context.client, { table, ...keys.standing(change.standing) });
    if (!item || parseStanding(item).version !== change.expectedVersion) return 'moved-on';
    const counted = await isCounted(context, change.standing);
    if ((await transact(context, writesOf(table, { ...change, counted }))) === 'done') return 'offboarded';
    await context.pause(context.random() * firstBackoffMs * 2 ** attempt);
  }
  throw new Unavailable('DynamoDB: a standing kept changing while its merchant was offboarded');
}

function writesOf(
  TableName: string,
  { standing, expectedVersion, counted }: Offboarding & { readonly counted: boolean },
): TransactWriteItem[] {
  const mark = { TableName, Key: toKey(keys.boarded(standing)) };
  const put: TransactWriteItem = {
    Put: {
      TableName,
      Item: standingItem(standing),
      ConditionExpression: '#version = :expected',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':expected': { N: String(expectedVersion) } },
    },
  };
  if (!counted)
    return [put, { ConditionCheck: { ...mark, ConditionExpression: 'attribute_not_exists(pk)' } }];
  return [
    put,
    { Delete: { ...mark, ConditionExpression: 'attribute_exists(pk)' } },
    {
      Update: {
        TableName,
        Key: toKey(keys.boardedCountOf(standing)),
        UpdateExpression: 'ADD merchants :less',
        ExpressionAttributeValues: { ':less': { N: '-1' } },
      },
    },
  ];
}

async function isCounted({ client, tables }: DynamoContext, owner: MerchantOwner): Promise<boolean> {
  return (await getItem(client, { table: tables.Merchants, ...keys.boarded(owner) })) !== undefined;
}
