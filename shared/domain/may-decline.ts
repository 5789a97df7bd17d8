import type { FactMatch } from '../contracts/facts.ts';

/** True where a match may carry a decline: anything less is one member's word, a name, or in doubt. */
export function mayDecline(
  match: Pick<FactMatch, 'strength' | 'disputed' | 'cleared' | 'evidence'>,
): boolean {
  return match.strength === 'strong' && !match.disputed && !match.cleared && match.evidence !== 'reported';
}
