import type { CoalitionStore } from '../ports.ts';

type Store = Pick<CoalitionStore, 'readProvider' | 'readDeployment'>;

/**
 * What is stored of the coalition without the keys that providers sign with: for whoever decides on merchants and verifies no request, and
 * so may open none of them. Reading a provider would otherwise open its keys, which the key service refuses such a function.
 */
export function withoutSigningKeys(store: Store): Store {
  return {
    readDeployment: () => store.readDeployment(),
    async readProvider(memberId) {
      const stored = await store.readProvider(memberId);
      return stored && { ...stored, keys: [] };
    },
  };
}
