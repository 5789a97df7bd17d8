import type { FeedEntry } from '../contracts/feeds/feed-import.ts';
import type { SeenEntry } from '../feed-ports.ts';

/** True where all there is to note of an entry is that a newer import saw it: the condition that DynamoDB is asked to check. */
export function saysTheSame(stored: FeedEntry, seen: SeenEntry): boolean {
  return (
    stored.standing &&
    stored.contentHash === seen.contentHash &&
    stored.run < seen.run &&
    stored.renewAt > seen.now
  );
}
