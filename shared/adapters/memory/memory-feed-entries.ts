import type { FeedEntry, FeedImports } from '../../contracts/feeds/feed-import.ts';
import { entryShards, type FeedEntries, type FeedKey, type SeenEntry } from '../../feed-ports.ts';
import { saysTheSame } from '../feed-entry-rules.ts';
import { shardOf } from '../shard-of.ts';
import { frozenCopy, type MemoryState } from './memory-state.ts';

/** Entries of imported lists, in memory. */
export function memoryFeedEntries(state: MemoryState): FeedEntries {
  return {
    noteUnchanged: async (feed, seen) => noteUnchanged(entriesOf(state, feed), seen),
    put: async (feed, entry) => put(entriesOf(state, feed), entry),
    list: async (feed, { shard, after, limit }) =>
      [...entriesOf(state, feed).values()]
        .filter(({ entry }) => shardOf(entry, entryShards) === shard && (after === null || entry > after))
        .sort((a, b) => (a.entry < b.entry ? -1 : 1))
        .slice(0, limit),
    readImports: async (feed) => state.feedImports.get(keyOf(feed)) ?? null,
    putImports: async (feed, imports) => putImports(state, { feed, imports }),
  };
}

const keyOf = ({ owner, feed }: FeedKey): string => `${owner}#${feed}`;

function entriesOf(state: MemoryState, feed: FeedKey): Map<string, FeedEntry> {
  const entries = state.feedEntries.get(keyOf(feed)) ?? new Map();
  state.feedEntries.set(keyOf(feed), entries);
  return entries;
}

function noteUnchanged(entries: Map<string, FeedEntry>, seen: SeenEntry): 'noted' | FeedEntry | null {
  const stored = entries.get(seen.entry);
  if (!stored || !saysTheSame(stored, seen)) return stored ?? null;
  entries.set(seen.entry, frozenCopy({ ...stored, run: seen.run, how: 'unchanged' }));
  return 'noted';
}

function put(entries: Map<string, FeedEntry>, entry: FeedEntry): 'put' | 'overtaken' {
  if ((entries.get(entry.entry)?.run ?? 0) > entry.run) return 'overtaken';
  entries.set(entry.entry, frozenCopy(entry));
  return 'put';
}

function putImports(
  state: MemoryState,
  { feed, imports }: { feed: FeedKey; imports: FeedImports },
): 'put' | 'moved-on' {
  const stored = state.feedImports.get(keyOf(feed))?.version ?? 0;
  if (stored !== imports.version - 1) return 'moved-on';
  state.feedImports.set(keyOf(feed), frozenCopy(imports));
  return 'put';
}
