import type { FlagHead } from '../../contracts/flag-head.ts';
import type { FlagId } from '../../contracts/ids.ts';
import { nextDue } from '../../domain/flag/next-due.ts';
import type { FlagLists } from '../../index-ports.ts';
import type { Page, PageRequest } from '../../ports.ts';
import { dueOrder, raisedOrder } from '../flag-list.ts';
import { livingCounts } from '../living-counts.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import type { MemoryState } from './memory-state.ts';

/** Lists of flags in memory. A list walks every flag: enough for a laptop and for tests. */
export function memoryFlagLists(state: MemoryState): FlagLists {
  return {
    listByAuthor: async (member, page) =>
      listFlags(state, {
        list: `author#${member}`,
        page,
        orderOf: (head) => (head.raisedBy === member ? raisedOrder(head) : null),
      }),
    listDue: async (before, page) =>
      listFlags(state, {
        list: 'due',
        page,
        orderOf: (head) => {
          const due = nextDue(head);
          return due !== null && due < before ? dueOrder(due, head.flagId) : null;
        },
      }),
    countLiving: async (now) => {
      const counts = livingCounts(now);
      for (const { state: is, raisedAt } of state.heads.values())
        if (is === 'active' || is === 'held') counts.add({ state: is, raisedAt });
      return counts.all();
    },
  };
}

/** In their order, without those that have none. */
function listFlags(
  state: MemoryState,
  { list, page, orderOf }: { list: string; page: PageRequest; orderOf: (head: FlagHead) => string | null },
): Page<FlagId> | 'bad-cursor' {
  const cursor = readCursor(page.cursor, list);
  if (cursor === 'bad-cursor') return cursor;
  const rest = [...state.heads.values()]
    .map((head) => ({ order: orderOf(head) ?? '', flagId: head.flagId }))
    .filter(({ order }) => order > (cursor.after ?? ''))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1));
  const shown = rest.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ flagId }) => flagId),
    nextCursor: last && rest.length > shown.length ? writeCursor({ list, after: last.order }) : null,
  };
}
