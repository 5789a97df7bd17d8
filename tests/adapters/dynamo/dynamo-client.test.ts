import { once } from 'node:events';
import { createServer } from 'node:http';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { callDynamo } from '../../../shared/adapters/dynamo/call-dynamo.ts';
import { dynamoClient } from '../../../shared/adapters/dynamo/dynamo-client.ts';
import { Unavailable } from '../../../shared/ports.ts';

test('a server that takes calls and never answers is given up after so many attempts', async () => {
  let attempts = 0;
  const server = createServer(() => {
    attempts += 1;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const client = dynamoClient({ endpoint: `http://127.0.0.1:${port}`, requestTimeoutMs: 50, maxAttempts: 2 });
  const get = new GetItemCommand({ TableName: 'table', Key: { pk: { S: 'a' }, sk: { S: 'b' } } });
  try {
    await expect(callDynamo(client.send(get))).rejects.toEqual(new Unavailable('DynamoDB: TimeoutError'));
    expect(attempts).toBe(2);
  } finally {
    client.destroy();
    server.closeAllConnections();
    server.close();
  }
});
