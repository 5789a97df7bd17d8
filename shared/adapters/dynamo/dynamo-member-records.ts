import { directoryEntrySchema } from '../../contracts/coalition.ts';
import type { MemberId } from '../../contracts/ids.ts';
import { memberEventSchema, memberRecordSchema, memberSummarySchema } from '../../contracts/member.ts';
import type { MemberRecords } from '../../member-ports.ts';
import type { Page, PageRequest } from '../../ports.ts';
import { memberLists } from '../member-lists.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { commitMember } from './commit-member.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { getItem, queryRange } from './read-items.ts';
import { type Item, parseItem } from './stored-item.ts';

/** Members with their history in DynamoDB, strongly read. */
export function dynamoMemberRecords(context: DynamoContext): MemberRecords {
  const { client, tables } = context;
  return {
    readRecord: async (memberId: MemberId) => {
      const item = await getItem(client, { table: tables.Coalition, ...keys.member(memberId) });
      return item ? parseItem(memberRecordSchema, item, 'member') : null;
    },
    commitMember: (change) => commitMember(context, change),
    listMembers: (page) =>
      listItems(context, {
        list: memberLists.members,
        page,
        ...keys.listedMember(''),
        parse: (item) => parseItem(memberSummarySchema, item, 'listed member'),
      }),
    listMemberEvents: (memberId, page) =>
      listItems(context, {
        list: memberLists.events(memberId),
        page,
        pk: keys.member(memberId).pk,
        sk: 'event#',
        parse: (item) => parseItem(memberEventSchema, item, 'member event'),
      }),
    listClients: (memberId, page) =>
      listItems(context, {
        list: memberLists.clients(memberId),
        page,
        ...keys.memberSubject(memberId, ''),
        parse: (item) => parseItem(directoryEntrySchema, item, 'directory entry'),
      }),
  };
}

interface List<T> {
  readonly list: string;
  readonly page: PageRequest;
  readonly pk: string;
  /** What the sort keys of the list begin with. */
  readonly sk: string;
  readonly parse: (item: Item) => T;
}

/** A page of the items whose sort keys begin alike; its cursor holds what follows that beginning. */
async function listItems<T>(
  { client, tables }: DynamoContext,
  { list, page, pk, sk, parse }: List<T>,
): Promise<Page<T> | 'bad-cursor'> {
  const start = readCursor(page.cursor, list);
  if (start === 'bad-cursor') return start;
  // Nothing sorts between a key and that key with a zero after it.
  const from = start.after === null ? sk : `${sk}${start.after}\0`;
  const range = { table: tables.Coalition, pk, from, to: `${sk}\uffff`, limit: page.limit + 1 };
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
