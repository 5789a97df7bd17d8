import type { FlagId, LookupKey } from '../../contracts/ids.ts';
import type { FlagIndex, HeadsRead, PostingsRead } from '../../index-ports.ts';
import type { Posting } from '../../ports.ts';
import { furtherPages } from '../posting-pages.ts';
import { type BatchReadOptions, batchRead, type Place, type WaveOfItems } from './batch-read.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { parseHead } from './flag-items.ts';
import { keys as addresses } from './keys.ts';
import { postingPage } from './posting-page.ts';

type Context = DynamoContext & BatchReadOptions;

/** Postings and heads for members that search, each call one or two waves of reads. */
export function dynamoFlagIndex(context: Context): FlagIndex {
  return {
    readPostings: (keys, deep) => readPostings(context, { keys, deep }),
    furtherPostings: (key) => furtherPostings(context, key),
    readHeads: (flags) => readHeads(context, flags),
  };
}

async function readPostings(
  context: Context,
  { keys, deep }: { keys: readonly LookupKey[]; deep: ReadonlySet<LookupKey> },
): Promise<PostingsRead> {
  const page = (key: LookupKey, n: number): Place => ({
    table: context.tables.Flags,
    ...addresses.postings(key, n),
  });
  const first = await batchRead(context, { required: [], hints: keys.map((key) => page(key, 0)) });
  const overflowing = keys.filter((key) => deep.has(key) && pageAt(first, page(key, 0))?.overflows);
  const pages = (key: LookupKey) => Array.from({ length: furtherPages }, (_, n) => page(key, n + 1));
  const second = await batchRead(context, { required: [], hints: overflowing.flatMap(pages) });
  const found = new Map<LookupKey, PostingsOf>();
  for (const key of keys) {
    const places = overflowing.includes(key) ? pages(key) : [];
    const read = [pageAt(first, page(key, 0)), ...places.map((place) => pageAt(second, place))];
    const lost = first.isUnread(page(key, 0)) || places.some(second.isUnread);
    const more = places.length > 0 && read.at(-1)?.overflows === true;
    found.set(key, { postings: read.flatMap((one) => one?.postings ?? []), unread: lost || more });
  }
  return {
    postings: new Map([...found].map(([key, { postings }]) => [key, postings])),
    unread: [...found].flatMap(([key, { unread }]) => (unread ? [key] : [])),
  };
}

/** Pages read at a time: the next ones are only asked for where these are full. */
const pagesAtOnce = 4;

async function* furtherPostings(context: Context, key: LookupKey): AsyncGenerator<readonly Posting[]> {
  for (let from = 1; ; from += pagesAtOnce) {
    const places = Array.from({ length: pagesAtOnce }, (_, n) => ({
      table: context.tables.Flags,
      ...addresses.postings(key, from + n),
    }));
    const wave = await batchRead(context, { required: places, hints: [] });
    for (const place of places) {
      const page = pageAt(wave, place);
      if (page) yield page.postings;
      if (!page?.overflows) return;
    }
  }
}

interface PostingsOf {
  readonly postings: readonly Posting[];
  readonly unread: boolean;
}

function pageAt(wave: WaveOfItems, place: Place) {
  const item = wave.item(place);
  return item && postingPage(item);
}

async function readHeads(context: Context, flags: readonly FlagId[]): Promise<HeadsRead> {
  const head = (flagId: FlagId): Place => ({ table: context.tables.Flags, ...addresses.head(flagId) });
  const wave = await batchRead(context, { required: [], hints: flags.map(head) });
  return {
    heads: flags.flatMap((flagId) => {
      const item = wave.item(head(flagId));
      return item ? [parseHead(item)] : [];
    }),
    unread: flags.filter((flagId) => wave.isUnread(head(flagId))),
  };
}
