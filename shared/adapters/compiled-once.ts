import type { StoredPolicy } from '../contracts/coalition.ts';
import type { Policy, PolicyFault } from '../domain/policy/load-policy.ts';
import { Unavailable } from '../ports.ts';
import type { Result } from '../result.ts';

/**
 * A loader of one policy after another that compiles an unchanged one once: compiling is dear beside running. Throws
 * {@link Unavailable} where one cannot be loaded, for then nothing may be judged by it; `what` names it.
 */
export function compiledOnce(
  what: string,
  load: (stored: StoredPolicy) => Result<Policy, readonly PolicyFault[]>,
): (stored: StoredPolicy) => Policy {
  let compiled: Policy | null = null;
  return (stored) => {
    if (compiled?.sha256 === stored.sha256) return compiled;
    const policy = load(stored);
    if (!policy.ok) throw new Unavailable(`The ${what} cannot be loaded.`);
    compiled = policy.value;
    return compiled;
  };
}
