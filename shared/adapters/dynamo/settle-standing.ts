import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionInProgressException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { PendingStanding } from '../../index-ports.ts';
import { Unavailable } from '../../ports.ts';
import { type BatchReadOptions, batchRead } from './batch-read.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { parseStanding } from './merchant-items.ts';
import { toItem, toKey } from './stored-item.ts';

type Context = DynamoContext & BatchReadOptions;

const attempts = 8;
const firstBackoffMs = 20;

/**
 * Ends the wait of a standing at a version. A merchant that is not counted yet is, in the same transaction as the mark
 * that says so: it is counted once, however often this is done.
 */
export async function settleStanding(
  context: Context,
  waiting: PendingStanding,
): Promise<'settled' | 'moved-on'> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const found = await readStanding(context, waiting);
    if (found === 'moved-on') return found;
    if (!found.pending && (found.counted || !found.active)) return 'settled';
    const counts = found.active && !found.counted;
    if ((await (counts ? settleAndCount : settleOnly)(context, waiting)) === 'done') return 'settled';
    // The standing moved on, somebody else counted it, or another transaction is at work: reading says which.
    await context.pause(context.random() * firstBackoffMs * 2 ** attempt);
  }
  throw new Unavailable('DynamoDB: a standing kept changing while its wait was to end');
}

async function readStanding(context: Context, waiting: PendingStanding) {
  const table = context.tables.Merchants;
  const standing = { table, ...keys.standing(waiting) };
  const boarded = { table, ...keys.boarded(waiting) };
  const wave = await batchRead(context, { required: [standing, boarded], hints: [] });
  const item = wave.item(standing);
  const { version, state, indexPending } = item
    ? parseStanding(item)
    : { version: null, state: null, indexPending: null };
  if (version !== waiting.version) return 'moved-on';
  return {
    pending: indexPending !== null,
    active: state === 'active',
    counted: wave.item(boarded) !== undefined,
  };
}

/** One write of the standing, which thereby leaves the index of those that wait. */
function settling({ tables }: Context, waiting: PendingStanding) {
  return {
    TableName: tables.Merchants,
    Key: toKey(keys.standing(waiting)),
    UpdateExpression: 'SET indexPending = :none REMOVE pendingShard, pendingSince',
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':none': { NULL: true }, ':version': { N: String(waiting.version) } },
  };
}

async function settleOnly(context: Context, waiting: PendingStanding): Promise<'done' | 'overtaken'> {
  const answer = await callDynamo(
    context.client.send(new UpdateItemCommand(settling(context, waiting))),
    overtaken,
  );
  return answer === 'overtaken' ? answer : 'done';
}

async function settleAndCount(context: Context, waiting: PendingStanding): Promise<'done' | 'overtaken'> {
  const { client, tables } = context;
  const answer = await callDynamo(
    client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Update: settling(context, waiting) },
          {
            Put: {
              TableName: tables.Merchants,
              Item: toItem(keys.boarded(waiting), {}),
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          {
            Update: {
              TableName: tables.Merchants,
              Key: toKey(keys.boardedCountOf(waiting)),
              UpdateExpression: 'ADD merchants :one',
              ExpressionAttributeValues: { ':one': { N: '1' } },
            },
          },
        ],
      }),
    ),
    overtaken,
  );
  return answer === 'overtaken' ? answer : 'done';
}

function overtaken(error: unknown): 'overtaken' | undefined {
  if (error instanceof ConditionalCheckFailedException || error instanceof TransactionInProgressException)
    return 'overtaken';
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const codes = error.CancellationReasons?.map(({ Code }) => Code) ?? [];
  return codes.some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict')
    ? 'overtaken'
    : undefined;
}
