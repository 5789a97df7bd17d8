import { open, rm } from 'node:fs/promises';
import { fail, ok, type Result } from '../../shared/result.ts';

/** A new file for a secret, open for writing. */
export interface SecretFile {
  readonly path: string;
  readonly write: (secret: string) => Promise<void>;
  /** Removes the file where there is nothing to write. */
  readonly discard: () => Promise<void>;
}

/** A new file that only its owner can read (mode 0600), null where none is wanted, or one sentence on why there is none. */
export async function openSecretFile(path: string | undefined): Promise<Result<SecretFile | null, string>> {
  if (path === undefined) return ok(null);
  try {
    const file = await open(path, 'wx', 0o600);
    return ok({
      path,
      write: async (secret) => {
        await file.writeFile(`${secret}\n`);
        await file.close();
      },
      discard: async () => {
        await file.close();
        await rm(path);
      },
    });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return fail(exists ? `${path} exists already: name a new file.` : `${path} cannot be written.`);
  }
}
