import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { MemberId } from '../../contracts/ids.ts';
import { type StoredNotice, storedNoticeSchema } from '../../contracts/notice.ts';
import type { NoticeLog, WaitingNotice } from '../../notice-ports.ts';
import type { Page, PageRequest } from '../../ports.ts';
import { waitingList } from '../notice-list.ts';
import { readCursor, writeCursor } from '../page-cursor.ts';
import { appendNotice, type NoticeContext, readNotice } from './append-notice.ts';
import { atVersion } from './at-version.ts';
import { callDynamo } from './call-dynamo.ts';
import { indexKeys, keys } from './keys.ts';
import { noticeItem, parseNotice } from './notice-item.ts';
import { queryIndex } from './query-index.ts';
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
    listWaiting: (before, page) => listWaiting(context, { before, ...page }),
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

async function listWaiting(
  context: NoticeContext,
  { before, limit, cursor }: PageRequest & { readonly before: string },
): Promise<Page<WaitingNotice> | 'bad-cursor'> {
  const start = readCursor(cursor, waitingList);
  if (start === 'bad-cursor') return start;
  const items = await queryIndex(context, {
    table: context.tables.Notices,
    index: 'by-waiting',
    partitionKey: 'waitingShard',
    sortKey: 'waitingOrder',
    partitions: indexKeys.waiting(),
    after: start.after,
    // What waits since that instant is followed by an id, and so sorted above it.
    upTo: before,
    limit: limit + 1,
  });
  const found = items
    .map((item) => parseItem(waitingSchema, item, 'notice that waits'))
    .toSorted((a, b) => (a.waitingOrder < b.waitingOrder ? -1 : 1));
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ provider, sequence, noticeId }) => ({ provider, sequence, noticeId })),
    nextCursor:
      last && found.length > shown.length
        ? writeCursor({ list: waitingList, after: last.waitingOrder })
        : null,
  };
}

const waitingSchema = storedNoticeSchema
  .pick({ provider: true, sequence: true, noticeId: true })
  .extend({ waitingOrder: z.string() });
