import { directoryEntrySchema } from '../../contracts/coalition.ts';
import type { MemberId } from '../../contracts/ids.ts';
import { memberEventSchema, memberRecordSchema, memberSummarySchema } from '../../contracts/member.ts';
import type { MemberRecords } from '../../member-ports.ts';
import { memberLists } from '../member-lists.ts';
import { commitMember } from './commit-member.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { listItems } from './list-items.ts';
import { getItem } from './read-items.ts';
import { parseItem } from './stored-item.ts';

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
        table: tables.Coalition,
        list: memberLists.members,
        page,
        ...keys.listedMember(''),
        parse: (item) => parseItem(memberSummarySchema, item, 'listed member'),
      }),
    listMemberEvents: (memberId, page) =>
      listItems(context, {
        table: tables.Coalition,
        list: memberLists.events(memberId),
        page,
        pk: keys.member(memberId).pk,
        sk: 'event#',
        parse: (item) => parseItem(memberEventSchema, item, 'member event'),
      }),
    listClients: (memberId, page) =>
      listItems(context, {
        table: tables.Coalition,
        list: memberLists.clients(memberId),
        page,
        ...keys.memberSubject(memberId, ''),
        parse: (item) => parseItem(directoryEntrySchema, item, 'directory entry'),
      }),
  };
}
