import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { startDynamoLocal } from '../../../local/dynamo-local.ts';
import { createTables } from '../../../shared/adapters/dynamo/create-tables.ts';
import { drivePending } from '../../../shared/flows/drive-pending.ts';
import { aCoalition } from '../../support/a-coalition.ts';
import { release } from './board-and-raise.ts';
import { type Connected, connect } from './connect.ts';
import { allFlags, type FoundStored, findStoredEscapes } from './find-stored-escapes.ts';

const script = fileURLToPath(new URL('work.ts', import.meta.url));
const roles = ['board', 'raise', 'index', 'rescreen'] as const;
type Role = (typeof roles)[number];

export interface RanOnDynamo extends FoundStored {
  readonly kills: number;
  /** Merchants that still waited when the streams had nothing more, and were indexed by the sweep. */
  readonly driven: number;
}

/**
 * What is left after four processes have boarded merchants, raised and changed flags and worked behind the streams of one
 * DynamoDB Local for so long, each killed once on the way and started again, and after all that waits has come to its end.
 */
export async function runOnDynamo(seconds: number): Promise<RanOnDynamo> {
  const folder = await mkdtemp(join(tmpdir(), 'flagstop-escape-'));
  const database = await startDynamoLocal({ folder });
  if (!database.ok) throw new Error(database.error.remedy);
  const { endpoint } = database.value;
  const world = connect(endpoint);
  const workers = new Map<Role, ChildProcess>();
  try {
    await createTables(world.client, world.tables);
    await aCoalition({ stores: world.stores });
    for (const role of roles) workers.set(role, start(role, endpoint));
    for (const role of roles) {
      await pause((seconds * 1_000) / (roles.length + 1));
      await kill(workers.get(role));
      workers.set(role, start(role, endpoint));
    }
    await pause((seconds * 1_000) / (roles.length + 1));
    const driven = await drain(world, workers);
    return { ...(await findStoredEscapes(world)), kills: roles.length, driven };
  } finally {
    for (const worker of workers.values()) await kill(worker);
    world.client.destroy();
    await database.value.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function start(role: Role, endpoint: string): ChildProcess {
  const child = fork(script, [role, endpoint], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  process.once('exit', () => void child.kill('SIGKILL'));
  return child;
}

async function kill(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Nobody acts any more, no flag is held, the streams are read, the queue is empty, and the sweep finds nothing. */
async function drain(world: Connected, workers: ReadonlyMap<Role, ChildProcess>): Promise<number> {
  for (const role of ['board', 'raise'] as const) await endInPeace(role, workers.get(role));
  const ports = { ...world, ...world.stores, keyring: await world.view.keyring() };
  for (const { flagId } of await allFlags(world)) await release(ports, flagId);
  const behind = [workers.get('index'), workers.get('rescreen')];
  let driven = 0;
  for (;;) {
    do await Promise.all(behind.map(isIdle));
    while (!(await Promise.all(behind.map(isIdle))).every(Boolean));
    let found = 0;
    const now = new Date().toISOString();
    for await (const one of drivePending(
      { ...ports, now },
      { before: '2099-01-01T00:00:00.000Z', limit: 500 },
    )) {
      if ('failed' in one) throw one.failed;
      found += 1;
    }
    if (found === 0) return driven;
    driven += found;
  }
}

async function endInPeace(role: Role, worker: ChildProcess | undefined): Promise<void> {
  if (!worker) return;
  const ended = once(worker, 'exit');
  worker.send('stop');
  const [code] = await ended;
  if (code !== 0) throw new Error(`The process that had to ${role} failed.`);
}

/** What a worker says next. */
async function isIdle(worker: ChildProcess | undefined): Promise<boolean> {
  if (!worker || worker.exitCode !== null) throw new Error('A process behind the streams ended.');
  const [message] = await once(worker, 'message');
  return z.object({ idle: z.boolean() }).parse(message).idle;
}
