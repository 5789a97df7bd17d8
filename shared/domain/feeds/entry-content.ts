import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { FeedEvidence } from '../../contracts/feeds/feed-registration.ts';
import type { SourcedFlag } from './feed-row.ts';

/** SHA-256 (hex) of all that an entry says and what its word is worth: where it is the same, there is nothing to do. */
export function entryContent({ source: _source, ...says }: SourcedFlag, evidence: FeedEvidence): string {
  const content = canonicalize({ says, evidence }) ?? '';
  return createHash('sha256').update(content).digest('hex');
}
