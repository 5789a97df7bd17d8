import type { AskedResolution } from '../../contracts/resolution.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import { mayDecline } from '../may-decline.ts';

/**
 * True where one person's word is too little: to approve what was declined, and to clear a match that could carry
 * a decline, whatever is said of the decision, for the next screening would no longer decline on it. A clearance
 * that stands already does not make renewing it a lesser matter.
 */
export function needsTwoPeople(
  { outcome, facts }: Pick<StoredDecision, 'outcome' | 'facts'>,
  asked: AskedResolution,
): boolean {
  if (outcome === 'decline' && asked.outcome === 'approve') return true;
  const cleared = new Set(asked.clearances.map(({ flagId }) => flagId));
  return facts.matches.some((match) => cleared.has(match.flagId) && mayDecline({ ...match, cleared: false }));
}
