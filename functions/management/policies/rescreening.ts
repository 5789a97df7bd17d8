import {
  type PolicyRescreening,
  type PolicyRescreeningView,
  startPolicyRescreeningSchema,
} from '../../../shared/contracts/policy-rescreening.ts';
import type { PolicyActor } from '../../../shared/domain/policy-life/policy-actor.ts';
import { showPerson } from '../../../shared/domain/policy-life/show-policy.ts';
import { startRescreening } from '../../../shared/flows/policies/start-rescreening.ts';
import { ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { governingPolicies, policyActor, readingPolicies } from './entitled.ts';
import { linePath } from './policy-path.ts';
import { readPolicyStep } from './read-policy-body.ts';

/** `POST /v1/policies/rescreening`: judges all boarded merchants again by the policy that rules; the sweep does it. */
export const postRescreening = endpoint({
  need: governingPolicies('coalition'),
  path: linePath('coalition'),
  about: () => ({}),
  async answer(call) {
    const asked = readPolicyStep(call, startPolicyRescreeningSchema);
    if (!asked.ok) return asked;
    const actor = policyActor(call.caller);
    const now = new Date(call.nowMs).toISOString();
    const { reason } = asked.value;
    const started = await startRescreening(call.deps.stores, { reason, by: actor, now });
    if (!started.ok) return started;
    const { policy: policyVersion } = started.value;
    return ok({ status: 202, body: shown(started.value, actor), about: { policyVersion } });
  },
});

/** `GET /v1/policies/rescreening`: how far the last one came. */
export const readRescreening = endpoint({
  need: readingPolicies,
  path: linePath('coalition'),
  about: () => ({}),
  async answer({ caller, deps }) {
    const job = await deps.stores.rescreenings.readJob();
    return ok({ status: 200, body: job ? shown(job, policyActor(caller)) : { job } });
  },
});

function shown(
  { n, policy, startedAt, startedBy, reason, endedAt, merchants }: PolicyRescreening,
  reader: PolicyActor,
): PolicyRescreeningView {
  const by = showPerson(startedBy, reader);
  return { job: { n, policy, startedAt, startedBy: by, reason, endedAt, merchants } };
}
