import type { Standing, StandingView } from '../../shared/contracts/stored-merchant.ts';
import { summariseReview } from '../../shared/domain/resolve/view-review.ts';
import type { ManagementDeps } from './management-deps.ts';

/** A standing as it is answered: with what its decision was made for, and how its review stands. */
export async function viewStanding(
  { stores, livemode }: Pick<ManagementDeps, 'stores' | 'livemode'>,
  standing: Standing,
): Promise<StandingView> {
  const { provider, merchant, outcome, decisionId, decidedAt, state, version, offboarding } = standing;
  const [decision, steps] = await Promise.all([
    stores.decisions.read(provider, decisionId),
    stores.resolutions.read(provider, decisionId),
  ]);
  return {
    livemode,
    merchant: { reference: merchant },
    outcome,
    decisionId,
    decidedAt,
    ...(decision?.trigger && { trigger: decision.trigger }),
    resolution: summariseReview(steps),
    state,
    ...(offboarding && { offboarding: shown(offboarding) }),
    version,
  };
}

/** Whoever did it is not told with it. */
function shown({ by: _by, ...offboarding }: NonNullable<Standing['offboarding']>) {
  return offboarding;
}
