import type { StoredHookSecret } from '../../contracts/hook-record.ts';
import type { AddHookSecret } from '../../contracts/hook-setup.ts';
import type { Problem } from '../../contracts/problem.ts';
import { ok, type Result } from '../../result.ts';
import { isActive, planRotation } from '../member/plan-rotation.ts';

/**
 * The secrets that go on beside a new one, each with its end, or why there can be none: at most two count at a time, as of keys that
 * sign screenings. Those that ended are left out, for what is over need not be kept, however well it is sealed.
 */
export function planHookSecret(
  secrets: readonly StoredHookSecret[],
  { asked, nowMs }: { readonly asked: AddHookSecret; readonly nowMs: number },
): Result<readonly StoredHookSecret[], Problem> {
  const plan = planRotation(secrets, { asked, nowMs });
  if (!plan.ok) return plan;
  const { ending } = plan.value;
  return ok(
    secrets
      .map((secret) => ending.find(({ keyId }) => keyId === secret.keyId) ?? secret)
      .filter((secret) => isActive(secret, nowMs)),
  );
}
