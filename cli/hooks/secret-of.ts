import { fail, ok, type Result } from '../../shared/result.ts';
import { readNamedFile } from '../read-file.ts';

interface Given {
  readonly value?: string | undefined;
  readonly file?: string | undefined;
}

/** What is to be kept secret, as it was given or as a file holds it, without the line's end; undefined where neither was given. */
export async function secretOf({ value, file }: Given): Promise<Result<string | undefined, string>> {
  if (file === undefined) return ok(value);
  if (value !== undefined) return fail('Give the secret itself or a file that holds it, not both.');
  const read = await readNamedFile(file);
  return read.ok ? ok(read.value.toString('utf8').trim()) : read;
}
