import type { MemberDay } from '../../contracts/member-day.ts';
import type { NegativeEntry } from '../../contracts/negative-list.ts';
import type { Page, PageRequest } from '../../ports.ts';
import type { DayOf, MemberDays, NegativeList } from '../../safeguard-ports.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { frozenCopy, type MemoryState } from './memory-state.ts';

/** What members did in a day, in memory. */
export function memoryMemberDays(state: MemoryState): MemberDays {
  const read = (of: DayOf): MemberDay => state.memberDays.get(dayKey(of)) ?? nothing;
  const change = (of: DayOf, day: Partial<MemberDay>) =>
    state.memberDays.set(dayKey(of), frozenCopy({ ...read(of), ...day }));
  return {
    count: async (of, what) => {
      const count = (read(of)[what] ?? 0) + 1;
      change(of, { [what]: count });
      return count;
    },
    takeTouches: async (of, { touches, limit }) => {
      const touched = read(of).touched + touches;
      if (touched > limit) return 'full';
      change(of, { touched });
      return 'taken';
    },
    readDay: async (of) => read(of),
  };
}

const nothing: MemberDay = { raised: 0, previewed: 0, searched: 0, touched: 0 };
const dayKey = ({ member, day }: DayOf): string => `${member}#${day}`;

/** The negative list, in memory. */
export function memoryNegativeList(state: MemoryState): NegativeList {
  return {
    addKeys: async (keys, id) => {
      for (const key of keys)
        state.negativeKeys.set(key, new Set([...(state.negativeKeys.get(key) ?? []), id]));
    },
    readUnder: async (keys) =>
      new Map(
        keys.flatMap((key) => {
          const ids = [...(state.negativeKeys.get(key) ?? [])];
          const entries = ids.flatMap((id) => state.negativeEntries.get(id) ?? []);
          return entries.length > 0 ? [[key, entries] as const] : [];
        }),
      ),
    put: async (entry) => {
      if ((state.negativeEntries.get(entry.id)?.version ?? 0) !== entry.version - 1) return 'moved-on';
      state.negativeEntries.set(entry.id, frozenCopy(entry));
      return 'put';
    },
    read: async (id) => state.negativeEntries.get(id) ?? null,
    list: async (page) => list(state, page),
  };
}

const listName = 'negative-list';

function list(state: MemoryState, { limit, cursor }: PageRequest): Page<NegativeEntry> | 'bad-cursor' {
  const start = readCursor(cursor, listName);
  if (start === 'bad-cursor') return start;
  const rest = [...state.negativeEntries.values()]
    .filter(({ id }) => id > (start.after ?? ''))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  const more = last && rest.length > items.length;
  return { items, nextCursor: more ? writeCursor({ list: listName, after: last.id }) : null };
}
