import type { PolicyName } from '../../contracts/answer.ts';
import type { Policy } from './load-policy.ts';

/** What a decision remembers a policy by. */
export function policyName({ document: { id, version }, sha256 }: Policy): PolicyName {
  return { id, version, sha256 };
}
