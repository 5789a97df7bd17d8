import type { StoredBacktest } from '../../contracts/stored-backtest.ts';
import { loadPolicy, type Policy } from '../../domain/policy/load-policy.ts';
import type { CoalitionStore } from '../../ports.ts';

/** Both policies of a backtest, as they were named when it was started; null where one cannot be had any more. */
export async function loadPolicies(
  coalition: Pick<CoalitionStore, 'readPolicy'>,
  { active, draft }: Pick<StoredBacktest, 'active' | 'draft'>,
): Promise<{ readonly active: Policy; readonly draft: Policy } | null> {
  const [before, after] = await Promise.all([active, draft].map((name) => load(coalition, name)));
  return before && after ? { active: before, draft: after } : null;
}

async function load(
  coalition: Pick<CoalitionStore, 'readPolicy'>,
  { id, version, sha256 }: StoredBacktest['draft'],
): Promise<Policy | null> {
  const stored = await coalition.readPolicy(id, version);
  if (stored?.sha256 !== sha256) return null;
  const policy = loadPolicy(stored);
  return policy.ok ? policy.value : null;
}
