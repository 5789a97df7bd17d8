import type { PolicyLine } from '../../contracts/policy-record.ts';
import type { Problem } from '../../contracts/problem.ts';
import {
  applyPolicyMove,
  type MovingPolicy,
  type PolicyStep,
} from '../../domain/policy-life/apply-policy-move.ts';
import type { PolicyStanding } from '../../domain/policy-life/legal-policy-moves.ts';
import type { PolicyRefusal } from '../../domain/policy-life/policy-move.ts';
import { Unavailable } from '../../ports.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type PolicyLifePorts, policyAttempts } from './policy-ports.ts';

interface TakingStep extends MovingPolicy {
  readonly line: PolicyLine['line'];
  readonly version: string;
}

/**
 * A version and its line after a move, in one transaction with its event and with the document that rules from then on; as
 * they stand where all is so already; or why the move is not made. Where another step came first, all is read and judged again.
 */
export async function takePolicyStep(
  ports: PolicyLifePorts,
  { line: name, version, ...moving }: TakingStep,
): Promise<Result<PolicyStanding, Problem>> {
  for (let attempt = 0; attempt < policyAttempts; attempt += 1) {
    // The line first: whatever is written after it is read moves it on.
    const line = await ports.policies.readLine(name);
    const record = await ports.policies.readPolicyRecord(name, version);
    if (!record) return fail({ code: 'not-found' });
    const judged = applyPolicyMove({ line, record }, moving);
    if (!judged.ok) return fail(problemOf(judged.error));
    const step = judged.value;
    if (step === null) return ok({ line, record });
    if ((await commit(ports, { step, expected: line.n })) === 'committed')
      return ok({ line: step.line, record: step.record });
  }
  throw new Unavailable('A line of policies kept changing while a step was to be written.');
}

async function commit(
  { policies, coalition }: PolicyLifePorts,
  { step, expected }: { step: PolicyStep; expected: number },
): Promise<'committed' | 'moved-on'> {
  const { line, record, event, activates, shadow } = step;
  const change = { line, record, event, expected };
  if (!activates && shadow !== 'this')
    return policies.commitPolicy({ ...change, ...(shadow === 'none' && { shadow: null }) });
  const document = await coalition.readPolicy(record.line, record.version);
  if (document?.sha256 !== record.sha256)
    throw new Unavailable('The document of a policy is not the one proposed.');
  return policies.commitPolicy({
    ...change,
    ...(activates && { activate: document }),
    ...(shadow === 'this' && { shadow: document }),
    ...(shadow === 'none' && { shadow: null }),
  });
}

function problemOf(refusal: PolicyRefusal): Problem {
  if (refusal.kind === 'unknown-backtest')
    return {
      code: 'schema',
      detail: 'An approval names the finished backtest of this version whose report was looked at.',
      errors: [{ pointer: '/backtest', code: 'unknown-backtest' }],
    };
  return {
    code: 'conflict',
    detail: 'The version does not allow this step, or not to you. What it allows you is listed.',
    allowed: refusal.allowed,
  };
}
