import type { BackBookFiles, FileWanted } from '../../shared/backbook-ports.ts';
import { inParts } from './rows-of-bytes.ts';

/** The one file of a back book, in memory, that may be replaced; and from which bytes it was read. */
export function heldFile(content: string | Uint8Array | null, { partSize = 4_096 } = {}) {
  let held = content === null ? null : { bytes: Buffer.from(content), version: '1' };
  const openedFrom: number[] = [];
  const files: BackBookFiles = {
    uploadTo: async ({ provider, id }, { sha256, nowMs }) => ({
      method: 'PUT',
      url: `https://files.flagstop.example/${provider}/${id}`,
      headers: sha256 === null ? {} : { 'x-checksum': sha256 },
      expiresAt: new Date(nowMs + 3_600_000).toISOString(),
    }),
    open: async ({ from, version }: FileWanted) => {
      if (held === null) return null;
      if (version !== null && version !== held.version) return 'changed';
      openedFrom.push(from);
      return {
        version: held.version,
        size: held.bytes.length,
        bytes: inParts(held.bytes.subarray(from), partSize),
      };
    },
  };
  const replace = (next: string | null) => {
    held = next === null ? null : { bytes: Buffer.from(next), version: `${Number(held?.version ?? 0) + 1}` };
  };
  return { files, openedFrom, replace };
}
