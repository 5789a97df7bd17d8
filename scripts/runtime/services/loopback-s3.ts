import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LoopbackServer, startLoopbackServer } from '../../../bench/surroundings/loopback-server.ts';

export interface LoopbackS3 extends LoopbackServer {
  /** Puts an object down, under its bucket and key as a path has them (`bucket/key`). */
  readonly put: (place: string, text: string) => void;
}

/** Objects on the loopback interface, as S3 hands them out under path-style addresses: whole or a range, of a version or of any. */
export async function startLoopbackS3(): Promise<LoopbackS3> {
  const objects = new Map<string, Buffer>();
  const server = await startLoopbackServer((request, response) => {
    const place = decodeURIComponent(new URL(request.url ?? '/', 'http://s3.invalid').pathname.slice(1));
    const bytes = objects.get(place);
    if (request.method === 'GET' && bytes) return handOut(bytes, { request, response });
    response
      .writeHead(404, { 'content-type': 'application/xml' })
      .end('<Error><Code>NoSuchKey</Code><Message>None</Message></Error>');
  });
  return { ...server, put: (place, text) => void objects.set(place, Buffer.from(text)) };
}

function handOut(
  bytes: Buffer,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): void {
  const { 'if-match': wanted, range } = request.headers;
  const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
  if (wanted !== undefined && wanted !== etag) return void response.writeHead(412).end();
  if (range === undefined)
    return void response.writeHead(200, { etag, 'content-length': bytes.length }).end(bytes);
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  const first = Number(from);
  if (first >= bytes.length) return void response.writeHead(416).end();
  const last = Math.min(to === '' ? Number.POSITIVE_INFINITY : Number(to), bytes.length - 1);
  response
    .writeHead(206, {
      etag,
      'content-length': last - first + 1,
      'content-range': `bytes ${first}-${last}/${bytes.length}`,
    })
    .end(bytes.subarray(first, last + 1));
}
