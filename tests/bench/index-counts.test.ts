import { expect, it } from 'vitest';
import { countIndexing } from '../../bench/index-counts/count-indexing.ts';
import { freshDynamo } from '../support/fresh-dynamo.ts';

it('a merchant is made findable in batches of 25 entries, and its wait ended in one transaction', async () => {
  const { client, stores } = await freshDynamo();
  const [ordinary, again, many] = await countIndexing({ client, stores });
  if (!ordinary || !again || !many) throw new Error('Nothing was counted.');
  for (const count of [ordinary, many]) {
    expect(count.entries, count.name).toBeLessThanOrEqual(400);
    expect(count.requests, count.name).toEqual({
      // Decision, application and standing, and where its notices go.
      GetItemCommand: 4,
      // Each counter is new to these keys, or was written by the merchant before.
      PutItemCommand: count.asked,
      ...(count === many && { UpdateItemCommand: expect.any(Number) }),
      // Marks of keys, then entries.
      BatchWriteItemCommand: 2 * Math.ceil(count.entries / 25),
      // The last look at the postings of all keys, with decision and standing; then standing and mark together.
      BatchGetItemCommand: Math.ceil((count.entries + 2) / 100) + 1,
      TransactWriteItemsCommand: 1,
    });
  }
  expect(again.entries).toBe(ordinary.entries);
  expect(again.requests).not.toHaveProperty('TransactWriteItemsCommand');
});
