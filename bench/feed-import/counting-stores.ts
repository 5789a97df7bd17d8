import type { FeedImports } from '../../shared/contracts/feeds/feed-import.ts';
import { keyScheme } from '../../shared/domain/match/lookup-key.ts';
import type { FeedImportPorts } from '../../shared/flows/feed-import/feed-import-ports.ts';

export interface StoreCalls {
  postings: number;
  heads: number;
  entries: number;
  reads: number;
}

/** Ports that count what is written and forget it, so that all memory that is used is the import's own. */
export function countingStores(): { ports: FeedImportPorts; calls: StoreCalls } {
  const calls: StoreCalls = { postings: 0, heads: 0, entries: 0, reads: 0 };
  let imports: FeedImports | null = null;
  const ports: FeedImportPorts = {
    keyring: { active: [{ version: 1, secret: Buffer.alloc(32, 5), scheme: keyScheme }], retired: [] },
    coalition: {
      noteImported: async () => {},
      listMembers: async () => {
        calls.reads += 1;
        return { items: [], nextCursor: null };
      },
    },
    index: {
      countBoarded: async () => {
        calls.reads += 1;
        return 0;
      },
      keysWithMerchants: async () => new Set(),
      listByKey: async () => ({ items: [], nextCursor: null }),
    },
    merchants: { readStanding: async () => null, readApplication: async () => null },
    memberDays: {
      count: async () => {
        calls.entries += 1;
        return 1;
      },
      takeTouches: async () => 'taken',
      readDay: async () => ({ raised: 0, previewed: 0, searched: 0, touched: 0 }),
    },
    negativeList: {
      readUnder: async () => {
        calls.reads += 1;
        return new Map();
      },
    },
    flags: {
      addPostings: async () => {
        calls.postings += 1;
      },
      commitChange: async () => {
        calls.heads += 1;
        return 'committed';
      },
      commitBoth: async () => {
        calls.heads += 2;
        return 'committed';
      },
      readHead: async () => {
        calls.reads += 1;
        return null;
      },
      listFlags: async () => ({ items: [], nextCursor: null }),
      readEvents: async () => ({ items: [], nextCursor: null }),
      readOpinions: async () => ({ notTheSubject: 0, subject: 0 }),
    },
    feedEntries: {
      noteUnchanged: async () => null,
      put: async () => {
        calls.entries += 1;
        return 'put';
      },
      list: async () => [],
      readImports: async () => imports,
      putImports: async (_, next) => {
        imports = next;
        return 'put';
      },
    },
  };
  return { ports, calls };
}
