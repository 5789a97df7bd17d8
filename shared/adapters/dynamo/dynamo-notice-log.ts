import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { MemberId } from '../../contracts/ids.ts';
import { type StoredNotice, storedNoticeSchema } from '../../contracts/notice.ts';
import type { NoticeLog, WaitingNotice } from '../../notice-ports.ts';
import type { Page, PageRequest } from '../../ports.ts';
import { waitingList } from '../notice-list.ts';
import { appendNotice, type NoticeContext, readNotice } from './append-notice.ts';
import { atVersion } from './at-version.ts';
import { callDynamo } from './call-dynamo.ts';
import { indexKeys, keys } from './keys.ts';
import { listWaiting } from './list-waiting.ts';
import { noticeItem, parseNotice } from './notice-item.ts';
import { queryRange } from './read-items.ts';
import { parseItem } from './stored-item.ts';

/** Notices in DynamoDB. */
export function dynamoNoticeLog(context: NoticeContext): NoticeLog {
  const inTurn = turns();
  return {
    append: (notice) => inTurn(notice.provider, () => appendNotice(context, notice)),
    read: (provider, noticeId) => readNotice(context, { provider, noticeId }),
    listAfter: async (provider, after, limit) => {
      const { pk, sk: from } = keys.notice(provider, after + 1);
      const { sk: to } = keys.notice(provider, after + limit);
      const range = { table: context.tables.Notices, pk, from, to, limit };
      return (await queryRange(context.client, range)).map(parseNotice);
    },
    put: (notice) => putNotice(context, notice),
    listWaiting: (before, page) => waitingNotices(context, { before, page }),
  };
}

/**
 * Runs what is given for one provider one after the other: of many at once in one process each would find the number that it
 * read taken, and read again.
 */
function turns(): <T>(provider: MemberId, work: () => Promise<T>) => Promise<T> {
  const last = new Map<MemberId, Promise<unknown>>();
  return (provider, work) => {
    const mine = (last.get(provider) ?? Promise.resolve()).then(work, work);
    const done = () => void (last.get(provider) === mine && last.delete(provider));
    last.set(provider, mine);
    mine.then(done, done);
    return mine;
  };
}

async function putNotice(
  { client, tables }: NoticeContext,
  notice: StoredNotice,
): Promise<'put' | 'moved-on'> {
  // The first version is written when it is appended.
  if (notice.version === 1) return 'moved-on';
  const put = new PutItemCommand({
    TableName: tables.Notices,
    Item: noticeItem(notice),
    ...atVersion(notice.version - 1),
  });
  const answer = await callDynamo(client.send(put), (error) =>
    error instanceof ConditionalCheckFailedException ? 'moved-on' : undefined,
  );
  return answer === 'moved-on' ? answer : 'put';
}

async function waitingNotices(
  context: NoticeContext,
  { before, page }: { readonly before: string; readonly page: PageRequest },
): Promise<Page<WaitingNotice> | 'bad-cursor'> {
  const waiting = await listWaiting(context, {
    list: waitingList,
    partitions: indexKeys.waiting(),
    read: (item) => parseItem(waitingSchema, item, 'notice that waits'),
    before,
    page,
  });
  if (waiting === 'bad-cursor') return waiting;
  const named = ({ provider, sequence, noticeId }: WaitingNotice) => ({ provider, sequence, noticeId });
  return { ...waiting, items: waiting.items.map(named) };
}

const waitingSchema = storedNoticeSchema
  .pick({ provider: true, sequence: true, noticeId: true })
  .extend({ waitingOrder: z.string() });
