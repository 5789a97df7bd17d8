import * as z from 'zod';
import type { MemberId } from '../../contracts/ids.ts';
import type { NewNotice, NoticeId, StoredNotice } from '../../contracts/notice.ts';
import type { NoticeLog } from '../../notice-ports.ts';
import { Unavailable } from '../../ports.ts';
import { atVersion } from './at-version.ts';
import type { BatchReadOptions } from './batch-read.ts';
import type { NoticeTableContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { noticeItem, parseNotice } from './notice-item.ts';
import { getItem } from './read-items.ts';
import { parseItem, toItem } from './stored-item.ts';
import { transact } from './transact.ts';

export type NoticeContext = NoticeTableContext & Pick<BatchReadOptions, 'pause' | 'random'>;

/** Against writers in other processes: those in this one take turns. */
const attempts = 12;
const firstBackoffMs = 10;
const mostBackoffMs = 500;

/**
 * Writes a notice under the number after the provider's last one. The number is read, and the transaction that writes the
 * notice moves it on only where it still is the last: who comes late takes a later number, so a number never appears
 * after a higher one was seen.
 */
export async function appendNotice(
  context: NoticeContext,
  notice: NewNotice,
): Promise<Awaited<ReturnType<NoticeLog['append']>>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await readNotice(context, notice);
    if (before) return { notice: before, existed: true };
    const last = await readLast(context, notice.provider);
    const stored = notice.at(last + 1);
    if ((await write(context, stored)) === 'done') return { notice: stored, existed: false };
    await context.pause(context.random() * Math.min(mostBackoffMs, firstBackoffMs * 2 ** attempt));
  }
  throw new Unavailable('DynamoDB: other notices kept coming first');
}

/** The notice of an id, strongly read. */
export async function readNotice(
  { client, tables }: NoticeTableContext,
  { provider, noticeId }: { readonly provider: MemberId; readonly noticeId: NoticeId },
): Promise<StoredNotice | null> {
  const table = tables.Notices;
  const place = await getItem(client, { table, ...keys.noticeId(provider, noticeId) });
  if (!place) return null;
  const { sequence } = parseItem(placeSchema, place, 'place of a notice');
  const item = await getItem(client, { table, ...keys.notice(provider, sequence) });
  if (!item) throw new Unavailable('A notice is not where its place says');
  return parseNotice(item);
}

const placeSchema = z.object({ sequence: z.int().positive() });

async function readLast({ client, tables }: NoticeTableContext, provider: MemberId): Promise<number> {
  const item = await getItem(client, { table: tables.Notices, ...keys.lastNotice(provider) });
  return item ? parseItem(lastSchema, item, 'last number of notices').version : 0;
}

/** The last number is the version of its item. */
const lastSchema = z.object({ version: z.int().positive() });

async function write(context: NoticeContext, notice: StoredNotice): Promise<'done' | 'overtaken'> {
  const { provider, noticeId, sequence } = notice;
  const TableName = context.tables.Notices;
  const place = toItem(keys.noticeId(provider, noticeId), { sequence });
  const last = toItem(keys.lastNotice(provider), { version: sequence });
  return await transact(context, [
    { Put: { TableName, Item: noticeItem(notice), ...atVersion(0) } },
    { Put: { TableName, Item: place, ...atVersion(0) } },
    { Put: { TableName, Item: last, ...atVersion(sequence - 1) } },
  ]);
}
