import type { Page, PageRequest } from '../../ports.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { queryRange } from './read-items.ts';
import type { Item } from './stored-item.ts';

interface List<T> {
  readonly table: string;
  readonly list: string;
  readonly page: PageRequest;
  readonly pk: string;
  /** What the sort keys of the list begin with. */
  readonly sk: string;
  readonly parse: (item: Item) => T;
}

/** A page of the items of one partition whose sort keys begin alike, strongly read; its cursor holds what follows that beginning. */
export async function listItems<T>(
  { client }: Pick<DynamoContext, 'client'>,
  { table, list, page, pk, sk, parse }: List<T>,
): Promise<Page<T> | 'bad-cursor'> {
  const start = readCursor(page.cursor, list);
  if (start === 'bad-cursor') return start;
  // Nothing sorts between a key and that key with a zero after it.
  const from = start.after === null ? sk : `${sk}${start.after}\0`;
  const range = { table, pk, from, to: `${sk}\uffff`, limit: page.limit + 1 };
  const found = await queryRange(client, range);
  const shown = found.slice(0, page.limit);
  const last = shown.at(-1)?.sk?.S;
  return {
    items: shown.map(parse),
    nextCursor:
      last !== undefined && found.length > shown.length
        ? writeCursor({ list, after: last.slice(sk.length) })
        : null,
  };
}
