import { BatchGetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';

/*
 * What the screening bundle is held against: the least a function on DynamoDB can be. It is built by the same
 * options, with the SDK's client and one command, without validation, routing, logging or secrets.
 */

const client = new DynamoDBClient({});

/** The answer to one strongly consistent BatchGetItem of two keys. */
export async function handler(): Promise<{ statusCode: number }> {
  const Keys = ['first', 'second'].map((sk) => ({ pk: { S: 'nothing' }, sk: { S: sk } }));
  await client.send(
    new BatchGetItemCommand({
      RequestItems: { [process.env.FLAGS_TABLE ?? '']: { ConsistentRead: true, Keys } },
    }),
  );
  return { statusCode: 200 };
}
