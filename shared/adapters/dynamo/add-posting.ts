import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { LookupKey } from '../../contracts/ids.ts';
import type { Posting } from '../../ports.ts';
import { encodePosting } from '../posting-entry.ts';
import { postingsPerPage } from '../posting-pages.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { type Item, toKey } from './stored-item.ts';

/**
 * Adds a posting under a key, on the first page from 0 on that has room for it or holds it already; adding it again
 * changes nothing. A full page is marked as overflowing before anything stands on the next one, so a reader that
 * sees no mark has seen everything. Where a sweep made room on an earlier page, an entry can come to stand twice:
 * a posting is a hint, so that is harmless.
 */
export async function addPosting(
  context: DynamoContext,
  { key, posting }: { key: LookupKey; posting: Posting },
): Promise<void> {
  const entry = encodePosting(posting);
  for (let page = 0; ; page += 1) {
    const place = toKey(keys.postings(key, page));
    const full = await addToPage(context, { place, entry });
    if (full === null) return;
    if (full.overflows?.BOOL !== true) await markOverflowing(context, place);
  }
}

/** Null where the entry stands on the page now, else the page that has no room for it. */
async function addToPage(
  { client, tables }: DynamoContext,
  { place, entry }: { place: Item; entry: string },
): Promise<Item | null> {
  const answer = await callDynamo(
    client.send(
      new UpdateItemCommand({
        TableName: tables.Flags,
        Key: place,
        UpdateExpression: 'ADD entries :entries',
        ConditionExpression:
          'attribute_not_exists(entries) OR size(entries) < :room OR contains(entries, :entry)',
        ExpressionAttributeValues: {
          ':entries': { SS: [entry] },
          ':entry': { S: entry },
          ':room': { N: String(postingsPerPage) },
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
