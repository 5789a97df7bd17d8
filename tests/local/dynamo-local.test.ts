import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endOrphan } from '../../local/end-orphan.ts';
import { findJava } from '../../local/find-java.ts';

let folder: string;
let started: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flagstop-orphan-'));
  started = [];
});

afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('a pid file of an earlier run', () => {
  const mark = 'SomeDatabase.jar';

  test('that names an orphan of ours: the orphan is ended, the file removed', async () => {
    const { child, pid } = sleeper(mark);
    // Its parent is this process, and the file says it was another one.
    const pidFile = noted({ pid, parent: process.pid + 1 });
    const gone = once(child, 'exit');
    expect(await endOrphan(pidFile, mark)).toBe('free');
    await gone;
    expect(child.signalCode).toBe('SIGKILL');
    expect(existsSync(pidFile)).toBe(false);
  });

  test('that names a process whose parent lives: it is in use, and left alone', async () => {
    const { child, pid } = sleeper(mark);
    const pidFile = noted({ pid, parent: process.pid });
    expect(await endOrphan(pidFile, mark)).toBe('in-use');
    expect(child.exitCode ?? child.signalCode).toBeNull();
    expect(existsSync(pidFile)).toBe(true);
  });

  test('that names a stranger, to whom the number went: the stranger lives on', async () => {
    const { child, pid } = sleeper('something-else');
    expect(await endOrphan(noted({ pid, parent: process.pid + 1 }), mark)).toBe('free');
    await new Promise((resolve) => setImmediate(resolve));
    expect(child.exitCode ?? child.signalCode).toBeNull();
  });

  test.each(['', 'x', '{}', '{"pid":-1,"parent":1}', '{"pid":"1","parent":1}'])(
    'that holds %j is as good as none',
    async (text) => {
      const pidFile = join(folder, 'pid');
      writeFileSync(pidFile, text);
      expect(await endOrphan(pidFile, mark)).toBe('free');
    },
  );

  test('that is not there is no hindrance', async () => {
    expect(await endOrphan(join(folder, 'none'), mark)).toBe('free');
  });
});

describe('Java', () => {
  test.each([
    ['openjdk version "17.0.15" 2025-04-15', true],
    ['openjdk version "25" 2025-09-16', true],
    ['java version "1.8.0_402"', false],
    ['openjdk version "11.0.2" 2019-01-15', false],
  ])('%s: new enough is %j', async (banner, newEnough) => {
    const home = javaHome(banner);
    expect(await findJava({ home, path: join(folder, 'empty') })).toMatchObject(
      newEnough
        ? { ok: true, value: join(home, 'bin', 'java') }
        : { ok: false, error: { kind: 'java-too-old', remedy: expect.stringContaining('Install Java 17') } },
    );
  });

  test('that is on neither path is missing, and the remedy says what to do', async () => {
    expect(await findJava({ home: undefined, path: join(folder, 'empty') })).toEqual({
      ok: false,
      error: { kind: 'java-missing', remedy: expect.stringContaining('Install Java 17') },
    });
  });

  test('of the PATH serves where JAVA_HOME is too old', async () => {
    const home = javaHome('java version "1.8.0_402"');
    const newer = javaHome('openjdk version "21.0.1"', 'newer');
    expect(await findJava({ home, path: join(newer, 'bin') })).toEqual({
      ok: true,
      value: join(newer, 'bin', 'java'),
    });
  });
});

function sleeper(mark: string): { child: ChildProcess; pid: number } {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', mark], { stdio: 'ignore' });
  started.push(child);
  if (child.pid === undefined) throw new Error('A process has a pid');
  return { child, pid: child.pid };
}

function noted(content: object): string {
  const pidFile = join(folder, 'pid');
  writeFileSync(pidFile, JSON.stringify(content));
  expect(readFileSync(pidFile, 'utf8')).toContain('pid');
  return pidFile;
}

/** A JAVA_HOME whose `java` says that it is of this version. */
function javaHome(banner: string, name = 'home'): string {
  const home = join(folder, name);
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(join(home, 'bin', 'java'), `#!/bin/sh\necho '${banner}' >&2\n`);
  chmodSync(join(home, 'bin', 'java'), 0o755);
  return home;
}
