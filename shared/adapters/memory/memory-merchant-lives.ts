import type { MerchantLives } from '../../lifecycle-ports.ts';
import { frozenCopy, type MemoryState, merchantKey } from './memory-state.ts';

/** The end of merchants' time with their providers, in memory. */
export function memoryMerchantLives(state: MemoryState): MerchantLives {
  return {
    offboard: async ({ standing, expectedVersion }) => {
      const key = merchantKey(standing);
      if (state.standings.get(key)?.version !== expectedVersion) return 'moved-on';
      state.standings.set(key, frozenCopy(standing));
      state.boarded.delete(key);
      return 'offboarded';
    },
    noteTold: async (owner, { told, expectedVersion }) => {
      const key = merchantKey(owner);
      const standing = state.standings.get(key);
      if (standing?.version !== expectedVersion) return 'moved-on';
      state.standings.set(key, frozenCopy({ ...standing, version: expectedVersion + 1, told }));
      return 'noted';
    },
    isCounted: async (owner) => state.boarded.has(merchantKey(owner)),
  };
}
