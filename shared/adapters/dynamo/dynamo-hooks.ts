import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type HookRecord, hookRecordSchema } from '../../contracts/hook-record.ts';
import { hookSourceNames } from '../../contracts/hook-source-name.ts';
import type { HookRecords } from '../../hook-ports.ts';
import { atVersion } from './at-version.ts';
import { callDynamo } from './call-dynamo.ts';
import type { CoalitionTableContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { getItem, queryRange } from './read-items.ts';
import { parseItem, toItem } from './stored-item.ts';

/** How providers take the webhooks of their sources, in DynamoDB. */
export function dynamoHooks({ client, tables }: CoalitionTableContext): HookRecords {
  const table = tables.Coalition;
  const put = (record: HookRecord) =>
    new PutItemCommand({
      TableName: table,
      Item: toItem(keys.hook(record.provider, record.source), record),
      ...atVersion(record.version - 1),
    });
  return {
    readHook: async (provider, source) => {
      const item = await getItem(client, { table, ...keys.hook(provider, source) });
      return item ? parseItem(hookRecordSchema, item, 'hook') : null;
    },
    putHook: async (record) => {
      const answer = await callDynamo(client.send(put(record)), (error) =>
        error instanceof ConditionalCheckFailedException ? 'moved-on' : undefined,
      );
      return answer === 'moved-on' ? answer : 'put';
    },
    listHooks: async (provider) => {
      const { pk, sk: from } = keys.hook(provider, '');
      const range = { table, pk, from, to: `${from}\uffff`, limit: hookSourceNames.length };
      const items = await queryRange(client, range);
      return items.map((item) => parseItem(hookRecordSchema, item, 'hook'));
    },
  };
}
