import type { Page, PageRequest } from '../../ports.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import type { NoticeTableContext } from './dynamo-context.ts';
import { queryIndex } from './query-index.ts';
import type { Item } from './stored-item.ts';

/** What waits in the table of notices. */
interface Waiting<T> {
  /** The name that its cursors bear. */
  readonly list: string;
  readonly partitions: readonly string[];
  /** An item of the index. */
  readonly read: (item: Item) => T;
  /** Since when it waits, at the latest; ISO 8601. */
  readonly before: string;
  readonly page: PageRequest;
}

/** A page of what waits, longest first, eventually consistent; `bad-cursor` where the cursor is not this list's. */
export async function listWaiting<T extends { readonly waitingOrder: string }>(
  context: NoticeTableContext,
  { list, partitions, read, before, page: { limit, cursor } }: Waiting<T>,
): Promise<Page<T> | 'bad-cursor'> {
  const start = readCursor(cursor, list);
  if (start === 'bad-cursor') return start;
  const items = await queryIndex(context, {
    table: context.tables.Notices,
    index: 'by-waiting',
    partitionKey: 'waitingShard',
    sortKey: 'waitingOrder',
    partitions,
    after: start.after,
    // What waits since that instant is followed by more, and so sorted above it.
    upTo: before,
    limit: limit + 1,
  });
  const found = items.map(read).toSorted((a, b) => (a.waitingOrder < b.waitingOrder ? -1 : 1));
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const more = last && found.length > shown.length;
  return { items: shown, nextCursor: more ? writeCursor({ list, after: last.waitingOrder }) : null };
}
