import { createServer } from 'node:http';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { expect, it, onTestFinished } from 'vitest';
import { actEventSchema } from '../../../functions/act-at-source/act-at-source.ts';
import { durableActStarter } from '../../../shared/adapters/aws/durable-act-starter.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { anAct } from '../../support/an-act.ts';
import { sampleId } from '../../support/stored-samples.ts';

const functionArn = 'arn:aws:lambda:eu-central-1:111122223333:function:ActAtSource:live';
const act = anAct(sampleId.member('harbour-pay'), 'a', { restarts: 2 });

/** A starter on a stand-in for Lambda, and what it was asked to invoke. */
async function aStarter(status: number, error?: string) {
  const invoked: { readonly name: unknown; readonly path: string; readonly payload: unknown }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      invoked.push({
        name: request.headers['x-amz-durable-execution-name'],
        path: decodeURIComponent(request.url ?? ''),
        payload: JSON.parse(Buffer.concat(chunks).toString('utf8')),
      });
      response.writeHead(status, { ...(error !== undefined && { 'x-amzn-errortype': error }) });
      response.end(error === undefined ? '' : JSON.stringify({ Type: 'User', message: 'refused' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('It listens nowhere.');
  const client = new LambdaClient({
    endpoint: `http://127.0.0.1:${address.port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  });
  return { starter: durableActStarter({ client, functionArn }), invoked };
}

it('starts an execution of the alias, named by the decision and the run, with what finds the act and no more', async () => {
  const { starter, invoked } = await aStarter(202);
  await starter.startAct(act);
  const { provider, decisionId, decidedAt } = act;
  expect(invoked).toMatchObject([
    { name: `${decisionId}-r2`, payload: { provider, decisionId, decidedAt, run: 2 } },
  ]);
  expect(invoked[0]?.path).toContain(functionArn);
  expect(actEventSchema.parse(invoked[0]?.payload)).toEqual(invoked[0]?.payload);
  expect(String(invoked[0]?.name)).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
});

it('takes one that was started before for started, and rejects where it was not', async () => {
  const before = await aStarter(409, 'DurableExecutionAlreadyStartedException');
  await before.starter.startAct(act);
  const refused = await aStarter(403, 'AccessDeniedException');
  await expect(refused.starter.startAct(act)).rejects.toThrow(Unavailable);
});
