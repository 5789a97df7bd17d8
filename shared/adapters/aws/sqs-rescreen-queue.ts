import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { RescreenTask } from '../../contracts/rescreen.ts';
import { Unavailable } from '../../ports.ts';
import type { RescreenQueue } from '../../rescreen-ports.ts';

/** SQS's limit of one SendMessageBatch; tasks are far below its 256 KB together. */
const batchSize = 10;

/** Tasks in an SQS queue, a message each. */
export function sqsRescreenQueue({ client, url }: { client: SQSClient; url: string }): RescreenQueue {
  return {
    async send(tasks) {
      for (let start = 0; start < tasks.length; start += batchSize)
        await sendBatch({ client, url }, tasks.slice(start, start + batchSize));
    },
  };
}

async function sendBatch(
  { client, url }: { client: SQSClient; url: string },
  tasks: readonly RescreenTask[],
): Promise<void> {
  const Entries = tasks.map((task, at) => ({ Id: String(at), MessageBody: JSON.stringify(task) }));
  const sent = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries })).catch((error) => {
    throw new Unavailable(`SQS: ${error instanceof Error ? error.name : 'unknown error'}`);
  });
  if ((sent.Failed?.length ?? 0) > 0) throw new Unavailable('SQS: not all messages were taken');
}
