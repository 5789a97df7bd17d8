import type { Page, PageRequest } from '../../ports.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';

/** A page of a list in the order of what `order` says of each item, no two of which are alike. */
export function paged<T>(
  all: readonly T[],
  { list, page, order }: { list: string; page: PageRequest; order: (item: T) => string },
): Page<T> | 'bad-cursor' {
  const start = readCursor(page.cursor, list);
  if (start === 'bad-cursor') return start;
  const { after } = start;
  const rest = all
    .filter((item) => after === null || order(item) > after)
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const items = rest.slice(0, page.limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: last && rest.length > items.length ? writeCursor({ list, after: order(last) }) : null,
  };
}
