import type { FeedEntry, FeedImports } from './contracts/feeds/feed-import.ts';
import type { MemberId } from './contracts/ids.ts';

/*
 * What is kept of the entries of imported lists. Strongly consistent throughout.
 */

/** A feed under its owner: another member's feed of the same name is another feed. */
export interface FeedKey {
  readonly owner: MemberId;
  readonly feed: string;
}

/** An entry as an import sees it. */
export interface SeenEntry {
  readonly entry: string;
  readonly contentHash: string;
  readonly run: number;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** Entries of one feed are spread over this many partitions, so that a large list is not one hot partition. */
export const entryShards = 16;

export interface FeedEntries {
  /**
   * Notes in one request that an import saw an entry, where it stands with the same content, was last seen by an
   * earlier import and is not due to be renewed: `noted`. Else nothing is written, and the answer is the entry as it
   * is, or null where there is none.
   */
  noteUnchanged(feed: FeedKey, seen: SeenEntry): Promise<'noted' | FeedEntry | null>;
  /** Writes an entry; `overtaken` where a newer import wrote it already. */
  put(feed: FeedKey, entry: FeedEntry): Promise<'put' | 'overtaken'>;
  /** Entries of one shard after an entry (null: from the first), in a fixed order. Fewer than `limit`: it was the last page. */
  list(
    feed: FeedKey,
    page: { readonly shard: number; readonly after: string | null; readonly limit: number },
  ): Promise<readonly FeedEntry[]>;
  readImports(feed: FeedKey): Promise<FeedImports | null>;
  /** The `version` must be the stored one plus one (1 for the first); else `moved-on`, and nothing is written. */
  putImports(feed: FeedKey, imports: FeedImports): Promise<'put' | 'moved-on'>;
}

/** Files of feeds that somebody put down for us. */
export interface FeedFiles {
  /**
   * A file as it is, read no faster than its bytes are taken, or null where there is none. With the `version` of an
   * earlier look it is that version; `changed` where another one has come since.
   */
  open(
    key: string,
    version?: string,
  ): Promise<{ readonly version: string; readonly bytes: AsyncIterable<Uint8Array> } | 'changed' | null>;
}
