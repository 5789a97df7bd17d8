import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { type DemoFile, demoFilePath, demoFileSchema } from '../../local/demo-file.ts';
import { endOrphan } from '../../local/end-orphan.ts';
import { answerSchema } from '../../shared/contracts/answer.ts';
import { decisionViewSchema } from '../../shared/contracts/decision-view.ts';
import { readSecret, signV1 } from '../../shared/domain/signature.ts';
import { applicationJson } from '../support/an-application.ts';

let folder: string;
let server: ChildProcess | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flagstop-killed-'));
});
afterAll(async () => {
  await kill();
  await endOrphan(databaseFile(), 'DynamoDBLocal.jar');
  await rm(folder, { recursive: true, force: true });
});

const databaseFile = () => join(folder, 'data', 'dynamo-local.pid');

it('a server killed between and during requests loses nothing that it answered', async () => {
  const demo = await start();
  const database = await databasePid();
  const answered = new Map<string, string>();
  const sent = Array.from({ length: 40 }, (_, index) => `msg_${index}`);
  const posting = sent.map(async (id, index) => {
    await pause(index * 25);
    const reply = await post(demo, id).catch(() => null);
    if (reply?.status === 200) answered.set(id, reply.text);
  });
  while (answered.size < 20) await pause(5);
  await kill();
  await Promise.all(posting);
  const decisions = new Map(answered);
  expect(await isDatabase(database)).toBe(true);

  const again = await start();
  expect(await isDatabase(database)).toBe(false);
  for (const id of sent) {
    const reply = await post(again, id);
    expect(reply.status).toBe(200);
    const before = decisions.get(id);
    if (before === undefined) continue;
    expect(reply).toEqual({ status: 200, text: before, replayed: 'true' });
    const { decisionId } = answerSchema.parse(JSON.parse(before));
    expect(await readAnswer(again, decisionId)).toEqual(JSON.parse(before));
  }
}, 120_000);

/** Starts the server as `npm start` does, and waits until it has written where it is. */
async function start(): Promise<DemoFile> {
  await rm(join(folder, demoFilePath), { force: true });
  const script = resolve('local/start.ts');
  server = spawn(process.execPath, [script, '--data', 'data', '--port', '0', '--json'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  for (;;) {
    const demo = await readFile(join(folder, demoFilePath), 'utf8').catch(() => null);
    if (demo !== null) return demoFileSchema.parse(JSON.parse(demo));
    if (server.exitCode !== null) throw new Error(said);
    await pause(50);
  }
}

async function kill(): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}

async function post(demo: DemoFile, id: string) {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const body = Buffer.from(JSON.stringify(applicationJson({ reference: `killed-${id}` })));
  const secret = readSecret(demo.webhookSecret) ?? new Uint8Array();
  const reply = await fetch(`${demo.baseUrl}/v1/providers/${demo.provider}/screenings`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signV1(secret, { id, timestamp, body }),
    },
  });
  return {
    status: reply.status,
    text: await reply.text(),
    replayed: reply.headers.get('idempotent-replayed'),
  };
}

async function readAnswer(demo: DemoFile, decisionId: string) {
  const url = `${demo.baseUrl}/v1/providers/${demo.provider}/decisions/${decisionId}`;
  const reply = await fetch(url, { headers: { authorization: `Bearer ${demo.tokens.provider}` } });
  return decisionViewSchema.parse(await reply.json()).answer;
}

async function databasePid(): Promise<number> {
  const noted: unknown = JSON.parse(await readFile(databaseFile(), 'utf8'));
  return z.object({ pid: z.int() }).parse(noted).pid;
}

/** Of the command line, where there is one to read: who has ended may still have a number. */
async function isDatabase(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return canBeSignalled(pid);
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.includes('DynamoDBLocal.jar');
}

function canBeSignalled(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
