import { type AttributeValue, BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { keys } from '../../shared/adapters/dynamo/keys.ts';
import { toItem } from '../../shared/adapters/dynamo/stored-item.ts';
import { encodePosting } from '../../shared/adapters/posting-entry.ts';
import { postingsPerPage } from '../../shared/adapters/posting-pages.ts';
import { flagIdSchema, type LookupKey } from '../../shared/contracts/ids.ts';
import type { QueryForm } from '../../shared/domain/match/key-forms.ts';
import { inventedNames } from '../matching/source-names.ts';

/**
 * Writes a full page of postings under each key, of flags with invented names that are not there any more.
 * @returns bytes of the entries
 */
export async function fillPages(
  store: { readonly endpoint: string; readonly table: string },
  wanted: readonly (readonly [LookupKey, QueryForm])[],
): Promise<number> {
  const client = dynamoClient({ endpoint: store.endpoint, requestTimeoutMs: 20_000 });
  const names = inventedNames(wanted.length * postingsPerPage).map(({ words }) => words.join(' '));
  let bytes = 0;
  for (const [at, [key, { type }]] of wanted.entries()) {
    const first = at * postingsPerPage;
    const entries = names.slice(first, first + postingsPerPage).map((name, n) =>
      encodePosting({
        flagId: flagIdSchema.parse(`flg_${(first + n).toString(36).padStart(26, '0')}`),
        type,
        name,
      }),
    );
    bytes += Buffer.byteLength(entries.join(''));
    const Item: Record<string, AttributeValue> = toItem(keys.postings(key, 0), { entries: new Set(entries) });
    await client.send(
      new BatchWriteItemCommand({ RequestItems: { [store.table]: [{ PutRequest: { Item } }] } }),
    );
  }
  client.destroy();
  return bytes;
}
