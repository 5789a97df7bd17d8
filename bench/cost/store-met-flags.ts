import { type AttributeValue, BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { headItem } from '../../shared/adapters/dynamo/flag-items.ts';
import { keys } from '../../shared/adapters/dynamo/keys.ts';
import { toItem } from '../../shared/adapters/dynamo/stored-item.ts';
import { encodePosting } from '../../shared/adapters/posting-entry.ts';
import type { FlagId } from '../../shared/contracts/ids.ts';
import { candidateFlags, type Lookup } from '../../shared/domain/match/candidate-flags.ts';
import { flagOfName } from '../pure-screening/flag-of-name.ts';
import type { MetPostings } from './met-postings.ts';

/** DynamoDB's limit is 25 items and 16 MB; pages are up to 32 KB. */
const itemsAtOnce = 25;

/** Writes the pages that the lookups meet, as members' flags would have left them, and the heads that they then read. */
export async function storeMetFlags(
  store: { readonly client: DynamoDBClient; readonly table: string },
  { met, lookups }: { readonly met: MetPostings; readonly lookups: readonly Lookup[] },
): Promise<void> {
  const items = [...pageItems(met), ...headItems(met, lookups)];
  for (let start = 0; start < items.length; start += itemsAtOnce) {
    const some = items.slice(start, start + itemsAtOnce).map((Item) => ({ PutRequest: { Item } }));
    await store.client.send(new BatchWriteItemCommand({ RequestItems: { [store.table]: some } }));
  }
}

type Item = Record<string, AttributeValue>;

function pageItems({ pages }: MetPostings): Item[] {
  return [...pages].flatMap(([key, ofKey]) =>
    ofKey.map((postings, at) =>
      toItem(keys.postings(key, at), {
        entries: new Set(postings.map(encodePosting)),
        ...(at + 1 < ofKey.length && { overflows: true }),
      }),
    ),
  );
}

function headItems(met: MetPostings, lookups: readonly Lookup[]): Item[] {
  const survivors = new Set<FlagId>();
  for (const lookup of lookups)
    for (const key of lookup.keys)
      for (const page of met.pages.get(key) ?? [])
        for (const flagId of candidateFlags(lookup, [[key, page]]).flags) survivors.add(flagId);
  return [...survivors].map((flagId) => headItem(flagOfName(flagId, met.nameOf(flagId))));
}
