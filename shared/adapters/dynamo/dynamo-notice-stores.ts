import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { NoticeStores } from '../../notice-ports.ts';
import { dynamoEndpoints } from './dynamo-endpoints.ts';
import { dynamoNoticeLog } from './dynamo-notice-log.ts';

/** Notices and their endpoints in DynamoDB, and nothing else: for who delivers them. */
export function dynamoNoticeStores({
  client,
  table,
}: {
  readonly client: DynamoDBClient;
  /** The physical name of the Notices table. */
  readonly table: string;
}): NoticeStores {
  const tables = { Notices: table };
  return {
    notices: dynamoNoticeLog({ client, tables, pause, random: Math.random }),
    endpoints: dynamoEndpoints({ client, tables }),
  };
}
