import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';

/** AWS's runtime interface client as it is run here. */
export interface RuntimeClient {
  /** What Node is given before a function's own flags end: the last is the client itself. */
  readonly arguments: readonly string[];
  /** Which client it is, in words. */
  readonly told: string;
}

const folder = new URL('client/', import.meta.url);
const client = new URL('node_modules/aws-lambda-ric/', folder);
const pathOf = (name: string, base: URL): string => fileURLToPath(new URL(name, base));

/**
 * The client, installed in a folder of its own where it is not there yet: its install scripts build curl and need CMake, so it
 * is no dependency of the repository and they are not run. Where somebody ran them, its native part is used.
 */
export async function findClient(): Promise<RuntimeClient> {
  const main = pathOf('index.mjs', client);
  if (!existsSync(main)) await install();
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(new URL('package.json', client), 'utf8')));
  const isBuilt = existsSync(new URL('rapid-client.node', client));
  return {
    arguments: isBuilt ? [main] : ['--require', pathOf('native-stand-in.cjs', folder), main],
    told: `aws-lambda-ric ${version}, ${isBuilt ? 'its native part built on this machine' : 'its native part (the HTTP client) replaced by scripts/runtime/client/native-stand-in.cjs'}`,
  };
}

async function install(): Promise<void> {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--prefix', fileURLToPath(folder)];
  if (npm === undefined)
    throw new Error(`AWS's runtime interface client is not installed: run npm ${args.join(' ')}`);
  console.error("Installing AWS's runtime interface client (once).");
  await promisify(execFile)(process.execPath, [npm, ...args]);
}
