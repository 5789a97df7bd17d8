import { expect, test } from 'vitest';
import {
  type FeedEntry,
  type FeedImports,
  feedEntrySchema,
  feedImportsSchema,
} from '../../shared/contracts/feeds/feed-import.ts';
import { entryShards, type FeedEntries, type FeedKey } from '../../shared/feed-ports.ts';
import { sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

const hash = (letter: string) => letter.repeat(64);
const seen = { contentHash: hash('a'), run: 2, now: '2026-11-21T12:00:00.000Z' };

function anEntry(entry: string, change: Partial<FeedEntry> = {}): FeedEntry {
  return feedEntrySchema.parse({
    ...{ entry, flagId: sampleId.flag(`feed-${entry}`), contentHash: hash('a'), run: 1, how: 'raised' },
    ...{ standing: true, life: 1, renewAt: '2031-01-01T00:00:00.000Z', ...change },
  });
}

/** What every store of feeds' entries must do. */
export function feedEntriesConformance(open: () => StoresUnderTest): void {
  const store = (): FeedEntries => open().stores.feedEntries;
  const feedOf = (feed: string): FeedKey => ({ owner: sampleId.member('feed-owner'), feed });
  const stored = async (feed: FeedKey) => {
    const all: FeedEntry[] = [];
    for (let shard = 0; shard < entryShards; shard += 1)
      all.push(...(await store().list(feed, { shard, after: null, limit: 1_000 })));
    return all;
  };

  test('an entry that says the same is noted as seen, once for each import', async () => {
    const feed = feedOf('noted');
    expect(await store().noteUnchanged(feed, { ...seen, entry: 'one' })).toBeNull();
    expect(await store().put(feed, anEntry('one'))).toBe('put');
    expect(await store().noteUnchanged(feed, { ...seen, entry: 'one' })).toBe('noted');
    const noted = anEntry('one', { run: 2, how: 'unchanged' });
    expect(await stored(feed)).toEqual([noted]);
    expect(await store().noteUnchanged(feed, { ...seen, entry: 'one' })).toEqual(noted);
  });

  test.each<[string, Partial<FeedEntry>]>([
    ['that says something else', { contentHash: hash('b') }],
    ['that is gone', { standing: false }],
    ['that this import saw', { run: 2 }],
    ['that a newer import saw', { run: 3 }],
    ['that is due to be renewed', { renewAt: seen.now }],
  ])('an entry %s is answered and left as it is', async (name, change) => {
    const feed = feedOf(`left-${name.length}`);
    const entry = anEntry('one', change);
    await store().put(feed, entry);
    expect(await store().noteUnchanged(feed, { ...seen, entry: 'one' })).toEqual(entry);
    expect(await stored(feed)).toEqual([entry]);
  });

  test('an older import never writes over a newer one', async () => {
    const feed = feedOf('overtaken');
    expect(await store().put(feed, anEntry('one', { run: 3 }))).toBe('put');
    expect(await store().put(feed, anEntry('one', { run: 2, how: 'amended' }))).toBe('overtaken');
    expect(await store().put(feed, anEntry('one', { run: 3, how: 'amended' }))).toBe('put');
    expect(await stored(feed)).toEqual([anEntry('one', { run: 3, how: 'amended' })]);
  });

  test('entries are walked by shard, each once, and one feed’s alone', async () => {
    const feed = feedOf('walked');
    const names = Array.from({ length: 60 }, (_, at) => `e-${at}`);
    for (const name of [...names, 'e-1:x', 'E.1_']) await store().put(feed, anEntry(name));
    await store().put(feedOf('walked-b'), anEntry('other'));
    await store().put({ owner: sampleId.member('other-owner'), feed: 'walked' }, anEntry('other'));
    const walked: string[] = [];
    for (let shard = 0; shard < entryShards; shard += 1) {
      for (let after: string | null = null; ; ) {
        const page = await store().list(feed, { shard, after, limit: 3 });
        walked.push(...page.map(({ entry }) => entry));
        after = page.at(-1)?.entry ?? null;
        if (page.length < 3) break;
      }
    }
    expect(walked.toSorted()).toEqual([...names, 'e-1:x', 'E.1_'].toSorted());
  });

  test('what is kept of imports is written in the order of its versions only', async () => {
    const feed = feedOf('imports');
    expect(await store().readImports(feed)).toBeNull();
    expect(await store().putImports(feed, imports(2))).toBe('moved-on');
    expect(await store().putImports(feed, imports(1))).toBe('put');
    expect(await store().putImports(feed, imports(1))).toBe('moved-on');
    expect(await store().putImports(feed, imports(2, true))).toBe('put');
    expect(await store().putImports(feed, imports(2))).toBe('moved-on');
    expect(await store().readImports(feed)).toEqual(imports(2, true));
  });
}

function imports(version: number, withOpen = false): FeedImports {
  const file = { sha256: hash('1'), reading: hash('2') };
  const none = {
    raised: 0,
    unchanged: 0,
    amended: 0,
    gone: 0,
    standing: 0,
    refused: 0,
    bad: 1,
    passedOver: 0,
  };
  const open = {
    ...{ ...file, ...none, run: 2, startedAt: seen.now, startedBy: 'client', phase: 'held', rowsDone: 7 },
    walk: { shard: 3, after: 'e-1' },
    hold: { reason: 'many-gone', since: seen.now },
    releasedBy: null,
  };
  const counts = { raised: 1, unchanged: 0, amended: 0, withdrawn: 0, refused: 0, bad: 0, passedOver: 0 };
  const last = { ...file, run: 1, startedAt: seen.now, finishedAt: seen.now, counts };
  return feedImportsSchema.parse({ version, lastRun: 2, open: withOpen ? open : null, last });
}
