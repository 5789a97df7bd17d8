import {
  TransactionCanceledException,
  TransactionInProgressException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { FlagOpinion, ResolutionCommit, ResolutionStore } from '../../review-ports.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { clearanceItem } from './merchant-items.ts';
import { queryRange } from './read-items.ts';
import { parseResolution, resolutionItem } from './resolution-item.ts';
import { toKey } from './stored-item.ts';

/** More than a review has steps. */
const maxSteps = 200;

/** Steps of reviews in DynamoDB, each an item of its own beside the decision. */
export function dynamoResolutionStore(context: DynamoContext): ResolutionStore {
  const { client, tables } = context;
  return {
    read: async (provider, decisionId) => {
      const { pk, sk: from } = keys.resolution(decisionId, 1);
      const to = keys.resolution(decisionId, maxSteps).sk;
      const range = { table: tables.Decisions, pk, from, to, limit: maxSteps };
      const steps = (await queryRange(client, range)).map(parseResolution);
      return steps.filter((step) => step.provider === provider);
    },
    commit: (commit) => commitStep(context, commit),
  };
}

async function commitStep(
  context: DynamoContext,
  commit: ResolutionCommit,
): Promise<'committed' | 'read-again'> {
  const TransactItems = transactionOf(context, commit);
  const answer = await callDynamo(
    context.client.send(new TransactWriteItemsCommand({ TransactItems })),
    (error) => (isOvertaken(error) ? 'overtaken' : undefined),
  );
  return answer === 'overtaken' ? 'read-again' : 'committed';
}

/** At most 92 writes: DynamoDB takes 100, each on another item. */
function transactionOf(
  { tables }: DynamoContext,
  { step, standingVersion, clearances, opinions }: ResolutionCommit,
): TransactWriteItem[] {
  return [
    {
      Put: {
        TableName: tables.Decisions,
        Item: resolutionItem(step),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      ConditionCheck: {
        TableName: tables.Merchants,
        Key: toKey(keys.standing(step)),
        ConditionExpression: '#version = :read',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':read': { N: String(standingVersion) } },
      },
    },
    ...clearances.map((clearance) => ({
      Put: { TableName: tables.Merchants, Item: clearanceItem(clearance) },
    })),
    ...opinions.map((opinion) => ({ Update: addOpinion(tables.Flags, opinion) })),
  ];
}

function addOpinion(table: string, { flagId, says }: FlagOpinion) {
  return {
    TableName: table,
    Key: toKey(keys.opinions(flagId)),
    UpdateExpression: 'ADD #says :one',
    ExpressionAttributeNames: { '#says': says },
    ExpressionAttributeValues: { ':one': { N: '1' } },
  };
}

/** Another step or decision came first, or another transaction is at work on one of the items right now. */
function isOvertaken(error: unknown): boolean {
  if (error instanceof TransactionInProgressException) return true;
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = error.CancellationReasons?.map((reason) => reason.Code) ?? [];
  return codes.includes('ConditionalCheckFailed') || codes.includes('TransactionConflict');
}
