import * as z from 'zod';
import { memberIdSchema, merchantReferenceSchema } from '../../shared/contracts/ids.ts';
import type { Standing, StandingView } from '../../shared/contracts/stored-merchant.ts';
import { summariseReview } from '../../shared/domain/resolve/view-review.ts';
import { fail, ok } from '../../shared/result.ts';
import { endpoint } from './endpoint.ts';
import { isReadableProvider } from './readable-provider.ts';

/** `GET /v1/providers/{provider}/merchants/{reference}`: where a merchant stands now. */
export const readStanding = endpoint({
  need: { scope: 'flagstop/decisions:read', roles: 'any' },
  path: z.object({ provider: memberIdSchema, reference: merchantReferenceSchema }),
  about: ({ provider, reference }) => ({ provider, merchant: reference }),
  async answer({ caller, path, deps }) {
    const { merchants, decisions, resolutions, coalition } = deps.stores;
    if (!(await isReadableProvider(caller, path.provider, coalition))) return fail({ code: 'not-found' });
    const standing = await merchants.readStanding(path.provider, path.reference);
    if (!standing) return fail({ code: 'not-found' });
    const [decision, steps] = await Promise.all([
      decisions.read(path.provider, standing.decisionId),
      resolutions.read(path.provider, standing.decisionId),
    ]);
    return ok({
      status: 200,
      body: view(standing, {
        resolution: summariseReview(steps),
        livemode: deps.livemode,
        ...(decision?.trigger && { trigger: decision.trigger }),
      }),
      about: { decisionId: standing.decisionId },
    });
  },
});

function view(
  { merchant, outcome, decisionId, decidedAt, state, version }: Standing,
  { livemode, resolution, trigger }: Pick<StandingView, 'livemode' | 'resolution' | 'trigger'>,
): StandingView {
  const decided = { outcome, decisionId, decidedAt, ...(trigger && { trigger }), resolution };
  return { livemode, merchant: { reference: merchant }, ...decided, state, version };
}
