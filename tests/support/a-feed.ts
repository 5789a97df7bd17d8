import { feedStatusSchema } from '../../shared/contracts/feeds/feed-registration.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import type { FeedRow } from '../../shared/domain/feeds/feed-row.ts';
import { entryHash } from '../../shared/domain/feeds/read/entry-name.ts';
import type { FeedImportPorts } from '../../shared/flows/feed-import/feed-import-ports.ts';
import { type FeedFile, importFeed } from '../../shared/flows/import-feed.ts';
import { anActor } from './a-flag-head.ts';

export const feedOwner = memberIdSchema.parse('list-office');

/** A registered feed of {@link feedOwner}. */
export function aFeed(change: Partial<ReturnType<typeof feedStatusSchema.parse>> = {}) {
  return feedStatusSchema.parse({
    feed: 'invented',
    owner: feedOwner,
    format: 'jsonl',
    evidence: 'reported',
    staleAfterHours: 24,
    registeredAt: '2026-11-01T00:00:00.000Z',
    importedAt: '2026-11-01T00:00:00.000Z',
    ...change,
  });
}

/** Entries of an invented list by their names, each with the sites it names: one host for each letter. */
export type List = Readonly<Record<string, string>>;

/** The rows that a list amounts to. `!` instead of sites is a row that cannot be read. */
export function rowsOf(list: List): FeedRow[] {
  return Object.entries(list).map(([entry, sites], index): FeedRow => {
    const line = index + 1;
    if (sites === '!') return { kind: 'bad', line, why: 'malformed-json' };
    const identifiers = sites
      .split('')
      .map((letter) => ({ type: 'host', value: `${letter}-${entry}.example` }) as const);
    const source = { feed: 'invented', entry };
    const flag = {
      category: 'sale-site',
      identifiers,
      evidenceReferences: [`entry ${entry}`],
      source,
    } as const;
    return {
      kind: 'flag',
      line,
      flag: { ...flag, identifiers, evidenceReferences: [`entry ${entry}`] },
      leftOut: 0,
    };
  });
}

/** One import of a list from its first row on. */
export function importList(ports: FeedImportPorts, list: List, change: Partial<FeedFile> = {}) {
  return importFeed(ports, {
    feed: aFeed(),
    actor: anActor(feedOwner, { subject: 'feed:invented' }),
    file: { sha256: entryHash(JSON.stringify(list)), reading: entryHash('jsonl') },
    rows: async function* rows() {
      yield* rowsOf(list);
    },
    concurrency: 4,
    now: () => '2026-11-21T12:00:00.000Z',
    mayGoOn: () => true,
    ...change,
  });
}
