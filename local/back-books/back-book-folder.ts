import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import type { BackBookFiles, BackBookKey } from '../../shared/backbook-ports.ts';
import { backBookIdSchema, maxBackBookBytes } from '../../shared/contracts/back-book.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';

interface FolderParts {
  readonly folder: string;
  /** The server's own address, once it is known. */
  readonly baseUrl: () => string;
  /** With it addresses are signed; another run of the server takes none of this one's. */
  readonly secret: Uint8Array;
  readonly nowMs: () => number;
}

export interface BackBookFolder extends BackBookFiles {
  /** Takes a request that brings a file; false for any other, which it does not touch. */
  receive(message: IncomingMessage, response: ServerResponse): boolean;
  /** Deletes a file that nobody needs any more. */
  forget(key: BackBookKey): Promise<void>;
}

const prefix = '/local/backbooks/';
const uploadMs = 3_600_000;

/**
 * Files of back books in a directory of this machine, as S3 keeps them in AWS: sent with one PUT to an address that only
 * its holder knows, for an hour, and refused where their digest is another. Only their owner may read them.
 */
export function backBookFolder(parts: FolderParts): BackBookFolder {
  const { folder, baseUrl, secret, nowMs } = parts;
  const pathOf = ({ provider, id }: BackBookKey) => join(folder, `${provider}.${id}`);
  return {
    uploadTo: async ({ provider, id }, { sha256 }) => {
      const until = nowMs() + uploadMs;
      const upload = { provider, id, sha256: sha256 ?? '', until: String(until) };
      const query = new URLSearchParams({ ...upload, signature: signatureOf(upload, secret) });
      const url = `${baseUrl()}${prefix}${id}?${query.toString()}`;
      return { method: 'PUT', url, headers: {}, expiresAt: new Date(until).toISOString() };
    },
    open: async ({ from, version, ...key }) => {
      const found = await stat(pathOf(key)).catch(() => null);
      if (!found) return null;
      const current = `${found.size}-${found.mtimeMs}`;
      if (version !== null && version !== current) return 'changed';
      return { version: current, size: found.size, bytes: createReadStream(pathOf(key), { start: from }) };
    },
    receive: (message, response) => {
      if (!message.url?.startsWith(prefix)) return false;
      void received(parts, { message, pathOf }).then(
        (status) => response.writeHead(status).end(),
        () => response.writeHead(500).end(),
      );
      return true;
    },
    forget: (key) => rm(pathOf(key), { force: true }),
  };
}

const uploadSchema = z.object({
  provider: memberIdSchema,
  id: backBookIdSchema,
  sha256: z.string(),
  until: z.string().regex(/^\d{1,16}$/),
  signature: z.string(),
});

interface Receiving {
  readonly message: IncomingMessage;
  readonly pathOf: (key: BackBookKey) => string;
}

/** The status that answers it: 200, or why the file was not taken. */
async function received(
  { folder, secret, nowMs }: FolderParts,
  { message, pathOf }: Receiving,
): Promise<number> {
  const { searchParams } = new URL(message.url ?? '/', 'http://localhost');
  const asked = uploadSchema.safeParse(Object.fromEntries(searchParams));
  if (message.method !== 'PUT' || !asked.success) return 400;
  const { signature, ...upload } = asked.data;
  const expected = Buffer.from(signatureOf(upload, secret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 403;
  if (Number(upload.until) < nowMs()) return 403;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = pathOf(upload);
  const draft = `${path}.${nowMs()}.part`;
  const digest = createHash('sha256');
  try {
    await pipeline(message, measured(digest), createWriteStream(draft, { mode: 0o600 }));
    if (upload.sha256 !== '' && digest.digest('hex') !== upload.sha256) return 400;
    await rename(draft, path);
    return 200;
  } finally {
    await rm(draft, { force: true });
  }
}

function measured(digest: ReturnType<typeof createHash>): Transform {
  let bytes = 0;
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      bytes += part.length;
      digest.update(part);
      done(bytes > maxBackBookBytes ? new Error('The file is too large.') : null, part);
    },
  });
}

function signatureOf(upload: Readonly<Record<string, string>>, secret: Uint8Array): string {
  const { provider, id, sha256, until } = upload;
  return createHmac('sha256', secret).update(`${provider}\n${id}\n${sha256}\n${until}`).digest('hex');
}
