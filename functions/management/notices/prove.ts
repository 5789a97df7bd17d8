import { viewEndpoint } from '../../../shared/domain/notice/view-notice.ts';
import { proveEndpoint } from '../../../shared/flows/notices/prove-endpoint.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { changingEndpoint, isOwn, providerPath } from './own-notices.ts';

/**
 * `POST /v1/providers/{provider}/endpoint/proof`: has the endpoint prove that it is the provider's own, and answers what came of
 * it. This function asks it itself: whoever waits for the answer waits here, what is sent goes through the same guarded sender as
 * every notice, and the function that delivers notices is a durable one, which nobody waits for.
 */
export const postProof = endpoint({
  need: changingEndpoint,
  ...providerPath,
  async answer(call) {
    if (!isOwn(call)) return fail({ code: 'not-found' });
    const { stores, endpointProof, livemode } = call.deps;
    const { sender, signer, newChallenge } = endpointProof;
    const proved = await proveEndpoint(
      { endpoints: stores.endpoints, sender, signer },
      { provider: call.path.provider, challenge: newChallenge(), livemode, nowMs: call.nowMs },
    );
    return proved.ok ? ok({ status: 200, body: viewEndpoint(proved.value, { livemode }) }) : proved;
  },
});
