import * as z from 'zod';
import { type FlagId, flagIdSchema } from '../../contracts/ids.ts';
import type { FlagLists } from '../../index-ports.ts';
import type { Page, PageRequest } from '../../ports.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { countLiving } from './count-living.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { indexKeys } from './keys.ts';
import { type IndexRange, queryIndex } from './query-index.ts';
import { type Item, parseItem } from './stored-item.ts';

/** Lists of flags, from the indexes of their heads, which follow a moment later. */
export function dynamoFlagLists(context: DynamoContext): FlagLists {
  const table = context.tables.Flags;
  return {
    listByAuthor: (member, page) =>
      listFlags(context, {
        table,
        index: 'by-author',
        partitionKey: 'authorShard',
        sortKey: 'raisedOrder',
        partitions: indexKeys.authorsOf(member),
        list: `author#${member}`,
        page,
      }),
    listDue: (before, page) =>
      listFlags(context, {
        table,
        index: 'by-due',
        partitionKey: 'dueShard',
        sortKey: 'dueOrder',
        partitions: indexKeys.due(),
        // What is due at that instant is followed by an id, and so sorted above it.
        upTo: before,
        list: 'due',
        page,
      }),
    countLiving: (now) => countLiving(context, now),
  };
}

type FlagList = Omit<IndexRange, 'after' | 'limit'> & { readonly list: string; readonly page: PageRequest };

async function listFlags(
  context: DynamoContext,
  { list, page, ...range }: FlagList,
): Promise<Page<FlagId> | 'bad-cursor'> {
  const cursor = readCursor(page.cursor, list);
  if (cursor === 'bad-cursor') return cursor;
  // One more than is shown tells whether there is a next page.
  const found = await queryIndex(context, { ...range, after: cursor.after, limit: page.limit + 1 });
  const flags = found
    .map((item) => listedFlag(item, range.sortKey))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1));
  const shown = flags.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ flagId }) => flagId),
    nextCursor: last && flags.length > shown.length ? writeCursor({ list, after: last.order }) : null,
  };
}

function listedFlag(item: Item, sortKey: string): { flagId: FlagId; order: string } {
  const { flagId, [sortKey]: order } = parseItem(listedSchema, item, 'listed flag');
  return { flagId, order: z.string().parse(order) };
}

const listedSchema = z.looseObject({ flagId: flagIdSchema });
