import type { DecisionId, MemberId } from '../contracts/ids.ts';
import type { Problem } from '../contracts/problem.ts';
import type { AskedResolution, ResolutionStep } from '../contracts/resolution.ts';
import type { StoredDecision } from '../contracts/stored-decision.ts';
import type { Clearance } from '../contracts/stored-merchant.ts';
import type { Keyring } from '../domain/match/lookup-key.ts';
import { bindClearances } from '../domain/resolve/bind-clearances.ts';
import { clearancesOf } from '../domain/resolve/clearances-of.ts';
import { nextStep, type Resolver } from '../domain/resolve/next-step.ts';
import { isSandboxFlag } from '../domain/sandbox-match.ts';
import type { DecisionLog, MerchantStore } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { FlagOpinion, ResolutionStore } from '../review-ports.ts';

export interface ResolvePorts {
  readonly log: Pick<DecisionLog, 'read'>;
  readonly merchants: MerchantStore;
  readonly resolutions: ResolutionStore;
  readonly keyring: () => Promise<Keyring>;
}

export interface ResolveRequest {
  readonly provider: MemberId;
  readonly decisionId: DecisionId;
  readonly asked: AskedResolution;
  readonly by: Resolver & { readonly member: MemberId };
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** A review after what was asked. */
export interface Reviewed {
  readonly decision: StoredDecision;
  /** Oldest first; never empty. */
  readonly steps: readonly ResolutionStep[];
  /** True where the same had been asked before: nothing was written. */
  readonly repeated: boolean;
}

/** Each attempt lost means that somebody else made a step: then ours is judged anew. */
const maxAttempts = 8;

/**
 * The review after one more step, or why the step may not be made. The decision stays as it is; the step stands
 * beside it, and what it clears and says of flags comes into force with it, all in one transaction or not at all.
 * A decision that this provider does not have answers `not-found`.
 */
export async function resolveDecision(
  ports: ResolvePorts,
  request: ResolveRequest,
): Promise<Result<Reviewed, Problem>> {
  const decision = await ports.log.read(request.provider, request.decisionId);
  if (!decision) return fail({ code: 'not-found' });
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const reviewed = await stepOnce(ports, { request, decision });
    if (reviewed !== 'read-again') return reviewed;
  }
  return fail({ code: 'overloaded', detail: 'Send the same request again.' });
}

async function stepOnce(
  ports: ResolvePorts,
  { request, decision }: { request: ResolveRequest; decision: StoredDecision },
): Promise<Result<Reviewed, Problem> | 'read-again'> {
  const { provider, decisionId, asked, by, now } = request;
  const [steps, standing] = await Promise.all([
    ports.resolutions.read(provider, decisionId),
    ports.merchants.readStanding(provider, decision.merchant),
  ]);
  const move = nextStep({ decision, steps, newest: standing?.decisionId ?? null }, asked, by);
  if (move.kind === 'repeat') return ok({ decision, steps, repeated: true });
  if (move.kind === 'refuse') return fail(move.problem);
  const bound = bindClearances(decision, asked, now);
  if (!bound.ok) return bound;
  const step: ResolutionStep = {
    provider,
    merchant: decision.merchant,
    decisionId,
    n: steps.length + 1,
    step: move.step,
    asked,
    clearances: bound.value,
    by: { member: by.member, subject: by.subject },
    at: laterOf(now, steps.at(-1)?.at ?? decision.decidedAt),
  };
  const effects = await effectsOf(ports, { step, decision });
  if (!effects.ok) return effects;
  const outcome = await ports.resolutions.commit({
    step,
    standingVersion: standing?.version ?? 0,
    ...effects.value,
  });
  return outcome === 'committed' ? ok({ decision, steps: [...steps, step], repeated: false }) : outcome;
}

interface Effects {
  readonly clearances: readonly Clearance[];
  readonly opinions: readonly FlagOpinion[];
}

/** What a step brings about beside itself: nothing, until it ends the review. */
async function effectsOf(
  { merchants, keyring }: ResolvePorts,
  { step, decision }: { step: ResolutionStep; decision: StoredDecision },
): Promise<Result<Effects, Problem>> {
  if (step.step !== 'resolved') return ok({ clearances: [], opinions: [] });
  const opinions = opinionsOf(step);
  if (step.clearances.length === 0) return ok({ clearances: [], opinions });
  const kept = await merchants.readApplication(step.provider, step.merchant, step.decisionId);
  if (!kept)
    return fail({
      code: 'conflict',
      detail: 'The application is no longer kept, so nothing can be cleared. Screen the merchant again.',
    });
  const judged = { decision, application: kept.application, keyring: await keyring() };
  return ok({ clearances: clearancesOf(step, judged), opinions });
}

/** What the flags' owners learn: that somebody judged so, and nothing of whom. */
function opinionsOf({ clearances, asked }: ResolutionStep): FlagOpinion[] {
  const all: FlagOpinion[] = [
    ...clearances.map(({ flagId }) => ({ flagId, says: 'notTheSubject' as const })),
    ...asked.confirms.map((flagId) => ({ flagId, says: 'subject' as const })),
  ];
  return all.filter(({ flagId }) => !isSandboxFlag(flagId));
}

/** Steps of one review are in time order even where two of our clocks differ. */
function laterOf(now: string, before: string): string {
  return new Date(Math.max(Date.parse(now), Date.parse(before) + 1)).toISOString();
}
