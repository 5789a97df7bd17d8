import type { Policy } from './load-policy.ts';
import { policyName } from './policy-name.ts';

/**
 * The coalition's policy with a provider's own rules beside it. It keeps the coalition's document and hash, and names the
 * overlay; the overlay's rules are called `own-provider/rule`, so that their reasons are told apart. Never less careful than
 * the policy alone: rules only add care, and one that approves, which `loadOverlay` refuses, would be left out here too.
 */
export function withOverlay(policy: Policy, overlay: Policy | null): Policy {
  if (overlay === null) return policy;
  const own = overlay.rules
    .filter(({ rule }) => rule.outcome !== 'approve')
    .map((loaded) => ({
      ...loaded,
      rule: { ...loaded.rule, id: `${overlay.document.id}/${loaded.rule.id}` },
    }));
  return { ...policy, rules: [...policy.rules, ...own], overlay: policyName(overlay) };
}
