import type { FlagHead } from '../contracts/flag-head.ts';
import type { MemberId } from '../contracts/ids.ts';
import type { FlagIndex, FlagLists } from '../index-ports.ts';
import { type Page, type PageRequest, Unavailable } from '../ports.ts';

export interface ListPorts {
  readonly flagLists: Pick<FlagLists, 'listByAuthor'>;
  readonly flagIndex: Pick<FlagIndex, 'readHeads'>;
}

/**
 * A page of the flags that a member raised, oldest first, each as it is now. The list may lag by a moment. `bad-cursor`
 * where the cursor is not one of this list's.
 */
export async function listFlags(
  { flagLists, flagIndex }: ListPorts,
  { member, page }: { readonly member: MemberId; readonly page: PageRequest },
): Promise<Page<FlagHead> | 'bad-cursor'> {
  const listed = await flagLists.listByAuthor(member, page);
  if (listed === 'bad-cursor') return listed;
  const { heads, unread } = await flagIndex.readHeads(listed.items);
  if (unread.length > 0) throw new Unavailable('Flags of a list were not read.');
  return { items: heads, nextCursor: listed.nextCursor };
}
