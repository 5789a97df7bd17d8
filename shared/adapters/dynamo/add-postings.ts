import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { LookupKey } from '../../contracts/ids.ts';
import type { Posting } from '../../ports.ts';
import { encodePosting } from '../posting-entry.ts';
import { postingsPerPage } from '../posting-pages.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { type Item, toKey } from './stored-item.ts';

/** Most entries that one request adds: enough for the names of one flag, and far from filling a page. */
const entriesAtOnce = 64;

/**
 * Adds postings under a key, each on the first page from 0 on that has room for it or holds it already; adding them again
 * changes nothing. What fits on page 0 whole is one request, as the names of one flag mostly are; else each entry finds
 * its own page. A full page is marked as overflowing before anything stands on the next one, so a reader that
 * sees no mark has seen everything. Where a sweep made room on an earlier page, an entry can come to stand twice:
 * a posting is a hint, so that is harmless.
 */
export async function addPostings(
  context: DynamoContext,
  { key, postings }: { key: LookupKey; postings: readonly Posting[] },
): Promise<void> {
  const entries = [...new Set(postings.map(encodePosting))];
  for (let start = 0; start < entries.length; start += entriesAtOnce)
    await addEntries(context, { key, entries: entries.slice(start, start + entriesAtOnce) });
}

async function addEntries(
  context: DynamoContext,
  { key, entries }: { key: LookupKey; entries: readonly string[] },
): Promise<void> {
  const place = toKey(keys.postings(key, 0));
  if (entries.length > 1 && (await addToPage(context, { place, entries })) === null) return;
  for (const entry of entries) await addEntry(context, { key, entry });
}

async function addEntry(
  context: DynamoContext,
  { key, entry }: { key: LookupKey; entry: string },
): Promise<void> {
  for (let page = 0; ; page += 1) {
    const place = toKey(keys.postings(key, page));
    const full = await addToPage(context, { place, entries: [entry] });
    if (full === null) return;
    if (full.overflows?.BOOL !== true) await markOverflowing(context, place);
  }
}

const hasRoom = 'attribute_not_exists(entries) OR size(entries) <= :room';

/**
 * Null where all entries stand on the page now, else the page, unchanged. A full page takes an entry that it holds already; of several
 * that is not asked, for they can be asked one by one.
 */
async function addToPage(
  { client, tables }: DynamoContext,
  { place, entries }: { place: Item; entries: readonly string[] },
): Promise<Item | null> {
  const [only, ...others] = entries;
  const held = only !== undefined && others.length === 0 ? { ':entry': { S: only } } : null;
  const answer = await callDynamo(
    client.send(
      new UpdateItemCommand({
        TableName: tables.Flags,
        Key: place,
        UpdateExpression: 'ADD entries :entries',
        ConditionExpression: held ? `${hasRoom} OR contains(entries, :entry)` : hasRoom,
        ExpressionAttributeValues: {
          ':entries': { SS: [...entries] },
          ':room': { N: String(postingsPerPage - entries.length) },
          ...held,
        },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
    (error) => (error instanceof ConditionalCheckFailedException ? { full: error.Item ?? {} } : undefined),
  );
  return 'full' in answer ? answer.full : null;
}

async function markOverflowing({ client, tables }: DynamoContext, place: Item): Promise<void> {
  await callDynamo(
    client.send(
      new UpdateItemCommand({
        TableName: tables.Flags,
        Key: place,
        UpdateExpression: 'SET overflows = :true',
        ExpressionAttributeValues: { ':true': { BOOL: true } },
      }),
    ),
  );
}
