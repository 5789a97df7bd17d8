import type { MerchantStore } from '../../ports.ts';
import { type MemoryState, merchantKey } from './memory-state.ts';

/** Merchants' standings and the applications that were judged, in memory. */
export function memoryMerchantStore(state: MemoryState): MerchantStore {
  return {
    readStanding: async (provider, merchant) =>
      state.standings.get(merchantKey({ provider, merchant })) ?? null,
    readApplication: async (provider, merchant, decisionId) =>
      state.applications.get(merchantKey({ provider, merchant }, decisionId)) ?? null,
  };
}
