import type { OpenDispute } from '../contracts/flag-moves.ts';
import type { DecisionId, FlagId, MemberId } from '../contracts/ids.ts';
import type { Problem } from '../contracts/problem.ts';
import type { Step } from '../domain/flag/apply-move.ts';
import { defaultDisputeDays } from '../domain/flag/dispute.ts';
import type { FlagActor } from '../domain/flag/flag-actor.ts';
import type { DecisionLog } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { changeFlag, type FlagPorts } from './change-flag.ts';

export interface DisputeRequest {
  readonly flagId: FlagId;
  readonly asked: OpenDispute;
  readonly actor: FlagActor;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * The step that opens a dispute, which caps the flag at review from the next screening on. Whoever names a decision
 * disputes for its merchant: the decision must be the actor's own (an operator names its provider) and must have met
 * the flag, else everything is answered as an unknown flag is. `readable` is false where the actor may not read the
 * flag: then it may dispute for a merchant only.
 */
export async function disputeFlag(
  ports: FlagPorts & { readonly log: Pick<DecisionLog, 'read'> },
  request: DisputeRequest & { readonly readable: boolean },
): Promise<Result<Step, Problem>> {
  const { flagId, asked, actor, now, readable } = request;
  const refusal = refusalOf(request);
  if (refusal) return fail(refusal);
  const { rationale, decisionId, days } = asked;
  if (decisionId) {
    const provider = asked.provider ?? actor.member;
    if (!(await hasMet(ports.log, { provider, decisionId, flagId }))) return fail({ code: 'not-found' });
  } else if (!readable) return fail({ code: 'not-found' });
  const onBehalfOf = asked.onBehalfOf ?? (decisionId ? 'merchant' : 'member');
  const move = { kind: 'dispute', onBehalfOf, rationale } as const;
  const step = await changeFlag(ports, {
    flagId,
    move: {
      ...move,
      ...(decisionId && { decisionId }),
      ...(days && { days }),
    },
    actor,
    now,
  });
  return step.ok ? ok(step.value) : step;
}

/** What is wrong with the request whatever flag it names, so that it tells nothing of that. */
function refusalOf({ asked, actor }: DisputeRequest): Problem | null {
  const { onBehalfOf, decisionId, provider, days = defaultDisputeDays } = asked;
  const isOperator = actor.roles.includes('operator');
  const speaks = isOperator || actor.roles.includes('contributor');
  const wrong = (pointer: string, code: string): Problem => ({ code: 'schema', errors: [{ pointer, code }] });
  if (!decisionId && !speaks) return wrong('/decisionId', 'required');
  if (!decisionId && onBehalfOf === 'merchant' && !isOperator) return wrong('/decisionId', 'required');
  if (decisionId && onBehalfOf === 'member') return wrong('/onBehalfOf', 'not-with-a-decision');
  if (provider && !decisionId) return wrong('/provider', 'not-without-a-decision');
  if (provider && provider !== actor.member && !isOperator) return wrong('/provider', 'operators-only');
  return days > defaultDisputeDays && !isOperator ? wrong('/days', 'operators-only') : null;
}

async function hasMet(
  log: Pick<DecisionLog, 'read'>,
  { provider, decisionId, flagId }: { provider: MemberId; decisionId: DecisionId; flagId: FlagId },
): Promise<boolean> {
  const decision = await log.read(provider, decisionId);
  return decision?.facts.matches.some((match) => match.flagId === flagId) ?? false;
}
