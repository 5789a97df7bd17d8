import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SQSClient } from '@aws-sdk/client-sqs';
import { expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { sqsRescreenQueue } from '../../../shared/adapters/aws/sqs-rescreen-queue.ts';
import { type RescreenTask, rescreenTaskSchema } from '../../../shared/contracts/rescreen.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { sampleId } from '../../support/stored-samples.ts';

const url = 'https://sqs.eu-central-1.amazonaws.com/111122223333/Rescreenings';
const batchSchema = z.strictObject({
  QueueUrl: z.literal(url),
  Entries: z.array(z.strictObject({ Id: z.string(), MessageBody: z.string() })),
});
type Batch = z.infer<typeof batchSchema>;

/** A queue on a stand-in for SQS, and the batches that it was sent. */
async function aQueue(answer: (batch: Batch) => { status: number; body: object }) {
  const batches: Batch[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const batch = batchSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
      batches.push(batch);
      const { status, body } = answer(batch);
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const client = new SQSClient({
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${portOf(server.address())}`,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
    // The stand-in does not hash what it was sent.
    md5: false,
  });
  onTestFinished(() => {
    client.destroy();
    server.close();
  });
  return { queue: sqsRescreenQueue({ client, url }), batches };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

const tasks = (count: number): RescreenTask[] =>
  Array.from({ length: count }, (_, n) => ({
    trigger: { flagId: sampleId.flag('queued'), seq: n + 1 },
    merchants: [{ provider: sampleId.member('queued'), merchant: sampleId.merchant(`m-${n}`) }],
  }));
const taken = ({ Entries }: Batch) => ({
  status: 200,
  body: { Successful: Entries.map(({ Id }) => ({ Id, MessageId: Id, MD5OfMessageBody: '' })), Failed: [] },
});

it('sends each task in a message of its own, ten to a request', async () => {
  const { queue, batches } = await aQueue(taken);
  await queue.send(tasks(23));
  expect(batches.map(({ Entries }) => Entries.length)).toEqual([10, 10, 3]);
  for (const { Entries } of batches) expect(new Set(Entries.map(({ Id }) => Id)).size).toBe(Entries.length);
  const sent = batches.flatMap(({ Entries }) =>
    Entries.map(({ MessageBody }) => rescreenTaskSchema.parse(JSON.parse(MessageBody))),
  );
  expect(sent).toEqual(tasks(23));
});

it('asks for nothing where there is nothing to send', async () => {
  const { queue, batches } = await aQueue(taken);
  await queue.send([]);
  expect(batches).toEqual([]);
});

it('a message that was not taken fails the whole, so that it is sent again', async () => {
  const { queue } = await aQueue(() => ({
    status: 200,
    body: { Successful: [], Failed: [{ Id: '0', SenderFault: false, Code: 'InternalError' }] },
  }));
  await expect(queue.send(tasks(1))).rejects.toThrow(Unavailable);
});

it('an error is unavailability, named by its class alone', async () => {
  const { queue } = await aQueue(() => ({
    status: 400,
    body: { __type: 'com.amazonaws.sqs#QueueDoesNotExist', message: 'secret' },
  }));
  const error = await queue.send(tasks(1)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Unavailable);
  expect(String(error)).toContain('QueueDoesNotExist');
  expect(String(error)).not.toContain('secret');
});
