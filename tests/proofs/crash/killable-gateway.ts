import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type DemoFile, demoFileSchema } from '../../../local/demo-file.ts';

const script = fileURLToPath(new URL('serve-until-killed.ts', import.meta.url));

/** A gateway in a process of its own, listening. */
export interface KillableGateway {
  readonly demo: DemoFile;
  /** Ends it by SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts a gateway on a DynamoDB Local. Rejects with what it said where it does not come up. */
export async function killableGateway(where: {
  readonly endpoint: string;
  readonly folder: string;
}): Promise<KillableGateway> {
  const child = spawn(process.execPath, [script, where.endpoint, where.folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const endWithUs = () => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  return { demo: await firstWord(child), kill: async () => await kill(child) };
}

async function firstWord(child: ChildProcess): Promise<DemoFile> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said = `${said}${String(chunk)}`.slice(-2_000);
  });
  if (!child.stdout) throw new Error('A process with a pipe has one.');
  for await (const line of createInterface({ input: child.stdout }))
    return demoFileSchema.parse(JSON.parse(line));
  throw new Error(`The gateway did not come up: ${said}`);
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
