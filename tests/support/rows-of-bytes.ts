import type { FeedRow } from '../../shared/domain/feeds/feed-row.ts';
import { type FeedReading, readFeed } from '../../shared/domain/feeds/read-feed.ts';

/** Bytes in parts of a given size, as a stream brings them. */
export async function* inParts(content: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All of a generator, in a list. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** The rows of a small file. */
export function rowsOfBytes(
  content: string | Uint8Array,
  reading: Partial<FeedReading> & Pick<FeedReading, 'format'>,
  size?: number,
): Promise<FeedRow[]> {
  const rest = { feed: 'invented', category: null, mapping: null, now: '2026-11-21T12:00:00.000Z' };
  return all(readFeed({ list: inParts(content, size) }, { ...rest, ...reading }));
}
