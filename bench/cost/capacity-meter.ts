import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { missedUnits } from './missed-units.ts';

/** What calls to DynamoDB took, indexes included. */
export interface Capacity {
  /** Read request units: 1 for a strong read of up to 4 KB, also where nothing is found. */
  readonly read: number;
  /** Write request units: 1 for a write of up to 1 KB, twice that in a transaction. */
  readonly write: number;
  /** Calls. */
  readonly requests: number;
}

/** What was spent since it was asked last. */
export type CapacityMeter = () => Capacity;

const readers = new Set(['BatchGetItemCommand', 'GetItemCommand', 'QueryCommand', 'ScanCommand']);
const writers = new Set([
  'BatchWriteItemCommand',
  'DeleteItemCommand',
  'PutItemCommand',
  'TransactWriteItemsCommand',
  'UpdateItemCommand',
]);

const consumedSchema = z.object({ CapacityUnits: z.number() });
const answerSchema = z.object({
  output: z.object({ ConsumedCapacity: z.union([consumedSchema, z.array(consumedSchema)]) }),
});

/**
 * A meter of everything that this client sends from now on: what answers say they took, and what DynamoDB counts for items that are
 * not there, which DynamoDB Local does not. Rejects calls whose answer says nothing; what a refused write took is told by neither.
 */
export function meterCapacity(client: DynamoDBClient): CapacityMeter {
  let spent = { read: 0, write: 0, requests: 0 };
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const kind = readers.has(commandName) ? 'read' : writers.has(commandName) ? 'write' : null;
        if (kind === null) return await next(args);
        const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } });
        const { ConsumedCapacity: consumed } = answerSchema.parse(answer).output;
        for (const { CapacityUnits } of [consumed].flat()) spent[kind] += CapacityUnits;
        if (kind === 'read') spent.read += missedUnits(args.input, answer.output);
        spent.requests += 1;
        return answer;
      },
    { step: 'initialize', name: 'meterCapacity' },
  );
  return () => {
    const since = spent;
    spent = { read: 0, write: 0, requests: 0 };
    return since;
  };
}
