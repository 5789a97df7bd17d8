import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Bytes } from '../feed-row.ts';

export interface UnpackLimits {
  /** Most bytes that a file may unpack to. */
  readonly maxBytes: number;
  /** Most bytes that come of one packed byte, once {@link UnpackLimits.freeBytes} have come. Lists of text stay below 30. */
  readonly maxRatio: number;
  readonly freeBytes: number;
}

export const unpackLimits: UnpackLimits = {
  maxBytes: 8 * 1_024 ** 3,
  maxRatio: 200,
  freeBytes: 16 * 1_024 ** 2,
};

/** A file that is not read to its end. `code` says why; nothing of the file stands in it. */
export class UnreadableFeed extends Error {
  override readonly name = 'UnreadableFeed';
  readonly code: 'unpacks-to-too-much' | 'gzip-broken';

  constructor(code: UnreadableFeed['code']) {
    super(`The file cannot be read: ${code}.`);
    this.code = code;
  }
}

/**
 * The file’s bytes, unpacked where they begin as gzip does (RFC 1952). Unpacking goes on only as far as the reader
 * reads, and ends with {@link UnreadableFeed} beyond the limits or where the gzip is broken or cut off.
 */
export async function* unpackFeed(
  bytes: Bytes,
  limits: UnpackLimits = unpackLimits,
): AsyncGenerator<Uint8Array> {
  const parts = bytes[Symbol.asyncIterator]();
  const first = await firstBytes(parts);
  const whole = joined(first, parts);
  if (first[0] === 0x1f && first[1] === 0x8b) yield* gunzipped(whole, limits);
  else yield* whole;
}

/** At least two bytes, where there are two. */
async function firstBytes(parts: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let first = Buffer.alloc(0);
  while (first.length < 2) {
    const next = await parts.next();
    if (next.done) break;
    first = Buffer.concat([first, next.value]);
  }
  return first;
}

async function* joined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* gunzipped(packed: Bytes, limits: UnpackLimits): AsyncGenerator<Uint8Array> {
  const count = { packed: 0, unpacked: 0 };
  const source = Readable.from(counted(packed, count));
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    for await (const part of gunzip) {
      if (!(part instanceof Uint8Array)) continue;
      count.unpacked += part.length;
      if (isBomb(count, limits)) throw new UnreadableFeed('unpacks-to-too-much');
      yield part;
    }
  } catch (error) {
    throw isZlibError(error) ? new UnreadableFeed('gzip-broken') : error;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

async function* counted(packed: Bytes, count: { packed: number }): AsyncGenerator<Uint8Array> {
  for await (const part of packed) {
    count.packed += part.length;
    yield part;
  }
}

function isBomb(count: { packed: number; unpacked: number }, limits: UnpackLimits): boolean {
  if (count.unpacked > limits.maxBytes) return true;
  return count.unpacked > limits.freeBytes && count.unpacked > count.packed * limits.maxRatio;
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
