import type { DecidedUnder, PolicyName } from '../../contracts/answer.ts';
import type { Policy } from './load-policy.ts';

/** What a policy is remembered by. */
export function policyName({ document: { id, version }, sha256 }: Policy): PolicyName {
  return { id, version, sha256 };
}

/** What a decision remembers of the policy that it was made under, and of the provider's own rules beside it. */
export function decidedUnder(policy: Policy): DecidedUnder {
  return { ...policyName(policy), ...(policy.overlay && { overlay: policy.overlay }) };
}
