import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../shared/result.ts';

/** The bytes of a file that a person named, or one sentence on why they cannot be read. */
export async function readNamedFile(path: string): Promise<Result<Buffer, string>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    return fail(`${path} cannot be read: ${reason(error)}.`);
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a directory';
    case 'EACCES':
      return 'you may not read it';
    default:
      return 'the system refused';
  }
}
