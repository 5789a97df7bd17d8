import type { FeedEvidence, FeedStatus } from '../../contracts/feeds/feed-registration.ts';
import type { RaiseFlag } from '../../contracts/flag.ts';
import type { FlagActor } from '../flag/flag-actor.ts';

/**
 * What a member's word for an entry of a list is worth: `verified` where operators registered the list as its own with
 * that ceiling, it is an operator, and the entry has a reference; `reported` in every other case.
 */
export function feedEvidence(
  { evidenceReferences }: Pick<RaiseFlag, 'evidenceReferences'>,
  { feed, actor }: { feed: Pick<FeedStatus, 'owner' | 'evidence'> | null; actor: FlagActor },
): FeedEvidence {
  const accepted = feed?.owner === actor.member && feed.evidence === 'verified';
  const mayVerify = accepted && actor.roles.includes('operator');
  return mayVerify && evidenceReferences?.length ? 'verified' : 'reported';
}
