import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { feedImporter } from '../../../functions/import-feed/import-feed.ts';
import type { FeedStatus } from '../../../shared/contracts/feeds/feed-registration.ts';
import { listedFlagId } from '../../../shared/domain/flag-id.ts';
import type { FeedFiles } from '../../../shared/feed-ports.ts';
import { aCoalition, contributor } from '../../support/a-coalition.ts';
import { aFeed } from '../../support/a-feed.ts';
import { inParts } from '../../support/rows-of-bytes.ts';

/** A bucket of files that may be replaced. */
function aBucket(files: Map<string, string | Uint8Array>): FeedFiles {
  return {
    open: async (key, version) => {
      const content = files.get(key);
      if (content === undefined) return null;
      const now = String(Buffer.from(content).length);
      return version !== undefined && version !== now ? 'changed' : { version: now, bytes: inParts(content) };
    },
  };
}

async function aWorld(feed: Partial<FeedStatus> = {}) {
  const coalition = await aCoalition();
  const { stores, view, clock } = coalition;
  await stores.coalition.putFeed(aFeed({ owner: contributor, ...feed }));
  const files = new Map<string, string | Uint8Array>();
  const lines: string[] = [];
  const deps = {
    stores,
    files: aBucket(files),
    keyring: () => view.keyring(),
    observer: { log: (code: string) => void lines.push(code), count: () => {} },
    nowMs: () => clock.ms,
    budgetMs: 60_000,
  };
  const arrives = (key: string, change: Partial<typeof deps> = {}) =>
    feedImporter({ ...deps, ...change })({
      Records: [{ messageId: 'm-1', body: JSON.stringify({ Records: [{ s3: { object: { key } } }] }) }],
    });
  const head = (entry: string) =>
    stores.flags.readHead(listedFlagId({ member: contributor, feed: 'invented', entry }));
  return { ...coalition, files, lines, arrives, head };
}

const list = (...entries: string[]) =>
  entries
    .map((entry) =>
      JSON.stringify({
        category: 'sale-site',
        identifiers: [{ type: 'host', value: `${entry}.example` }],
        source: { feed: 'invented', entry },
      }),
    )
    .join('\n');

const nothing = { batchItemFailures: [] };
const again = { batchItemFailures: [{ itemIdentifier: 'm-1' }] };

describe('a file that arrives', () => {
  it('is imported in its owner’s name, and found unchanged the next time', async () => {
    const { files, arrives, lines, head } = await aWorld();
    files.set('invented/my list.jsonl.gz', gzipSync(list('one', 'two')));
    expect(await arrives('invented/my+list.jsonl.gz')).toEqual(nothing);
    expect(await head('one')).toMatchObject({
      raisedBy: contributor,
      voices: [{ subject: 'feed:invented' }],
    });
    expect(await arrives('invented/my+list.jsonl.gz')).toEqual(nothing);
    expect(lines).toEqual(['import.complete', 'import.unchanged']);
  });

  it('for which there is no time left is handed over again, and goes on', async () => {
    const { files, arrives, lines, head } = await aWorld();
    files.set('invented/list', list('one'));
    expect(await arrives('invented/list', { budgetMs: 0 })).toEqual(again);
    expect(await arrives('invented/list')).toEqual(nothing);
    expect(lines).toEqual(['import.unfinished', 'import.complete']);
    expect(await head('one')).toMatchObject({ seq: 1 });
  });

  it('that changes while it is read is handed over again', async () => {
    const { files, arrives, lines } = await aWorld();
    const bucket = aBucket(files);
    files.set('invented/list', list('one'));
    const replaced: FeedFiles = {
      open: async (key, version) => {
        if (version !== undefined) files.set('invented/list', list('one', 'two'));
        return bucket.open(key, version);
      },
    };
    expect(await arrives('invented/list', { files: replaced })).toEqual(again);
    expect(lines).toEqual(['import.failed']);
  });

  it.each<[string, Partial<FeedStatus>, string, string | Uint8Array, string[]]>([
    ['of no registered feed', {}, 'other/list', 'x', ['import.refused']],
    ['of an unknown owner', { owner: aFeed().owner }, 'invented/list', 'x', ['import.refused']],
    ['that is a broken gzip', {}, 'invented/list', Buffer.from([0x1f, 0x8b, 0, 0]), ['import.failed']],
    ['that is a gzip bomb', {}, 'invented/list', gzipSync(Buffer.alloc(32 * 1_024 ** 2)), ['import.failed']],
    ['beside OFAC’s list', { format: 'ofac-sdn' }, 'invented/alt.csv', 'x', []],
  ])('%s is ended, and nothing is raised', async (_, feed, key, content, told) => {
    const { files, arrives, lines } = await aWorld(feed);
    files.set(key, content);
    expect(await arrives(key)).toEqual(nothing);
    expect(lines).toEqual(told);
  });

  it('that deletes everything is held', async () => {
    const { files, arrives, lines, head } = await aWorld();
    files.set('invented/a', list('one', 'two'));
    await arrives('invented/a');
    files.set('invented/b', '');
    expect(await arrives('invented/b')).toEqual(nothing);
    expect(lines).toEqual(['import.complete', 'import.held']);
    expect(await head('one')).toMatchObject({ state: 'active' });
  });
});

it('S3’s test message means nothing', async () => {
  const { arrives: _, ...world } = await aWorld();
  const importer = feedImporter({
    stores: world.stores,
    files: aBucket(world.files),
    keyring: () => world.view.keyring(),
    observer: { log: () => {}, count: () => {} },
    nowMs: () => world.clock.ms,
    budgetMs: 1,
  });
  const event = { Records: [{ messageId: 'm', body: JSON.stringify({ Event: 's3:TestEvent' }) }] };
  expect(await importer(event)).toEqual(nothing);
});
