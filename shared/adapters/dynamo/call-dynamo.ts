import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import type { CapacityMeter } from '../../capacity-ports.ts';
import { Unavailable } from '../../ports.ts';

/**
 * What a call to DynamoDB answers. Whatever it is refused with becomes {@link Unavailable}, save the refusals that
 * `expected` turns into an answer. The message names the error's kind only: DynamoDB's own texts and causes can
 * carry items.
 */
export async function callDynamo<T, E = never>(
  call: Promise<T>,
  expected: (error: unknown) => E | undefined = () => undefined,
): Promise<T | E> {
  try {
    return await call;
  } catch (error) {
    const answer = expected(error);
    if (answer !== undefined) return answer;
    throw new Unavailable(`DynamoDB: ${errorName(error)}`);
  }
}

/** What of a command asks for the capacity it takes: it comes with the answer, in no further request. */
export const capacityAsked = ({ meter }: { readonly meter?: CapacityMeter }) =>
  meter ? ({ ReturnConsumedCapacity: 'TOTAL' } as const) : {};

/**
 * Whether a failure may pass by itself: throttling, timeouts, lost connections, faults of the service.
 * A request that DynamoDB will never accept (no such table, not allowed, not valid) is not.
 */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof DynamoDBServiceException)) return true;
  return error.$fault === 'server' || throttling.has(error.name);
}

const throttling = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'LimitExceededException',
]);

function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown error';
}
