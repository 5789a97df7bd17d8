import type { FlagIndex } from '../../index-ports.ts';
import { parsePosting } from '../posting-entry.ts';
import { furtherPages } from '../posting-pages.ts';
import type { MemoryState } from './memory-state.ts';

/** Postings and heads for members that search, in memory: every read is complete, as far as it goes. */
export function memoryFlagIndex(state: MemoryState): FlagIndex {
  return {
    readPostings: async (keys, deep) => {
      const pagesOf = (key: (typeof keys)[number]) => state.postings.get(key) ?? [];
      const reach = (key: (typeof keys)[number]) => (deep.has(key) ? 1 + furtherPages : 1);
      return {
        postings: new Map(
          keys.map((key) => [key, pagesOf(key).slice(0, reach(key)).flatMap(postingsOf)] as const),
        ),
        unread: keys.filter((key) => deep.has(key) && pagesOf(key).length > reach(key)),
      };
    },
    async *furtherPostings(key) {
      for (const page of state.postings.get(key)?.slice(1) ?? []) yield postingsOf(page);
    },
    readHeads: async (flags) => ({
      heads: flags.flatMap((flagId) => state.heads.get(flagId) ?? []),
      unread: [],
    }),
  };
}

function postingsOf(page: ReadonlySet<string>) {
  return [...page].map(parsePosting).filter((posting) => posting !== null);
}
