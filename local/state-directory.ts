import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a run on this machine keeps what it must remember, under the directory it was started in. */
export const stateDirectory = '.flagstop';

/** Writes a file that only its owner may read (mode 0600), whole or not at all, and makes its directory (0700). */
export async function writePrivate(path: string, content: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, path);
}

/**
 * The 32 bytes that stand in for the KMS key, kept beside the data they seal: made on the first start, the same on
 * every later one.
 */
export async function localSealingKey(directory: string): Promise<Uint8Array> {
  const path = join(directory, 'sealing.key');
  const kept = await readText(path);
  if (kept !== null) {
    const key = Buffer.from(kept, 'base64');
    if (key.length === 32) return key;
    throw new Error(
      `${path} does not hold a key. Put the right file back, or delete its directory and start anew.`,
    );
  }
  const key = randomBytes(32);
  await writePrivate(path, `${key.toString('base64')}\n`);
  return key;
}

/** The text of a file, or null where there is none. */
export async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
