import { randomUUID } from 'node:crypto';

/** What Lambda invokes a durable function with at the beginning of an execution (durable execution SDK for JavaScript, `DurableExecutionInvocationInput`). */
export function durableEvent(payload: object): object {
  return {
    DurableExecutionArn: `arn:aws:lambda:eu-central-1:111122223333:function:runtime:1/durable-execution/${randomUUID()}/${randomUUID()}`,
    CheckpointToken: randomUUID(),
    InitialExecutionState: {
      Operations: [
        {
          Id: randomUUID(),
          Type: 'EXECUTION',
          Status: 'STARTED',
          StartTimestamp: Date.now(),
          ExecutionDetails: { InputPayload: JSON.stringify(payload) },
        },
      ],
    },
  };
}
