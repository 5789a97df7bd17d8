import type { LookupKey } from '../../contracts/ids.ts';
import { maxMarks } from '../../contracts/stored-merchant.ts';
import type { MerchantEntry, MerchantIndex, PendingStanding } from '../../index-ports.ts';
import type { Page, PageRequest } from '../../ports.ts';
import { entryListName, entryOrder, readEntryOrder } from '../entry-list.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { frozenCopy, type MemoryState, merchantKey } from './memory-state.ts';

/** Which merchants have which identifiers, in memory. */
export function memoryMerchantIndex(state: MemoryState): MerchantIndex {
  return {
    readDecision: async (decisionId) => state.decisions.get(decisionId) ?? null,
    addEntries: async (entries) => {
      for (const entry of entries) addEntry(state, entry);
    },
    keysWithMerchants: async (keys) => new Set(keys.filter((key) => state.merchantEntries.has(key))),
    listByKey: async (key, page) => listByKey(state, { key, ...page }),
    noteAsked: async (keys, asked) => {
      for (const key of keys) noteAsked(state, key, asked);
    },
    settle: async (standing) => settle(state, standing),
    endApplication: async ({ at, decisionId, ...owner }) => {
      const key = merchantKey(owner, decisionId);
      const end = state.applicationEnds.get(key);
      if (state.applications.has(key) && (end === undefined || at < end)) state.applicationEnds.set(key, at);
    },
    listPending: async (before, limit) => listPending(state, before).slice(0, limit),
    countBoarded: async () => state.boarded.size,
  };
}

function addEntry(state: MemoryState, entry: MerchantEntry): void {
  const entries = state.merchantEntries.get(entry.key) ?? new Map<string, MerchantEntry>();
  state.merchantEntries.set(entry.key, entries.set(entryOrder(entry), frozenCopy(entry)));
}

function listByKey(
  state: MemoryState,
  { key, limit, cursor }: PageRequest & { key: LookupKey },
): Page<MerchantEntry> | 'bad-cursor' {
  const list = entryListName(key);
  const start = readCursor(cursor, list);
  if (start === 'bad-cursor') return start;
  if (start.after !== null && readEntryOrder(key, start.after) === null) return 'bad-cursor';
  const rest = [...(state.merchantEntries.get(key) ?? [])]
    .filter(([order]) => order > (start.after ?? ''))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const shown = rest.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(([, entry]) => entry),
    nextCursor: last && rest.length > shown.length ? writeCursor({ list, after: last[0] }) : null,
  };
}

function noteAsked(
  state: MemoryState,
  key: LookupKey,
  { provider, mark, day, declined }: Parameters<MerchantIndex['noteAsked']>[1],
): void {
  const noted = state.asked.get(key) ?? { asked: {}, declined: {}, marks: {} };
  const later = (days: Readonly<Record<string, string>>) => ({
    ...days,
    [provider]: [days[provider] ?? day, day].toSorted().at(-1) ?? day,
  });
  const before = noted.marks[provider] ?? [];
  const marks = before.length < maxMarks ? [...new Set([...before, mark])].sort() : before;
  const next = {
    asked: later(noted.asked),
    declined: declined ? later(noted.declined) : noted.declined,
    marks: { ...noted.marks, [provider]: marks },
  };
  state.asked.set(key, frozenCopy(next));
}

function settle(state: MemoryState, waiting: PendingStanding): 'settled' | 'moved-on' {
  const key = merchantKey(waiting);
  const standing = state.standings.get(key);
  if (standing?.version !== waiting.version) return 'moved-on';
  state.standings.set(key, frozenCopy({ ...standing, indexPending: null }));
  if (standing.state === 'active') state.boarded.add(key);
  return 'settled';
}

function listPending(state: MemoryState, before: string): PendingStanding[] {
  return [...state.standings.values()]
    .flatMap(({ indexPending, ...standing }) => (indexPending === null ? [] : [{ indexPending, standing }]))
    .filter(({ indexPending }) => indexPending < before)
    .toSorted((a, b) => (a.indexPending < b.indexPending ? -1 : 1))
    .map(({ standing: { provider, merchant, version } }) => ({ provider, merchant, version }));
}
