import type { MerchantStore } from '../../ports.ts';
import { isOver } from './is-over.ts';
import { type MemoryState, merchantKey } from './memory-state.ts';

/** Merchants' standings and the applications that were judged, in memory. */
export function memoryMerchantStore(state: MemoryState): MerchantStore {
  return {
    readStanding: async (provider, merchant) =>
      state.standings.get(merchantKey({ provider, merchant })) ?? null,
    readApplication: async (provider, merchant, decisionId) => {
      const key = merchantKey({ provider, merchant }, decisionId);
      return isOver(state.applicationEnds.get(key)) ? null : (state.applications.get(key) ?? null);
    },
  };
}
