import { createHash } from 'node:crypto';

/**
 * An event's id within its source: the one that the source gives where that is 1 to 128 of `A-Z a-z 0-9 . _ : -`, otherwise one
 * that is made of `parts`, which must not change when the event is sent again. Two lists of parts never make one id.
 */
export function eventIdOf(given: string | null, parts: readonly (string | Uint8Array)[]): string {
  if (given !== null && /^[A-Za-z0-9._:-]{1,128}$/.test(given)) return given;
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = Buffer.from(part);
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return `made-${hash.digest('base64url')}`;
}
