import type { FeedImports, FeedManifest, OpenImport } from '../../../shared/contracts/feeds/feed-import.ts';
import type { FeedStatus } from '../../../shared/contracts/feeds/feed-registration.ts';
import type { FeedView, ImportState } from '../../../shared/contracts/feeds/feed-requests.ts';
import type { Ended } from '../../../shared/flows/feed-import/end-import.ts';

/** A feed as operators and its owner see it. */
export function showFeed(
  feed: FeedStatus,
  { imports, nowMs }: { imports: FeedImports | null; nowMs: number },
): FeedView {
  const stale = nowMs - Date.parse(feed.importedAt) > feed.staleAfterHours * 3_600_000;
  return {
    ...feed,
    stale,
    ...(imports?.open && { import: showOpen(feed.feed, imports.open) }),
    ...(imports?.last && { last: imports.last }),
  };
}

/** An import under way. */
export function showOpen(feed: string, open: OpenImport): ImportState {
  const { run, phase, hold, gone, standing } = open;
  const state = phase === 'rows' || phase === 'held' ? phase : 'ending';
  return { feed, run, state, ...(hold && { hold: { ...hold, gone, standing } }) };
}

/** An import that came to its end; `unchanged` where there was nothing to do. */
export function showDone(
  feed: string,
  { manifest, state }: { manifest: FeedManifest; state: 'complete' | 'unchanged' },
): ImportState {
  return { feed, run: manifest.run, state, counts: manifest.counts };
}

/** How far the end of an import has come. */
export function showEnded(feed: string, ended: Ended): ImportState {
  return ended.kind === 'complete'
    ? showDone(feed, { manifest: ended.manifest, state: 'complete' })
    : showOpen(feed, ended.open);
}
