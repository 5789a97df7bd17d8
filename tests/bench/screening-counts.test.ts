import { beforeAll, describe, expect, it } from 'vitest';
import { countDynamoScreenings } from '../../bench/screening-counts/count-dynamo-screenings.ts';
import { countScreenings, type ScreeningCounts } from '../../bench/screening-counts/count-screenings.ts';
import { inventedFlag } from '../../bench/screening-counts/invented-flag.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { identifierTypeSchema } from '../../shared/contracts/vocabulary.ts';
import { freshDynamo } from '../support/fresh-dynamo.ts';

describe('a screening in a warm environment', () => {
  let few: ScreeningCounts;
  let many: ScreeningCounts;
  beforeAll(async () => {
    few = await countScreenings(memoryStores(), 50);
    many = await countScreenings(memoryStores(), 2_500);
  });

  it('takes two sequential round trips for a clean merchant: read, commit', () => {
    expect(few.clean).toMatchObject({
      outcome: 'approve',
      matches: 0,
      roundTrips: 2,
      calls: { readFirst: 1, commit: 1 },
    });
  });

  it('takes three where something matched: read, read what matched, commit', () => {
    expect(few.match).toMatchObject({
      outcome: 'review',
      matches: 1,
      roundTrips: 3,
      calls: { readFirst: 1, readSecond: 1, commit: 1 },
    });
  });

  it('asks for the same keys in the same round trips at fifty times the flags', () => {
    expect(few.clean.keys).toBeGreaterThan(15);
    expect(many).toEqual(few);
  });
});

describe('a screening on DynamoDB', () => {
  it('sends the batches of a wave at once, no more of them than 100 keys each need, and one transaction', async () => {
    const { client, stores } = await freshDynamo();
    for (const count of await countDynamoScreenings({ client, stores })) {
      expect(count.waves, count.name).toBe(count.matches > 0 ? 3 : 2);
      expect(count.requests, count.name).toEqual({
        BatchGetItemCommand: count.leastBatches,
        TransactWriteItemsCommand: 1,
      });
    }
  });
});

describe('invented flags', () => {
  it('hold every type of identifier', () => {
    const types = Array.from({ length: 13 }, (_, number) => inventedFlag(number)).flat();
    expect(new Set(types.map(({ type }) => type))).toEqual(new Set(identifierTypeSchema.options));
  });
});
