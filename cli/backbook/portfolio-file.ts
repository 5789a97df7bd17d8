import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import type { BackBookUpload } from '../../shared/contracts/back-book.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** A file as it is registered. */
export interface PortfolioFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** A file's size and digest, read once from its beginning, or why it cannot be read. */
export async function measureFile(path: string): Promise<Result<PortfolioFile, string>> {
  try {
    const { size } = await stat(path);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return size > 0 ? ok({ path, size, sha256: hash.digest('hex') }) : fail(`${path} is empty.`);
  } catch {
    return fail(`${path} cannot be read: there is no such file, or you may not read it.`);
  }
}

/** Null once the file was taken, else one sentence on why it was not. It goes over https, or to this machine, and nowhere else. */
export async function sendFile(
  { path, size }: PortfolioFile,
  upload: BackBookUpload,
): Promise<string | null> {
  const url = new URL(upload.url);
  const isHere = url.protocol === 'http:' && url.hostname === '127.0.0.1';
  if (url.protocol !== 'https:' && !isHere)
    return 'The server asks for the file over an open connection. It was not sent.';
  const status = await put(url, { path, headers: { ...upload.headers, 'content-length': String(size) } });
  if (status >= 200 && status < 300) return null;
  return status === 0
    ? 'The file was not sent: the connection was lost. The same command sends it again.'
    : `The file was not taken (${status}). Did it change meanwhile? The same command sends it again.`;
}

/** The status that answers it; 0 where none did. */
async function put(
  url: URL,
  { path, headers }: { path: string; headers: Readonly<Record<string, string>> },
): Promise<number> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const sent = send(url, { method: 'PUT', headers });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve);
    sent.once('error', reject);
  });
  // Whoever answers early may close before all is sent; then the answer counts.
  const sending = pipeline(createReadStream(path), sent).catch(() => undefined);
  try {
    const reply = await answered;
    reply.resume();
    return reply.statusCode ?? 0;
  } catch {
    return 0;
  } finally {
    await sending;
  }
}
