import type { FlagEvent } from '../../contracts/flag-head.ts';
import type { FlagId, LookupKey } from '../../contracts/ids.ts';
import type { FlagChange, FlagStore, Page, PageRequest, Posting } from '../../ports.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { encodePosting } from '../posting-entry.ts';
import { postingsPerPage } from '../posting-pages.ts';
import { frozenCopy, type MemoryState } from './memory-state.ts';

/** Flags, their history and the postings that lead to them, in memory. */
export function memoryFlagStore(state: MemoryState): FlagStore {
  return {
    addPostings: async (key, postings) => {
      for (const posting of postings) addPosting(state, key, posting);
    },
    commitChange: async (head, event) => commit(state, [{ head, event }]),
    commitBoth: async (changes) => commit(state, changes),
    readHead: async (flagId) => state.heads.get(flagId) ?? null,
    readEvents: async (flagId, page) => readEvents(state, { flagId, ...page }),
    listFlags: async (page) => listFlags(state, page),
    readOpinions: async (flagId) => state.opinions.get(flagId) ?? { notTheSubject: 0, subject: 0 },
  };
}

function addPosting(state: MemoryState, key: LookupKey, posting: Posting): void {
  const entry = encodePosting(posting);
  const pages = state.postings.get(key) ?? [];
  const open = pages.find((page) => page.size < postingsPerPage || page.has(entry));
  if (open) open.add(entry);
  else state.postings.set(key, [...pages, new Set([entry])]);
}

function commit(state: MemoryState, changes: readonly FlagChange[]): 'committed' | 'seq-moved' {
  const moved = changes.some(({ head }) => (state.heads.get(head.flagId)?.seq ?? 0) !== head.seq - 1);
  if (moved) return 'seq-moved';
  for (const { head, event } of changes) {
    const { flagId } = head;
    state.heads.set(flagId, frozenCopy(head));
    state.events.set(flagId, [...(state.events.get(flagId) ?? []), frozenCopy(event)]);
  }
  return 'committed';
}

function listFlags(state: MemoryState, { limit, cursor }: PageRequest): Page<FlagId> | 'bad-cursor' {
  const list = 'flags';
  const start = readCursor(cursor, list);
  if (start === 'bad-cursor') return start;
  const rest = [...state.heads.keys()]
    .filter((flagId) => start.after === null || flagId > start.after)
    .sort();
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: last && rest.length > limit ? writeCursor({ list, after: last }) : null };
}

function readEvents(
  state: MemoryState,
  read: PageRequest & { flagId: FlagId },
): Page<FlagEvent> | 'bad-cursor' {
  const list = `flag#${read.flagId}`;
  const cursor = readCursor(read.cursor, list);
  if (cursor === 'bad-cursor') return cursor;
  const after = Number(cursor.after ?? 0);
  if (!Number.isSafeInteger(after)) return 'bad-cursor';
  const rest = (state.events.get(read.flagId) ?? []).filter((event) => event.seq > after);
  const items = rest.slice(0, read.limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: last && rest.length > items.length ? writeCursor({ list, after: String(last.seq) }) : null,
  };
}
