import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { startLoopbackServer } from '../../bench/surroundings/loopback-server.ts';

/** What of an error a runtime tells (Lambda Developer Guide, "Using the Lambda runtime API"). */
const toldErrorSchema = z.object({
  errorType: z.string(),
  errorMessage: z.string(),
});

/** How an invocation ended. `at` is on the machine's clock, in ms. `text` is what was posted, as it was posted. */
export interface Answer {
  readonly kind: 'response' | 'error';
  readonly text: string;
  readonly at: number;
}

/** How a runtime came up: it asked for an event, or said that the function cannot be. */
export type Readiness =
  | { readonly kind: 'asked'; readonly at: number }
  | { readonly kind: 'init-error'; readonly errorType: string; readonly text: string; readonly at: number };

export interface Invocation {
  readonly requestId: string;
  readonly functionArn: string;
  /** Epoch ms. */
  readonly deadlineMs: number;
  /** JSON. */
  readonly event: string;
}

export interface RuntimeApi {
  /** `127.0.0.1:<port>`, as `AWS_LAMBDA_RUNTIME_API` names it. */
  readonly host: string;
  readonly ready: Promise<Readiness>;
  /** What a runtime answers to an event that it is handed when it asks for the next. One at a time. */
  readonly invoke: (invocation: Invocation) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

interface Waiting extends Invocation {
  readonly answered: (answer: Answer) => void;
}

/** What one runtime and the service behind it have said to each other. */
interface State {
  readonly told: (readiness: Readiness) => void;
  /** What is to be handed out next. */
  next: Waiting | null;
  /** A runtime that asked while there was nothing: it is answered when there is. */
  asking: ServerResponse | null;
  /** What was handed out and is not answered. */
  current: Waiting | null;
}

const clock = (): number => performance.timeOrigin + performance.now();

/**
 * The service that a Lambda runtime asks for events (Lambda runtime API, version 2018-06-01), for one runtime, on the loopback
 * interface. Whatever the protocol does not know is answered as Lambda answers it: 404 for a path, 400 for an answer to an
 * invocation that is not under way.
 */
export async function startRuntimeApi(): Promise<RuntimeApi> {
  const ready = Promise.withResolvers<Readiness>();
  const state: State = { told: ready.resolve, next: null, asking: null, current: null };
  const server = await startLoopbackServer((request, response) => route(state, { request, response }));
  return {
    host: new URL(server.endpoint).host,
    ready: ready.promise,
    invoke: (invocation) => {
      if (state.next ?? state.current) throw new Error('A runtime is handed one event at a time.');
      const { promise, resolve } = Promise.withResolvers<Answer>();
      state.next = { ...invocation, answered: resolve };
      handOut(state);
      return promise;
    },
    close: server.close,
  };
}

const base = '/2018-06-01/runtime';

async function route(
  state: State,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const { method = '', url = '' } = request;
  const text = Buffer.concat(await request.toArray()).toString('utf8');
  const asked = `${method} ${url}`;
  if (asked === `GET ${base}/invocation/next`) {
    state.told({ kind: 'asked', at: clock() });
    state.asking = response;
    handOut(state);
    return;
  }
  if (asked === `POST ${base}/init/error`) {
    const { errorType } = toldErrorSchema.parse(JSON.parse(text));
    state.told({ kind: 'init-error', errorType, text, at: clock() });
    status(response, 202);
    return;
  }
  const [, id, kind] =
    /^POST \/2018-06-01\/runtime\/invocation\/([^/]+)\/(response|error)$/.exec(asked) ?? [];
  if (kind !== 'response' && kind !== 'error') return status(response, 404);
  if (state.current === null || state.current.requestId !== id) return status(response, 400);
  const { answered } = state.current;
  state.current = null;
  status(response, 202);
  answered({ kind, text, at: clock() });
}

/** Once somebody asks and there is an event. */
function handOut(state: State): void {
  const { next, asking } = state;
  if (!next || !asking) return;
  Object.assign(state, { next: null, asking: null, current: next });
  asking
    .writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': next.requestId,
      'lambda-runtime-deadline-ms': String(next.deadlineMs),
      'lambda-runtime-invoked-function-arn': next.functionArn,
      'lambda-runtime-trace-id': `Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0`,
    })
    .end(next.event);
}

const statuses = {
  202: { status: 'OK' },
  400: { errorType: 'InvalidRequestID', errorMessage: 'Invalid request ID' },
  404: { errorType: 'NotFound', errorMessage: 'No such resource' },
} as const;

function status(response: ServerResponse, code: keyof typeof statuses): void {
  response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(statuses[code]));
}
