import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import * as z from 'zod';

const pidFileSchema = z.object({ pid: z.int().positive(), parent: z.int().positive() });

/**
 * Ends the process that a pid file names, where it is an orphan: its command line holds `mark`, and whoever started
 * it is not its parent any more. Answers `in-use` where it is ours and its parent lives, else `free`; then the pid
 * file is gone. A process that took over the number is never touched.
 */
export async function endOrphan(pidFile: string, mark: string): Promise<'free' | 'in-use'> {
  const noted = await readPidFile(pidFile);
  const found = noted && (await describe(noted.pid));
  if (noted && found?.command.includes(mark)) {
    if (found.parent === noted.parent) return 'in-use';
    await end(noted.pid, mark);
  }
  await rm(pidFile, { force: true });
  return 'free';
}

async function readPidFile(pidFile: string) {
  try {
    return pidFileSchema.parse(JSON.parse(await readFile(pidFile, 'utf8')));
  } catch {
    return null;
  }
}

interface Described {
  readonly command: string;
  readonly parent: number;
}

/** Of `/proc` where there is one, else of `ps`; null where the process has gone or cannot be looked at. */
async function describe(pid: number): Promise<Described | null> {
  try {
    return existsSync('/proc/self/stat') ? await fromProc(pid) : await fromPs(pid);
  } catch {
    return null;
  }
}

async function fromProc(pid: number): Promise<Described> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // "pid (name) state parent …": the name may hold anything, the last bracket ends it.
  const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  return { command, parent: Number(parent) };
}

async function fromPs(pid: number): Promise<Described> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'ppid=,command=', '-p', String(pid)]);
  const line = stdout.trim();
  return { command: line, parent: Number.parseInt(line, 10) };
}

/** Waits until it has gone: one that is dead and not yet collected has no command line any more. */
async function end(pid: number, mark: string): Promise<void> {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went by itself in the meantime.
  }
  for (let tries = 0; tries < 50; tries += 1) {
    const left = await describe(pid);
    if (!left?.command.includes(mark)) return;
    await pause(100);
  }
}
