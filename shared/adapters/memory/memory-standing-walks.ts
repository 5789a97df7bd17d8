import type { StandingWalks } from '../../lifecycle-ports.ts';
import { entryOrder } from '../entry-list.ts';
import { frozenCopy, type MemoryState, merchantKey } from './memory-state.ts';
import { paged } from './paged.ts';

/** All merchants, and how far a walk over them came, in memory. */
export function memoryStandingWalks(state: MemoryState): StandingWalks {
  return {
    listStandings: async (page) =>
      paged([...state.standings.values()], { list: 'standings', page, order: merchantKey }),
    missingEntries: async (entries) =>
      entries.filter((entry) => !state.merchantEntries.get(entry.key)?.has(entryOrder(entry))),
    readWalk: async () => state.reconciliation,
    saveWalk: async (walk) => {
      if ((state.reconciliation?.version ?? 0) !== walk.version - 1) return 'moved-on';
      state.reconciliation = frozenCopy(walk);
      return 'saved';
    },
  };
}
