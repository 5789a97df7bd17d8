import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SFNClient } from '@aws-sdk/client-sfn';
import { expect, it, onTestFinished } from 'vitest';
import { stateMachineEngine } from '../../../shared/adapters/aws/state-machine-engine.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { backtestId } from '../../support/a-backtest.ts';

const stateMachine = 'arn:aws:states:eu-central-1:111122223333:stateMachine:flagstop-test-backtests';

/** An engine on a stand-in for Step Functions that answers everything alike, and what it was asked. */
async function anEngine(status: number, answer: object) {
  const asked: unknown[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const client = new SFNClient({
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${portOf(server.address())}`,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  onTestFinished(() => {
    client.destroy();
    server.close();
  });
  return { engine: stateMachineEngine({ client, stateMachine }), asked };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

const id = backtestId('engine');

it('starts an execution of the backtest’s own name, with its shares and nothing else', async () => {
  const { engine, asked } = await anEngine(200, { executionArn: 'arn:x', startDate: 1 });
  await engine.start({ id, shares: 3 });
  expect(asked).toEqual([
    { stateMachineArn: stateMachine, name: id, input: JSON.stringify({ id, shares: [0, 1, 2] }) },
  ]);
});

it('takes one that ran already for started', async () => {
  const { engine } = await anEngine(400, { __type: 'ExecutionAlreadyExists', message: 'it ran' });
  await expect(engine.start({ id, shares: 1 })).resolves.toBeUndefined();
});

it('says that it is unavailable where it was not started, and quotes nothing', async () => {
  const { engine } = await anEngine(400, { __type: 'StateMachineDoesNotExist', message: `no ${id}` });
  const failure = await engine.start({ id, shares: 1 }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Unavailable);
  expect(String(failure)).not.toContain(id);
});
