import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type EndpointRecord, endpointRecordSchema } from '../../contracts/notice.ts';
import type { Endpoints } from '../../notice-ports.ts';
import { atVersion } from './at-version.ts';
import { callDynamo } from './call-dynamo.ts';
import type { NoticeTableContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { getItem } from './read-items.ts';
import { parseItem, toItem } from './stored-item.ts';

/** Where providers' notices go, in DynamoDB. */
export function dynamoEndpoints({ client, tables }: NoticeTableContext): Endpoints {
  const table = tables.Notices;
  const put = (endpoint: EndpointRecord) =>
    new PutItemCommand({
      TableName: table,
      Item: toItem(keys.endpoint(endpoint.provider), endpoint),
      ...atVersion(endpoint.version - 1),
    });
  return {
    readEndpoint: async (provider) => {
      const item = await getItem(client, { table, ...keys.endpoint(provider) });
      return item ? parseItem(endpointRecordSchema, item, 'endpoint') : null;
    },
    putEndpoint: async (endpoint) => {
      const answer = await callDynamo(client.send(put(endpoint)), (error) =>
        error instanceof ConditionalCheckFailedException ? 'moved-on' : undefined,
      );
      return answer === 'moved-on' ? answer : 'put';
    },
  };
}
