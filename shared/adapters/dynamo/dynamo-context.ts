import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { StoreTables } from './tables-of.ts';

/** What every DynamoDB adapter works on: a client, and the physical name of each table. */
export interface DynamoContext {
  readonly client: DynamoDBClient;
  readonly tables: StoreTables;
}

/** What the adapter of how webhooks are taken works on: one table. */
export interface CoalitionTableContext {
  readonly client: DynamoDBClient;
  readonly tables: Pick<StoreTables, 'Coalition'>;
}

/** What the adapters of notices work on: one table, so that who delivers need not know of the others. */
export interface NoticeTableContext {
  readonly client: DynamoDBClient;
  readonly tables: Pick<StoreTables, 'Notices'>;
}
