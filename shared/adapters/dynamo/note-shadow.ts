import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { ShadowJudgement } from '../../contracts/shadow.ts';
import { Unavailable } from '../../ports.ts';
import { shadowKeptDays } from '../../shadow-ports.ts';
import { shadowOrder } from '../shadow-counts.ts';
import type { BatchReadOptions } from './batch-read.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { type ItemKey, keys } from './keys.ts';
import { getItem } from './read-items.ts';
import { toItem, toKey } from './stored-item.ts';
import { transact } from './transact.ts';

type Context = DynamoContext & Pick<BatchReadOptions, 'pause' | 'random'>;

const attempts = 8;
const firstBackoffMs = 20;

/**
 * Notes a judgement once, however often it comes. What a decision comes to never changes, so its item has one key, and stands
 * in the transaction that counts it.
 */
export async function noteShadow(
  context: Context,
  judgement: ShadowJudgement,
): Promise<'noted' | 'noted-before'> {
  const mark = markOf(judgement);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if ((await transact(context, writesOf(context, judgement))) === 'done') return 'noted';
    if (await getItem(context.client, { table: context.tables.Coalition, ...mark })) return 'noted-before';
    // Another judgement is being counted in the same place right now.
    await context.pause(context.random() * firstBackoffMs * 2 ** attempt);
  }
  throw new Unavailable('DynamoDB: the counts of a shadow run kept changing');
}

function writesOf({ tables }: Context, judgement: ShadowJudgement): TransactWriteItem[] {
  const { decidedAt, from, to, differs } = judgement;
  const day = decidedAt.slice(0, 'YYYY-MM-DD'.length);
  const TableName = tables.Coalition;
  return [
    {
      Put: {
        TableName,
        Item: toItem(markOf(judgement), { ...(differs && judgement), expiresAt: endOf(day) }),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Update: {
        TableName,
        Key: toKey({ pk: markOf(judgement).pk, sk: `count#${day}#${from}#${to}` }),
        UpdateExpression:
          'ADD decisions :one, differing :differing SET #day = :day, #from = :from, #to = :to, expiresAt = :end',
        ExpressionAttributeNames: { '#day': 'day', '#from': 'from', '#to': 'to' },
        ExpressionAttributeValues: {
          ':one': { N: '1' },
          ':differing': { N: differs ? '1' : '0' },
          ':day': { S: day },
          ':from': { S: from },
          ':to': { S: to },
          ':end': { N: String(endOf(day)) },
        },
      },
    },
  ];
}

function markOf(judgement: ShadowJudgement): ItemKey {
  const { version, decisionId, differs } = judgement;
  const sk = differs ? `differs#${shadowOrder(judgement)}` : `same#${decisionId}`;
  return { pk: keys.shadowPart(version, decisionId), sk };
}

/** Seconds since 1970, as DynamoDB's time to live counts; a day's items end together, so that list and counts agree. */
const endOf = (day: string): number => Date.parse(day) / 1_000 + (shadowKeptDays + 1) * 86_400;
