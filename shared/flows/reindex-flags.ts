import type { FlagId } from '../contracts/ids.ts';
import type { Keyring } from '../domain/match/lookup-key.ts';
import type { FlagStore, PageRequest } from '../ports.ts';
import { reindexFlag } from './reindex-flag.ts';

/** Flags indexed at a time: each writes up to 25 keys at once. */
const flagsAtOnce = 4;

export interface ReindexedPage {
  /** Flags of this page that were indexed. */
  readonly reindexed: number;
  readonly nextCursor: string | null;
}

/**
 * Indexes one page of all flags again, see {@link reindexFlag}. The cursor comes after the writes: whoever is interrupted goes on
 * from the last cursor, or begins again, and comes to the same index. Flags raised meanwhile are indexed by who raises them.
 * `bad-cursor` where the cursor is none of ours.
 */
export async function reindexFlags(
  ports: {
    readonly flags: Pick<FlagStore, 'listFlags' | 'readHead' | 'addPostings'>;
    readonly keyring: Keyring;
  },
  page: PageRequest,
): Promise<ReindexedPage | 'bad-cursor'> {
  const listed = await ports.flags.listFlags(page);
  if (listed === 'bad-cursor') return listed;
  const waiting = listed.items.values();
  let reindexed = 0;
  const worker = async (flags: Iterable<FlagId>) => {
    for (const flagId of flags) if (await reindexFlag(ports, flagId)) reindexed += 1;
  };
  await Promise.all(Array.from({ length: flagsAtOnce }, () => worker(waiting)));
  return { reindexed, nextCursor: listed.nextCursor };
}
