import { merchantKey } from '../../../shared/adapters/memory/memory-state.ts';
import type { DecisionId } from '../../../shared/contracts/ids.ts';
import type { StoredDecision } from '../../../shared/contracts/stored-decision.ts';
import { noon } from '../../support/a-coalition.ts';
import { compareStanding } from './compare-standing.ts';
import type { Governed, World } from './world.ts';

export interface Findings {
  /** Pairs of a boarded merchant and a flag in force on what it stands on, of which its decision knows nothing. */
  readonly escapes: number;
  /** Standings that are not what screening the merchant now would make of it. */
  readonly differences: number;
  /** Standings that do not go back to what the provider last sent. */
  readonly overwritten: number;
}

/**
 * What fell between the cracks, found by reading everything there is, without index, postings or streams: each merchant's
 * application is compared with all flags, and judged by the policy.
 */
export async function findEscapes({ state }: World, { view, keyring }: Governed): Promise<Findings> {
  const { policy } = await view.rules();
  const now = new Date(noon).toISOString();
  const heads = [...state.heads.values()];
  let escapes = 0;
  let differences = 0;
  let overwritten = 0;
  for (const standing of state.standings.values()) {
    const decision = state.decisions.get(standing.decisionId);
    const kept = state.applications.get(merchantKey(standing, standing.decisionId));
    if (!decision || !kept) throw new Error('A standing without its decision or application.');
    overwritten += Number(sentWith(state, decision) !== lastSent(state, decision));
    const compared = compareStanding({ decision, kept, heads, now }, { policy, keyring });
    escapes += compared.escapes;
    differences += Number(compared.differs);
  }
  return { escapes, differences, overwritten };
}

/** The decision on what a provider sent that this one goes back to. */
function sentWith({ decisions }: World['state'], decision: StoredDecision): DecisionId {
  let at = decision;
  while (at.source === 'rescreen') {
    const before = at.previous && decisions.get(at.previous);
    if (!before) throw new Error('A rescreening that follows no decision.');
    at = before;
  }
  return at.decisionId;
}

/** Of all that the provider sent about the merchant, the one that was committed last: they follow one another in this map. */
function lastSent(
  { decisions }: World['state'],
  { provider, merchant }: StoredDecision,
): DecisionId | undefined {
  const sent = [...decisions.values()].filter(
    (one) => one.provider === provider && one.merchant === merchant && one.source !== 'rescreen',
  );
  return sent.at(-1)?.decisionId;
}
