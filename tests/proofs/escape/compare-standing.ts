import type { FlagHead } from '../../../shared/contracts/flag-head.ts';
import type { StoredDecision } from '../../../shared/contracts/stored-decision.ts';
import type { StoredApplication } from '../../../shared/contracts/stored-merchant.ts';
import { cleanApplication } from '../../../shared/domain/clean/clean-application.ts';
import { judge } from '../../../shared/domain/judge.ts';
import type { Keyring } from '../../../shared/domain/match/lookup-key.ts';
import { matchFlags } from '../../../shared/domain/match/match-flags.ts';
import type { Policy } from '../../../shared/domain/policy/load-policy.ts';
import { isChanged } from '../../../shared/domain/rescreen/is-changed.ts';

interface Stands {
  readonly decision: StoredDecision;
  readonly kept: StoredApplication;
  /** All flags there are. */
  readonly heads: readonly FlagHead[];
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * How many flags in force meet what a merchant stands on and are unknown to its decision, and whether screening it now would
 * come out otherwise: found by comparing with every flag, without index or postings.
 */
export function compareStanding(
  { decision, kept, heads, now }: Stands,
  { policy, keyring }: { policy: Policy; keyring: Keyring },
): { readonly escapes: number; readonly differs: boolean } {
  const { identifiers } = cleanApplication(kept.application);
  const matches = matchFlags({ identifiers, heads, clearances: new Map(), keyring, now });
  const known = new Set(decision.facts.matches.map(({ flagId }) => flagId));
  const facts = { ...decision.facts, matches };
  return {
    escapes: matches.filter(({ flagId }) => !known.has(flagId)).length,
    differs: isChanged(decision, { facts, outcome: judge(policy, facts).outcome }),
  };
}
