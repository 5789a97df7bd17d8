import type { SourceActs } from '../../act-ports.ts';
import type { ActId } from '../../contracts/source-act.ts';
import { actList, actOrder, waitingActList, waitingActOrder } from '../act-list.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { frozenCopy, type MemoryState } from './memory-state.ts';
import { paged } from './paged.ts';

/** Acts at sources, in memory. */
export function memoryActs({ acts }: Pick<MemoryState, 'acts'>): SourceActs {
  const keyOf = (act: ActId) => `${act.provider}#${actOrder(act)}`;
  return {
    readAct: async (id) => acts.get(keyOf(id)) ?? null,
    putAct: async (act) => {
      if ((acts.get(keyOf(act))?.version ?? 0) !== act.version - 1) return 'moved-on';
      acts.set(keyOf(act), frozenCopy(act));
      return 'put';
    },
    listActs: async (provider, { limit, cursor }) => {
      const start = readCursor(cursor, actList);
      if (start === 'bad-cursor') return start;
      const { after } = start;
      const rest = [...acts.values()]
        .filter((act) => act.provider === provider && (after === null || actOrder(act) < after))
        .toSorted((a, b) => (actOrder(a) > actOrder(b) ? -1 : 1));
      const items = rest.slice(0, limit);
      const last = items.at(-1);
      const more = last && rest.length > items.length;
      return { items, nextCursor: more ? writeCursor({ list: actList, after: actOrder(last) }) : null };
    },
    listWaitingActs: async (before, page) => {
      const order = (act: Parameters<typeof waitingActOrder>[0]) => waitingActOrder(act) ?? '';
      const waiting = [...acts.values()].filter((act) => order(act) !== '' && order(act) < before);
      const found = paged(waiting, { list: waitingActList, page, order });
      if (found === 'bad-cursor') return found;
      const idOf = ({ provider, decisionId, decidedAt }: ActId) => ({ provider, decisionId, decidedAt });
      return { ...found, items: found.items.map(idOf) };
    },
  };
}
