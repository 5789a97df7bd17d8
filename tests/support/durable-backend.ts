import {
  type DurableExecutionClient,
  type DurableExecutionConfig,
  type DurableLambdaHandler,
  InvocationStatus,
  type OperationUpdate,
  type WireOperation,
} from '@aws/durable-execution-sdk-js';
import type { Context } from 'aws-lambda';

export interface DurableBackend {
  /** For `withDurableExecution`. */
  readonly config: DurableExecutionConfig;
  /** Runs an execution to its end: each invocation replays from what was checkpointed. */
  readonly run: (handler: DurableLambdaHandler, payload: unknown) => Promise<DurableRun>;
  /** Ends the invocation at hand where it stands, as a lost machine does; never settles. */
  readonly crash: () => Promise<never>;
}

export interface DurableRun {
  readonly status: string;
  readonly result: unknown;
  /** How often the function was invoked. */
  readonly invocations: number;
  /** All that the service was given to keep, in order. */
  readonly kept: readonly OperationUpdate[];
}

/**
 * The service behind durable functions as far as steps and waits go, over a clock that it sets itself: the testing package's
 * runner knows no machine that is lost within a step, and this one loses as many as it is told to.
 */
export function durableBackend(clock: { ms: number }): DurableBackend {
  let operations = new Map<string, WireOperation>();
  let kept: OperationUpdate[] = [];
  let invocation = 0;
  let lose: () => void = () => undefined;
  const client: DurableExecutionClient = {
    getExecutionState: async () => ({ Operations: [...operations.values()] }),
    checkpoint: async ({ CheckpointToken, Updates = [] }) => {
      // A machine that is lost keeps nothing any more.
      if (CheckpointToken !== String(invocation)) return await new Promise(() => undefined);
      kept.push(...Updates);
      const changed = Updates.map((update) => applied(operations.get(update.Id ?? ''), update, clock.ms));
      for (const operation of changed) operations.set(operation.Id ?? '', operation);
      return { CheckpointToken, NewExecutionState: { Operations: changed } };
    },
  };
  const invoke = (handler: DurableLambdaHandler) => {
    invocation += 1;
    const lost = new Promise<null>((resolve) => {
      lose = () => resolve(null);
    });
    const state = { Operations: [...operations.values()] };
    const event = {
      DurableExecutionArn: arn,
      CheckpointToken: String(invocation),
      InitialExecutionState: state,
    };
    return Promise.race([handler(event, lambdaContext), lost]);
  };
  return {
    config: { durableExecutionClient: client },
    crash: () => {
      lose();
      return new Promise(() => undefined);
    },
    run: async (handler, payload) => {
      operations = new Map([['execution', execution(payload, clock.ms)]]);
      kept = [];
      for (let invocations = 1; ; invocations += 1) {
        const answer = await invoke(handler);
        if (answer === null) continue;
        if (answer.Status === InvocationStatus.PENDING) passTime(operations, clock);
        else {
          const result: unknown = 'Result' in answer ? JSON.parse(answer.Result ?? 'null') : null;
          return { status: answer.Status, result, invocations, kept };
        }
      }
    },
  };
}

const arn =
  'arn:aws:lambda:eu-central-1:000000000000:function:deliver-notice:1/durable-execution/a-name/an-execution';

const execution = (payload: unknown, nowMs: number): WireOperation => ({
  Id: 'execution',
  Type: 'EXECUTION',
  Status: 'STARTED',
  StartTimestamp: new Date(nowMs),
  ExecutionDetails: { InputPayload: JSON.stringify(payload) },
});

function applied(before: WireOperation | undefined, update: OperationUpdate, nowMs: number): WireOperation {
  const { Id, Type, Name, SubType, ParentId, Action, Payload, Error: Failure, WaitOptions } = update;
  const statuses = {
    START: 'STARTED',
    SUCCEED: 'SUCCEEDED',
    FAIL: 'FAILED',
    RETRY: 'PENDING',
    CANCEL: 'CANCELLED',
  } as const;
  const common = {
    Id,
    Type,
    Name,
    SubType,
    ParentId,
    StartTimestamp: before?.StartTimestamp ?? new Date(nowMs),
    Status: statuses[Action ?? 'START'],
  };
  if (Type === 'WAIT') {
    const end = nowMs + (WaitOptions?.WaitSeconds ?? 0) * 1_000;
    return { ...common, WaitDetails: { ScheduledEndTimestamp: new Date(end) } };
  }
  return { ...common, StepDetails: { Attempt: 1, Result: Payload, Error: Failure } };
}

/** To the end of the wait that ends first. */
function passTime(operations: Map<string, WireOperation>, clock: { ms: number }): void {
  const ends = ({ WaitDetails }: WireOperation) => Number(WaitDetails?.ScheduledEndTimestamp ?? 0);
  const [next] = [...operations.values()]
    .filter(({ Type, Status }) => Type === 'WAIT' && Status === 'STARTED')
    .toSorted((a, b) => ends(a) - ends(b));
  if (!next) throw new Error('An execution waits for nothing.');
  clock.ms = Math.max(clock.ms, ends(next));
  operations.set(next.Id ?? '', { ...next, Status: 'SUCCEEDED', EndTimestamp: new Date(clock.ms) });
}

const lambdaContext: Context = {
  awsRequestId: 'invocation-1',
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'deliver-notice',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:deliver-notice:1',
  memoryLimitInMB: '512',
  logGroupName: 'a-group',
  logStreamName: 'a-stream',
  getRemainingTimeInMillis: () => 60_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};
