import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { expect, it, onTestFinished } from 'vitest';
import { deliverNoticeEventSchema } from '../../../functions/deliver-notice/deliver-notice.ts';
import { durableNoticeStarter } from '../../../shared/adapters/aws/durable-notice-starter.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { aNotice } from '../../support/a-notice.ts';
import { sampleId } from '../../support/stored-samples.ts';

const functionArn = 'arn:aws:lambda:eu-central-1:111122223333:function:DeliverNotice:live';
const notice = aNotice(sampleId.member('harbourpay'), 'a').at(3);

interface Invocation {
  readonly path: string;
  readonly type: unknown;
  readonly name: unknown;
  readonly payload: unknown;
}

/** A starter on a stand-in for Lambda, and what it was asked to invoke. */
async function aStarter(status: number, error?: string) {
  const invocations: Invocation[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      invocations.push({
        path: decodeURIComponent(request.url ?? ''),
        type: request.headers['x-amz-invocation-type'],
        name: request.headers['x-amz-durable-execution-name'],
        payload: JSON.parse(Buffer.concat(chunks).toString('utf8')),
      });
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(error !== undefined && { 'x-amzn-errortype': error }),
      });
      response.end(error === undefined ? '' : JSON.stringify({ Type: 'User', message: 'refused' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const client = new LambdaClient({
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${portOf(server.address())}`,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  onTestFinished(() => {
    client.destroy();
    server.close();
  });
  return { starter: durableNoticeStarter({ client, functionArn }), invocations };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

it('starts an execution of the alias, named by the notice and the run, with nothing but ids', async () => {
  const { starter, invocations } = await aStarter(202);
  await starter.start(notice, 12);
  expect(invocations).toEqual([
    {
      path: `/2015-03-31/functions/${functionArn}/invocations`,
      type: 'Event',
      name: `${notice.noticeId}-r12`,
      payload: { provider: notice.provider, noticeId: notice.noticeId, run: 12 },
    },
  ]);
});

it('starts it with what the function takes, under a name that Lambda takes', async () => {
  const { starter, invocations } = await aStarter(202);
  await starter.start(notice, Number.MAX_SAFE_INTEGER);
  const [started] = invocations;
  expect(deliverNoticeEventSchema.safeParse(started?.payload).success).toBe(true);
  expect(started?.name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
});

it('takes for started what is under way already', async () => {
  const { starter } = await aStarter(409, 'DurableExecutionAlreadyStartedException');
  await expect(starter.start(notice, 0)).resolves.toBeUndefined();
});

it.each([
  [403, 'AccessDeniedException'],
  [404, 'ResourceNotFoundException'],
  [409, 'ResourceConflictException'],
  [429, 'TooManyRequestsException'],
  [500, 'ServiceException'],
])('rejects at %i %s, so that it is started again', async (status, error) => {
  const { starter } = await aStarter(status, error);
  const starting = starter.start(notice, 0);
  await expect(starting).rejects.toThrow(Unavailable);
  await expect(starting).rejects.toThrow(error);
});
