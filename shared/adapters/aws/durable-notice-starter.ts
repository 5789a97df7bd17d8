import {
  DurableExecutionAlreadyStartedException,
  InvokeCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import type { NoticeStarter } from '../../notice-ports.ts';
import { Unavailable } from '../../ports.ts';

export interface DurableNoticeStarterOptions {
  readonly client: LambdaClient;
  /** ARN of the alias of `functions/deliver-notice`: executions go on under the version they began with. */
  readonly functionArn: string;
}

/**
 * Starts the delivery of a notice as a durable execution, named by the notice and the run: of one name Lambda starts one, for
 * as long as it remembers it. Names are letters, digits, `-` and `_`, at most 64. Rejects with {@link Unavailable} where it
 * was not started.
 */
export function durableNoticeStarter({ client, functionArn }: DurableNoticeStarterOptions): NoticeStarter {
  return {
    async start({ provider, noticeId }, run) {
      const command = new InvokeCommand({
        FunctionName: functionArn,
        InvocationType: 'Event',
        DurableExecutionName: `${noticeId}-r${run}`,
        Payload: Buffer.from(JSON.stringify({ provider, noticeId, run })),
      });
      try {
        await client.send(command);
      } catch (error) {
        if (error instanceof DurableExecutionAlreadyStartedException) return;
        throw new Unavailable(`Lambda: ${error instanceof Error ? error.name : 'unknown error'}`);
      }
    },
  };
}
