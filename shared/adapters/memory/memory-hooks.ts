import type { HookSourceName } from '../../contracts/hook-source-name.ts';
import type { MemberId } from '../../contracts/ids.ts';
import type { HookRecords } from '../../hook-ports.ts';
import { frozenCopy, type MemoryState } from './memory-state.ts';

/** How providers take the webhooks of their sources, in memory. */
export function memoryHooks({ hooks }: Pick<MemoryState, 'hooks'>): HookRecords {
  const keyOf = (provider: MemberId, source: HookSourceName) => `${provider}#${source}`;
  return {
    readHook: async (provider, source) => hooks.get(keyOf(provider, source)) ?? null,
    putHook: async (record) => {
      const key = keyOf(record.provider, record.source);
      if ((hooks.get(key)?.version ?? 0) !== record.version - 1) return 'moved-on';
      hooks.set(key, frozenCopy(record));
      return 'put';
    },
    listHooks: async (provider) =>
      [...hooks.values()]
        .filter((record) => record.provider === provider)
        .toSorted((a, b) => (a.source < b.source ? -1 : 1)),
  };
}
