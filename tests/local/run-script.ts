import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Where {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** One of our scripts as a process of its own, run by this Node. It is ended with the test. */
export function script(path: string, args: readonly string[], { cwd, env }: Where): ChildProcess {
  const child = spawn(process.execPath, [resolve(path), ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Everything that a process said until it ended. */
export async function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const { promise, resolve: done } = Promise.withResolvers<number | null>();
  child.once('close', done);
  const code = await promise;
  return { code, stdout, stderr };
}

/** Resolves once a process has said `text` on stdout or stderr; rejects where it ends without. */
export function said(child: ChildProcess, text: string): Promise<void> {
  const { promise, resolve: done, reject } = Promise.withResolvers<void>();
  let all = '';
  const listen = (chunk: Buffer) => {
    all += chunk.toString();
    if (all.includes(text)) done();
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  child.once('close', () => reject(new Error(`It ended without saying ${text}: ${all}`)));
  return promise;
}

/** An empty directory that goes with the test. */
export async function emptyDirectory(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'flagstop-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}
