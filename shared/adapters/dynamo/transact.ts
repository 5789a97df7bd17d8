import {
  TransactionCanceledException,
  TransactionInProgressException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';

/**
 * Writes all of it or nothing. `overtaken` where a condition no longer holds, or where another transaction is at work on one of
 * the items right now: nothing was written, and reading says which.
 */
export async function transact(
  { client }: Pick<DynamoContext, 'client'>,
  TransactItems: TransactWriteItem[],
): Promise<'done' | 'overtaken'> {
  const answer = await callDynamo(client.send(new TransactWriteItemsCommand({ TransactItems })), (error) =>
    isOvertaken(error) ? 'overtaken' : undefined,
  );
  return answer === 'overtaken' ? answer : 'done';
}

function isOvertaken(error: unknown): boolean {
  if (error instanceof TransactionInProgressException) return true;
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = error.CancellationReasons?.map((reason) => reason.Code) ?? [];
  return codes.includes('ConditionalCheckFailed') || codes.includes('TransactionConflict');
}
