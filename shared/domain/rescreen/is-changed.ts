import canonicalize from 'canonicalize';
import type { FactMatch } from '../../contracts/facts.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';

type Judged = Pick<StoredDecision, 'outcome' | 'facts'>;

/**
 * True where a merchant that is judged again comes out otherwise: another outcome, or other matches. A flag that went on
 * in a way that means nothing for this merchant (one more member supports it) changes nothing.
 */
export function isChanged(before: Judged, now: Judged): boolean {
  return before.outcome !== now.outcome || meetsOthers(before, now);
}

/** True where the flags that a merchant meets are others than before, or meet it otherwise. */
export function meetsOthers(before: Pick<Judged, 'facts'>, now: Pick<Judged, 'facts'>): boolean {
  return shapeOf(before.facts.matches) !== shapeOf(now.facts.matches);
}

/** Matches as whoever reads them tells them apart. `seq` and wording are left out: they differ without anything having changed. */
function shapeOf(matches: readonly FactMatch[]): string | undefined {
  return canonicalize(
    matches
      .map(({ seq: _seq, on, ...match }) => ({
        ...match,
        on: on.map(({ pointer, type, method }) => `${pointer} ${type} ${method}`).toSorted(),
      }))
      .toSorted((a, b) => (a.flagId < b.flagId ? -1 : 1)),
  );
}
