import * as z from 'zod';
import { viewDecision } from '../../shared/contracts/decision-view.ts';
import { decisionIdSchema, memberIdSchema } from '../../shared/contracts/ids.ts';
import { viewReview } from '../../shared/domain/resolve/view-review.ts';
import { readDecision as readLogged } from '../../shared/flows/read-decision.ts';
import { readMaskedValues } from '../../shared/flows/read-masked-values.ts';
import { fail, ok } from '../../shared/result.ts';
import { endpoint } from './endpoint.ts';
import { isReadableProvider } from './readable-provider.ts';

/** `GET /v1/providers/{provider}/decisions/{id}`: a decision and all that it rested on. */
export const readDecision = endpoint({
  need: { scope: 'flagstop/decisions:read', roles: 'any' },
  path: z.object({ provider: memberIdSchema, id: decisionIdSchema }),
  about: ({ provider, id }) => ({ provider, decisionId: id }),
  async answer({ caller, path, deps }) {
    const { decisions, merchants, resolutions, coalition } = deps.stores;
    if (!(await isReadableProvider(caller, path.provider, coalition))) return fail({ code: 'not-found' });
    const [decision, steps] = await Promise.all([
      readLogged(decisions, { provider: path.provider, decisionId: path.id }),
      resolutions.read(path.provider, path.id),
    ]);
    if (!decision) return fail({ code: 'not-found' });
    // Values are the provider's own: whoever else may read the decision has no part in them.
    const isOwn = caller.member.memberId === path.provider;
    const values = isOwn ? await readMaskedValues(merchants, decision) : null;
    return ok({ status: 200, body: viewDecision(decision, { resolution: viewReview(steps), values }) });
  },
});
