import type {
  FeedImports,
  FeedManifest,
  ImportedFile,
  OpenImport,
} from '../../contracts/feeds/feed-import.ts';
import type { FeedStatus } from '../../contracts/feeds/feed-registration.ts';
import { Unavailable } from '../../ports.ts';
import type { FeedImportPorts } from './feed-import-ports.ts';

interface Beginning {
  readonly feed: FeedStatus;
  readonly file: ImportedFile;
  /** Who begins it: an OAuth subject, or the feed itself where a file arrived. */
  readonly subject: string;
  /** RFC 3339, UTC. */
  readonly now: string;
}

export type Begun =
  /** This very file, read this way, was imported last, to its end: nothing of it is left to do. */
  | { readonly kind: 'unchanged'; readonly manifest: FeedManifest }
  | { readonly kind: 'open'; readonly open: OpenImport };

const attempts = 5;

/**
 * The import of a file: the one under way where it is of the same file, which goes on, else a new one in its place. A
 * file that was imported last is not imported again; that it was looked at today is noted, for its age counts.
 */
export async function beginImport(
  ports: Pick<FeedImportPorts, 'feedEntries' | 'coalition'>,
  beginning: Beginning,
): Promise<Begun> {
  const { feed, file, now } = beginning;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const stored = await ports.feedEntries.readImports(feed);
    const { open = null, last = null } = stored ?? {};
    if (open && isSame(open, file)) return { kind: 'open', open };
    // What another file left half done is undone by importing this one again.
    if (!open && last && isSame(last, file)) {
      await ports.coalition.noteImported(feed.feed, now);
      return { kind: 'unchanged', manifest: last };
    }
    const next = newImport(stored, beginning);
    if ((await ports.feedEntries.putImports(feed, next.imports)) === 'put')
      return { kind: 'open', open: next.open };
  }
  throw new Unavailable('Imports of a feed kept overtaking one another.');
}

function isSame(one: ImportedFile, other: ImportedFile): boolean {
  return one.sha256 === other.sha256 && one.reading === other.reading;
}

function newImport(stored: FeedImports | null, { file, subject, now }: Beginning) {
  const run = (stored?.lastRun ?? 0) + 1;
  const nothing = {
    refused: 0,
    bad: 0,
    passedOver: 0,
    raised: 0,
    unchanged: 0,
    amended: 0,
    gone: 0,
    standing: 0,
  };
  const open: OpenImport = {
    ...file,
    ...nothing,
    run,
    startedAt: now,
    startedBy: subject,
    phase: 'rows',
    rowsDone: 0,
    walk: { shard: 0, after: null },
    hold: null,
    releasedBy: null,
  };
  return {
    open,
    imports: { version: (stored?.version ?? 0) + 1, lastRun: run, open, last: stored?.last ?? null },
  };
}
