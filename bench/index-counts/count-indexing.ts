import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { indexMerchant } from '../../shared/flows/index-merchant.ts';
import type { MerchantIndex } from '../../shared/index-ports.ts';
import type { Stores } from '../../shared/ports.ts';
import { aCoalition } from '../../tests/support/a-coalition.ts';
import { indexPorts } from '../../tests/support/index-ports.ts';
import { countSends } from '../screening-counts/count-sends.ts';
import { warmScreener } from '../screening-counts/warm-screener.ts';

/** What it took to make one merchant findable. */
export interface IndexingCount {
  readonly name: string;
  /** Index entries written, one item each. */
  readonly entries: number;
  /** Who-asked counters that were written to. */
  readonly asked: number;
  /** Requests on the wire, by command, those included that read. */
  readonly requests: Readonly<Record<string, number>>;
  /** Sequential waves of requests. */
  readonly waves: number;
}

/**
 * Counts the requests by which merchants are indexed on DynamoDB: an ordinary one for the first time, the same again, and
 * one with as many websites as may be.
 */
export async function countIndexing(on: {
  readonly client: DynamoDBClient;
  readonly stores: Stores;
}): Promise<IndexingCount[]> {
  const screen = await warmScreener(on.stores, 0);
  const coalition = await aCoalition({ stores: on.stores });
  const keyring = await coalition.view.keyring();
  const tally = countSends(on.client);
  const count = async (name: string, decision: Awaited<ReturnType<typeof screen>>) => {
    const written = { entries: 0, asked: 0 };
    tally.requests.clear();
    tally.waves = 0;
    const ports = { ...indexPorts(coalition, keyring), index: measuring(on.stores.index, written) };
    const { kind } = await indexMerchant(ports, decision.decisionId);
    if (kind !== 'indexed') throw new Error(`The merchant was not indexed but ${kind}.`);
    const requests = Object.fromEntries([...tally.requests].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    return { name, ...written, requests, waves: tally.waves };
  };
  const ordinary = await screen('m-ordinary');
  return [
    await count('ordinary, first time', ordinary),
    await count('the same record again', ordinary),
    await count('20 websites, first time', await screen('m-many', manyWebsites)),
  ];
}

/** With the two ordinary ones, the 20 that an application may name. */
const manyWebsites = Array.from(
  { length: 18 },
  (_, at) => `https://shop-${at}.bindery-${at}.example/page-${at}`,
);

function measuring(index: MerchantIndex, written: { entries: number; asked: number }): MerchantIndex {
  return {
    ...index,
    addEntries: (entries) => {
      written.entries += entries.length;
      return index.addEntries(entries);
    },
    noteAsked: (keys, asked) => {
      written.asked += new Set(keys).size;
      return index.noteAsked(keys, asked);
    },
  };
}
