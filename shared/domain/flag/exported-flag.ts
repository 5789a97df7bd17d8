import type { RaiseFlag } from '../../contracts/flag.ts';
import type { FlagHead } from '../../contracts/flag-head.ts';
import { flagIdentifierOf } from './flag-identifier-of.ts';

/** The list that flags come from which a member took with it, and perhaps brings back: its entries are their ids. */
export const exportFeed = 'export';

/** What one raising takes of evidence references; mergers may have gathered more. */
const maxReferences = 20;

/**
 * What a flag's author raises to say again what it says, or null where its life is over at `now` (RFC 3339) or the author
 * stands behind nothing of it. Only what the author itself vouches for: nobody’s word is given by another’s export.
 */
export function exportedFlag(head: FlagHead, now: string): RaiseFlag | null {
  const { flagId, category, raisedBy, narrative, evidenceReferences } = head;
  const { shareLevel, jurisdictions, validFrom, validUntil, reviewAt } = head;
  const lives = head.state === 'active' || head.state === 'held';
  const own = head.identifiers.filter(({ vouchedBy }) => vouchedBy.includes(raisedBy));
  if (!lives || Date.parse(now) >= Date.parse(validUntil) || own.length === 0) return null;
  return {
    category,
    identifiers: own.map(flagIdentifierOf),
    ...(narrative !== undefined && { narrative }),
    ...(evidenceReferences.length > 0 && { evidenceReferences: evidenceReferences.slice(0, maxReferences) }),
    validFrom,
    validUntil,
    reviewAt,
    shareLevel,
    ...(jurisdictions.length > 0 && { jurisdictions }),
    source: { feed: exportFeed, entry: flagId },
  };
}
