import type { FeedEntry, FeedManifest, OpenImport } from '../../contracts/feeds/feed-import.ts';

/** An import whose missing entries are more than this share of all, and more than this many, waits for an operator. */
const heldShare = 0.1;
const heldCount = 10;

/** The import with some of its feed's entries counted: those that it saw by what it made of them, and those that are gone. */
export function counted(open: OpenImport, entries: readonly FeedEntry[]): OpenImport {
  const standing = entries.filter((entry) => entry.standing);
  const seen = standing.filter(({ run }) => run >= open.run);
  const made = (how: FeedEntry['how']) => seen.filter((entry) => entry.how === how).length;
  return {
    ...open,
    standing: open.standing + standing.length,
    gone: open.gone + standing.length - seen.length,
    raised: open.raised + made('raised'),
    unchanged: open.unchanged + made('unchanged'),
    amended: open.amended + made('amended'),
  };
}

/**
 * Why an import must wait before it takes anything back, or null. Many gone at once, or all of them, is more often a
 * broken file than the truth; and an entry that seems gone may stand in a row that could not be read.
 */
export function holdReason({ gone, standing, raised, bad }: OpenImport): 'many-gone' | 'unread-rows' | null {
  if (gone === 0) return null;
  // Of what stood before: entries that this import raised do not make a loss smaller.
  const before = standing - raised;
  if (gone === before || (gone > heldCount && gone > before * heldShare)) return 'many-gone';
  return bad > 0 ? 'unread-rows' : null;
}

/** What is left of an import at its end. */
export function manifestOf(open: OpenImport, finishedAt: string): FeedManifest {
  const { sha256, reading, run, startedAt, releasedBy } = open;
  const { raised, unchanged, amended, gone, refused, bad, passedOver } = open;
  return {
    sha256,
    reading,
    run,
    startedAt,
    finishedAt,
    counts: { raised, unchanged, amended, withdrawn: gone, refused, bad, passedOver },
    ...(releasedBy !== null && { releasedBy }),
  };
}
