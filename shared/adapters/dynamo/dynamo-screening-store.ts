import type { FlagId, LookupKey } from '../../contracts/ids.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import type { FirstRead, FirstWave, ScreeningStore, SecondRead, SecondWave } from '../../ports.ts';
import { furtherPages } from '../posting-pages.ts';
import { type BatchReadOptions, batchRead, type Place, type WaveOfItems } from './batch-read.ts';
import { commitDecision } from './commit-decision.ts';
import { parseDecision } from './decision-item.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { parseHead } from './flag-items.ts';
import { keys } from './keys.ts';
import { parseAsked, parseClearance, parseStanding } from './merchant-items.ts';
import { postingPage } from './posting-page.ts';
import type { Item } from './stored-item.ts';

/** The hot path's store in DynamoDB: each call is one sequential round trip, at any number of keys. */
export function dynamoScreeningStore(
  context: DynamoContext & Omit<BatchReadOptions, 'client'>,
): ScreeningStore {
  return {
    readFirst: (read) => readFirst(context, read),
    readSecond: (read) => readSecond(context, read),
    commit: (commit) => commitDecision(context, commit),
  };
}

type Context = DynamoContext & BatchReadOptions;

async function readFirst(context: Context, read: FirstRead): Promise<FirstWave> {
  const { tables } = context;
  const decision = { table: tables.Decisions, ...keys.decision(read.decisionId) };
  const standing = { table: tables.Merchants, ...keys.standing(read) };
  const page = (key: LookupKey): Place => ({ table: tables.Flags, ...keys.postings(key, 0) });
  const asked = (key: LookupKey): Place => ({ table: tables.Merchants, ...keys.asked(key) });
  const wave = await batchRead(context, {
    required: [decision, standing],
    hints: [...read.keys.map(page), ...read.strongKeys.map(asked)],
  });
  const unread = [
    ...read.keys.filter((key) => wave.isUnread(page(key))),
    ...read.strongKeys.filter((key) => wave.isUnread(asked(key))),
  ];
  return {
    decision: ownDecision(read, wave.item(decision)),
    standing: parsed(wave.item(standing), parseStanding),
    postings: found(read.keys, { wave, place: page, parse: postingPage }),
    asked: found(read.strongKeys, { wave, place: asked, parse: parseAsked }),
    unread: [...new Set(unread)],
  };
}

async function readSecond(context: Context, read: SecondRead): Promise<SecondWave> {
  const { tables } = context;
  const head = (flagId: FlagId): Place => ({ table: tables.Flags, ...keys.head(flagId) });
  const clearance = (flagId: FlagId): Place => ({ table: tables.Merchants, ...keys.clearance(read, flagId) });
  const pages = (key: LookupKey): Place[] =>
    Array.from({ length: furtherPages }, (_, at) => ({
      table: tables.Flags,
      ...keys.postings(key, at + 1),
    }));
  const wave = await batchRead(context, {
    required: [],
    hints: [...read.flags.flatMap((id) => [head(id), clearance(id)]), ...read.overflowing.flatMap(pages)],
  });
  return {
    heads: found(read.flags, { wave, place: head, parse: parseHead }),
    clearances: found(read.flags, { wave, place: clearance, parse: parseClearance }),
    further: new Map(read.overflowing.map((key) => [key, furtherOf(wave, pages(key))])),
    unread: [...new Set(read.flags.filter((id) => wave.isUnread(head(id)) || wave.isUnread(clearance(id))))],
  };
}

function furtherOf(wave: WaveOfItems, places: readonly Place[]) {
  const pages = places.map((place) => parsed(wave.item(place), postingPage));
  const ends = pages.at(-1)?.overflows !== true;
  return {
    postings: pages.flatMap((page) => page?.postings ?? []),
    complete: ends && !places.some(wave.isUnread),
  };
}

/** The id of a decision is made from its provider, so this is a second lock on the same door. */
function ownDecision(read: FirstRead, item: Item | undefined): StoredDecision | null {
  const decision = parsed(item, parseDecision);
  return decision?.provider === read.provider ? decision : null;
}

function found<K, V>(
  wanted: readonly K[],
  read: { wave: WaveOfItems; place: (key: K) => Place; parse: (item: Item) => V },
): Map<K, V> {
  const values = new Map<K, V>();
  for (const key of wanted) {
    const item = read.wave.item(read.place(key));
    if (item && !values.has(key)) values.set(key, read.parse(item));
  }
  return values;
}

const parsed = <T>(item: Item | undefined, parse: (item: Item) => T): T | null => (item ? parse(item) : null);
