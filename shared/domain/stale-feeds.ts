import type { FeedStatus } from '../contracts/feeds/feed-registration.ts';

/** The names of feeds that were not imported for longer than their registration allows, at an instant (RFC 3339, UTC). */
export function staleFeeds(feeds: readonly FeedStatus[], now: string): string[] {
  const ageMs = ({ importedAt }: FeedStatus) => Date.parse(now) - Date.parse(importedAt);
  return feeds.filter((feed) => ageMs(feed) > feed.staleAfterHours * 3_600_000).map(({ feed }) => feed);
}
