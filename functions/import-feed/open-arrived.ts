import { createHash } from 'node:crypto';
import type { ImportedFile } from '../../shared/contracts/feeds/feed-import.ts';
import type { FeedStatus } from '../../shared/contracts/feeds/feed-registration.ts';
import { feedFileOf } from '../../shared/domain/feeds/feed-file.ts';
import type { FeedRow } from '../../shared/domain/feeds/feed-row.ts';
import { readFeed } from '../../shared/domain/feeds/read-feed.ts';
import type { FeedFiles } from '../../shared/feed-ports.ts';
import { Unavailable } from '../../shared/ports.ts';

interface Arriving {
  readonly key: string;
  readonly feed: FeedStatus;
  /** RFC 3339, UTC. */
  readonly now: string;
}

interface Arrived {
  readonly file: ImportedFile;
  readonly rows: () => AsyncIterable<FeedRow>;
}

/**
 * A file that arrived: what it is known by, and its rows. It is read twice, first for its digest; a file that was
 * replaced in between rejects, and is read anew. Null where it is gone, or is one that only lies beside a list.
 */
export async function openArrived(files: FeedFiles, { key, feed, now }: Arriving): Promise<Arrived | null> {
  const { format, mapping = null, category = null } = feed;
  const folder = key.slice(0, key.lastIndexOf('/') + 1);
  if (format === 'ofac-sdn' && key !== `${folder}sdn.csv`) return null;
  const keys = format === 'ofac-sdn' ? [key, `${folder}alt.csv`, `${folder}add.csv`] : [key];
  const hash = createHash('sha256');
  const versions = new Map<string, string>();
  for (const each of keys) {
    const opened = await files.open(each);
    if (opened === null) continue;
    if (opened === 'changed') throw new Unavailable('A file changed while it was opened.');
    versions.set(each, opened.version);
    for await (const part of opened.bytes) hash.update(part);
  }
  if (!versions.has(key)) return null;
  const [list = key, alt, add] = keys;
  const beside = (other: string | undefined) =>
    other !== undefined && versions.has(other)
      ? reopened(files, { key: other, version: versions.get(other) })
      : null;
  return {
    file: feedFileOf(hash.digest('hex'), { format, mapping, category }),
    rows: () =>
      readFeed(
        {
          list: reopened(files, { key: list, version: versions.get(list) }),
          alt: beside(alt),
          add: beside(add),
        },
        { format, mapping, category, feed: feed.feed, now },
      ),
  };
}

async function* reopened(
  files: FeedFiles,
  { key, version }: { key: string; version: string | undefined },
): AsyncGenerator<Uint8Array> {
  const opened = await files.open(key, version);
  if (opened === null || opened === 'changed') throw new Unavailable('A file changed while it was read.');
  yield* opened.bytes;
}
