import {
  DurableExecutionAlreadyStartedException,
  InvokeCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import { Unavailable } from '../../ports.ts';

export interface DurableFunction {
  readonly client: LambdaClient;
  /** ARN of an alias of a durable function: executions go on under the version they began with. */
  readonly functionArn: string;
}

/**
 * Starts a durable execution: of one name Lambda starts one, for as long as it remembers it. Names are letters, digits, `-` and
 * `_`, at most 64. Rejects with {@link Unavailable} where it was not started.
 */
export async function startDurable(
  { client, functionArn }: DurableFunction,
  { name, event }: { readonly name: string; readonly event: object },
): Promise<void> {
  const command = new InvokeCommand({
    FunctionName: functionArn,
    InvocationType: 'Event',
    DurableExecutionName: name,
    Payload: Buffer.from(JSON.stringify(event)),
  });
  try {
    await client.send(command);
  } catch (error) {
    if (error instanceof DurableExecutionAlreadyStartedException) return;
    throw new Unavailable(`Lambda: ${error instanceof Error ? error.name : 'unknown error'}`);
  }
}
