import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { RuntimeClient } from './find-client.ts';
import { processorTime } from './processor-time.ts';
import { type Answer, type Readiness, startRuntimeApi } from './runtime-api.ts';

export interface FunctionToStart {
  readonly client: RuntimeClient;
  /** Has its `index.mjs`. */
  readonly folder: string;
  /** The whole of it, as its configuration would give it. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface Asked extends Answer {
  /** Milliseconds from handing out the event to its answer. */
  readonly tookMs: number;
  /** Milliseconds from the start of the process to it. */
  readonly sinceStartMs: number;
}

/** One execution environment of a function: a process of its own, which answers one event at a time. */
export interface StartedFunction {
  readonly ready: Readiness;
  /** Milliseconds from the start of the process to {@link ready}. */
  readonly initMs: number;
  /** What it answers to an event that came through an alias. Rejects where it ends, or does not answer within 60 s. */
  readonly ask: (event: object, alias: string) => Promise<Asked>;
  /** All it has written. */
  readonly log: () => string;
  /** Milliseconds on any processor until now; null where the system does not tell. */
  readonly processorMs: () => number | null;
  readonly stop: () => Promise<void>;
}

/** As in a Lambda of this many MB, whose bootstrap gives V8 5 % and 90 % of them. */
const megabytes = 1_769;
const limits = [
  `--max-semi-space-size=${Math.floor(megabytes * 0.05)}`,
  `--max-old-space-size=${Math.floor(megabytes * 0.9)}`,
];
const mostLog = 4 * 2 ** 20;
const clock = (): number => performance.timeOrigin + performance.now();

/** What Lambda sets of itself (Lambda Developer Guide, "Defined runtime environment variables"). */
const ofLambda = (folder: string, api: string): Record<string, string> => ({
  AWS_LAMBDA_RUNTIME_API: api,
  LAMBDA_TASK_ROOT: folder,
  _HANDLER: 'index.handler',
  TZ: ':UTC',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: 'runtime',
  AWS_LAMBDA_FUNCTION_VERSION: '1',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(megabytes),
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_FORMAT: 'JSON',
  AWS_LAMBDA_LOG_GROUP_NAME: '/flagstop/runtime',
  AWS_LAMBDA_LOG_STREAM_NAME: '2026/11/22/[1]runtime',
});

/** A function under AWS's runtime interface client, once that asked for its first event or told why it cannot be. */
export async function startFunction(of: FunctionToStart): Promise<StartedFunction> {
  const api = await startRuntimeApi();
  const started = clock();
  const child = spawn(process.execPath, [...limits, ...of.client.arguments], {
    env: { ...of.environment, ...ofLambda(of.folder, api.host) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = collect(child);
  const lost = once(child, 'exit').then((): never => {
    throw new Error(`The function's process ended: ${log().slice(-1_000)}`);
  });
  lost.catch(() => undefined);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await api.close();
  };
  try {
    const ready = await within(30_000, [api.ready, lost]);
    return {
      ready,
      initMs: ready.at - started,
      ask: async (event, alias) => {
        const handedAt = clock();
        const invocation = {
          requestId: randomUUID(),
          functionArn: `arn:aws:lambda:eu-central-1:111122223333:function:runtime:${alias}`,
          deadlineMs: Date.now() + 60_000,
          event: JSON.stringify(event),
        };
        const answer = await within(60_000, [api.invoke(invocation), lost]);
        return { ...answer, tookMs: answer.at - handedAt, sinceStartMs: answer.at - started };
      },
      log,
      processorMs: () => processorTime(child.pid),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function collect({ stdout, stderr }: ChildProcess): () => string {
  let text = '';
  for (const stream of [stdout, stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      if (text.length < mostLog) text += part;
    });
  return () => text;
}

async function within<T>(ms: number, those: readonly Promise<T>[]): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([...those, late]);
  } finally {
    clearTimeout(timer);
  }
}
