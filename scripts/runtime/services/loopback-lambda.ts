import * as z from 'zod';
import { type LoopbackServer, startLoopbackServer } from '../../../bench/surroundings/loopback-server.ts';

export interface LoopbackLambda extends LoopbackServer {
  /** What functions were started with so far, in order. */
  readonly started: readonly string[];
}

const updateSchema = z.object({
  Id: z.string(),
  Type: z.string(),
  Action: z.enum(['START', 'SUCCEED', 'FAIL', 'RETRY', 'CANCEL']),
  Name: z.string().optional(),
  ParentId: z.string().optional(),
  Payload: z.string().optional(),
  WaitOptions: z.object({ WaitSeconds: z.number() }).optional(),
});
const checkpointSchema = z.object({
  CheckpointToken: z.string(),
  Updates: z.array(updateSchema).default([]),
});

const statuses = {
  START: 'STARTED',
  SUCCEED: 'SUCCEEDED',
  FAIL: 'FAILED',
  RETRY: 'PENDING',
  CANCEL: 'CANCELLED',
} as const;

/**
 * What functions ask of Lambda itself: to start another one asynchronously, and to keep what a durable execution came to
 * (CheckpointDurableExecution). A wait is kept and never ends: the invocation that began it does.
 */
export async function startLoopbackLambda(): Promise<LoopbackLambda> {
  const started: string[] = [];
  const server = await startLoopbackServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://lambda.invalid');
    const text = Buffer.concat(await request.toArray()).toString('utf8');
    const reply = (code: number, body: object) => {
      response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (pathname.endsWith('/invocations')) {
      started.push(text);
      return reply(202, {});
    }
    if (!pathname.endsWith('/checkpoint')) return reply(404, { Type: 'User' });
    const { CheckpointToken, Updates } = checkpointSchema.parse(JSON.parse(text));
    reply(200, { CheckpointToken, NewExecutionState: { Operations: Updates.map(kept) } });
  });
  return { ...server, started };
}

function kept(update: z.infer<typeof updateSchema>): object {
  const { Id, Type, Name, ParentId, Action, Payload, WaitOptions } = update;
  const seconds = Date.now() / 1_000;
  return {
    Id,
    Type,
    Name,
    ParentId,
    StartTimestamp: seconds,
    Status: statuses[Action],
    ...(Type === 'STEP' && { StepDetails: { Attempt: 1, Result: Payload } }),
    ...(WaitOptions && { WaitDetails: { ScheduledEndTimestamp: seconds + WaitOptions.WaitSeconds } }),
  };
}
