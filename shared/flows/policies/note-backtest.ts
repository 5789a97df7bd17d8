import type { Backtest } from '../../contracts/backtest.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { PolicyStanding } from '../../domain/policy-life/legal-policy-moves.ts';
import type { PolicyActor } from '../../domain/policy-life/policy-actor.ts';
import { fail, type Result } from '../../result.ts';
import type { PolicyLifePorts } from './policy-ports.ts';
import { takePolicyStep } from './take-policy-step.ts';

interface Finished {
  readonly backtest: Pick<Backtest, 'id' | 'state' | 'draft' | 'startedBy'>;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * A version after it was noted that a backtest of it ran to its end, so that an approval may name it; noting it again changes
 * nothing. `not-found` where the draft is no version that was proposed, `conflict` where the backtest was of another document
 * or did not end well.
 */
export async function noteBacktest(
  ports: PolicyLifePorts,
  { backtest, now }: Finished,
): Promise<Result<PolicyStanding, Problem>> {
  const { id, state, draft, startedBy } = backtest;
  const record = await ports.policies.readPolicyRecord(draft.id, draft.version);
  if (!record) return fail({ code: 'not-found' });
  if (state !== 'done' || record.sha256 !== draft.sha256)
    return fail({ code: 'conflict', detail: 'The backtest is not a finished one of this version.' });
  // Who started it speaks here: owner and roles mean nothing to this step.
  const actor: PolicyActor = { ...startedBy, owner: startedBy.member, roles: [], probation: false };
  const move = { kind: 'backtest', backtest: id } as const;
  return takePolicyStep(ports, { line: draft.id, version: draft.version, move, actor, now });
}
