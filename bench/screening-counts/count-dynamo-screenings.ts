import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ScreeningStore, Stores } from '../../shared/ports.ts';
import { countSends } from './count-sends.ts';
import { flaggedWebsite, warmScreener } from './warm-screener.ts';

/** What one screening put on the wire to DynamoDB, in a warm environment. */
export interface DynamoCount {
  readonly name: string;
  readonly matches: number;
  /** Sequential waves of requests. */
  readonly waves: number;
  /** Requests by command. */
  readonly requests: Readonly<Record<string, number>>;
  /** Items that were read, by wave. */
  readonly items: readonly number[];
  /** The fewest batches of 100 in which those can be read. */
  readonly leastBatches: number;
}

/** DynamoDB's limit of one BatchGetItem. */
const keysPerBatch = 100;

/**
 * Counts the requests of screenings through the DynamoDB adapters on empty tables: a clean merchant, one that meets
 * a flag, and a clean one with as many websites as may be.
 */
export async function countDynamoScreenings(on: {
  readonly client: DynamoDBClient;
  readonly stores: Stores;
}): Promise<DynamoCount[]> {
  const items: number[] = [];
  const screening = measuring(on.stores.screening, items);
  const screen = await warmScreener({ ...on.stores, screening }, 13);
  const tally = countSends(on.client);
  const count = async (name: string, websites: readonly string[]): Promise<DynamoCount> => {
    items.length = 0;
    tally.requests.clear();
    tally.waves = 0;
    const { facts } = await screen(`m-${name.replaceAll(' ', '-')}`, websites);
    return {
      name,
      matches: facts.matches.length,
      waves: tally.waves,
      requests: Object.fromEntries(tally.requests),
      items: [...items],
      leastBatches: items.reduce((sum, some) => sum + Math.ceil(some / keysPerBatch), 0),
    };
  };
  return [
    await count('clean', []),
    await count('one match', [flaggedWebsite]),
    await count('clean with 20 websites', manyWebsites),
  ];
}

/** With the two ordinary ones, the 20 that an application may name. Each has a host, a page and a registrable label. */
const manyWebsites = Array.from(
  { length: 18 },
  (_, at) => `https://shop-${at}.bindery-${at}.example/page-${at}`,
);

/** The store, noting how many items each wave must read: decision and standing beside what keys and flags name. */
function measuring(store: ScreeningStore, items: number[]): ScreeningStore {
  return {
    readFirst(read) {
      items.push(2 + new Set(read.keys).size + new Set(read.strongKeys).size);
      return store.readFirst(read);
    },
    readSecond(read) {
      items.push(2 * read.flags.length + 3 * read.overflowing.length);
      return store.readSecond(read);
    },
    commit: (commit) => store.commit(commit),
  };
}
