import { createHash } from 'node:crypto';

/** Under which an entry is known for good: its own id where that is a short plain name, else a hash of it (hex). */
export function entryName(id: string): string {
  return /^[A-Za-z0-9._:-]{1,64}$/.test(id) ? id : entryHash(id);
}

/** A name for an entry without one, made of what it says: the same wherever it stands. */
export function entryHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
