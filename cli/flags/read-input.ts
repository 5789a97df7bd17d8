import { buffer } from 'node:stream/consumers';
import { ok, type Result } from '../../shared/result.ts';
import { readNamedFile } from '../read-file.ts';

/** The bytes of a named file, or of standard input for `-`; or one sentence on why they cannot be read. */
export async function readInput(path: string): Promise<Result<Buffer, string>> {
  return path === '-' ? ok(await buffer(process.stdin)) : readNamedFile(path);
}
