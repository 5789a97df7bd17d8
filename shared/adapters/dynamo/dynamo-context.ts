import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { StoreTables } from './tables-of.ts';

/** What every DynamoDB adapter works on: a client, and the physical name of each table. */
export interface DynamoContext {
  readonly client: DynamoDBClient;
  readonly tables: StoreTables;
}
