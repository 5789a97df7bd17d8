import { KMSClient } from '@aws-sdk/client-kms';
import { expect, it } from 'vitest';
import { withoutRequestLog } from '../../../shared/adapters/aws/without-request-log.ts';
import { dynamoClient } from '../../../shared/adapters/dynamo/dynamo-client.ts';

it('leaves every other step of a request as it was', () => {
  const steps = (client: KMSClient) => client.middlewareStack.identify();
  const plain = steps(new KMSClient({ region: 'local' }));
  const quiet = steps(withoutRequestLog(new KMSClient({ region: 'local' })));
  expect(plain.filter((step) => !quiet.includes(step))).toEqual([
    expect.stringContaining('loggerMiddleware'),
  ]);
  expect(quiet).toHaveLength(plain.length - 1);
});

it('is how the tables are asked', () => {
  const client = dynamoClient({ endpoint: 'http://127.0.0.1:1' });
  expect(client.middlewareStack.identify().join()).not.toContain('logger');
  client.destroy();
});

it('says so where there is no log to take out', () => {
  const client = withoutRequestLog(new KMSClient({ region: 'local' }));
  expect(() => withoutRequestLog(client)).toThrow('loggerMiddleware');
});
