import {
  type CancellationReason,
  TransactionCanceledException,
  TransactionInProgressException,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { CapacityMeter } from '../../capacity-ports.ts';
import { type CommitOutcome, type DecisionCommit, Unavailable } from '../../ports.ts';
import { callDynamo, capacityAsked } from './call-dynamo.ts';
import { decisionItem, parseDecision } from './decision-item.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { applicationItem, standingItem } from './merchant-items.ts';

/**
 * Commits a decision, the application it judged and the standing it makes, in one transaction of three puts. The
 * decision must be new, and the standing the one that was read; a decision that is there already is answered from
 * inside the refusal, without a further read.
 */
export async function commitDecision(
  context: DynamoContext & { readonly meter?: CapacityMeter },
  commit: DecisionCommit,
): Promise<CommitOutcome> {
  const transaction = { ...transactionOf(context, commit), ...capacityAsked(context) };
  const answer = await callDynamo(context.client.send(new TransactWriteItemsCommand(transaction)), refusal);
  if ('kind' in answer) return answer;
  for (const { CapacityUnits = 0 } of answer.ConsumedCapacity ?? [])
    context.meter?.spent('write', CapacityUnits);
  return { kind: 'committed' };
}

function transactionOf(
  { tables }: DynamoContext,
  { decision, application, standing, expectedVersion }: DecisionCommit,
): TransactWriteItemsCommandInput {
  const isNew = 'attribute_not_exists(pk)';
  const standingCondition =
    expectedVersion === null
      ? { ConditionExpression: isNew }
      : {
          ConditionExpression: '#version = :expected',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':expected': { N: String(expectedVersion) } },
        };
  return {
    TransactItems: [
      {
        Put: {
          TableName: tables.Decisions,
          Item: decisionItem(decision),
          ConditionExpression: isNew,
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
      { Put: { TableName: tables.Merchants, Item: applicationItem(application) } },
      { Put: { TableName: tables.Merchants, Item: standingItem(standing), ...standingCondition } },
    ],
  };
}

function refusal(error: unknown): CommitOutcome | undefined {
  // An earlier attempt of this same call is still at work: reading again shows what became of it.
  if (error instanceof TransactionInProgressException) return { kind: 'read-again' };
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const reasons = error.CancellationReasons ?? [];
  const [decision, , standing] = reasons;
  if (decision && isRefused(decision)) return decidedAlready(decision);
  const inTheWay = reasons.some((reason) => reason.Code === 'TransactionConflict');
  return inTheWay || (standing && isRefused(standing)) ? { kind: 'read-again' } : undefined;
}

function decidedAlready(reason: CancellationReason): CommitOutcome {
  if (reason.Item) return { kind: 'decided-already', decision: parseDecision(reason.Item) };
  throw new Unavailable('DynamoDB: a refusal came without the decision that stands');
}

const isRefused = (reason: CancellationReason): boolean => reason.Code === 'ConditionalCheckFailed';
