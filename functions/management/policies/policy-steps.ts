import type * as z from 'zod';
import {
  approvePolicySchema,
  decidePolicySchema,
  shadowPolicySchema,
} from '../../../shared/contracts/policy-view.ts';
import type { PolicyMove } from '../../../shared/domain/policy-life/policy-move.ts';
import { showPolicy } from '../../../shared/domain/policy-life/show-policy.ts';
import { takePolicyStep } from '../../../shared/flows/policies/take-policy-step.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Need } from '../authorize.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';
import { approvingPolicies, governingPolicies, mayChangeLine, policyActor } from './entitled.ts';
import { aboutVersion, lineOf, versionPath, type Whose } from './policy-path.ts';
import { readPolicyStep } from './read-policy-body.ts';

/** `POST …/policies/{version}/approve`: a second person stands behind it, having looked at a backtest’s report. */
export const approvePolicy = (whose: Whose): Endpoint =>
  policyStep(whose, {
    need: approvingPolicies,
    body: approvePolicySchema,
    move: ({ backtest, reason }) => ({ kind: 'approve', backtest: backtest ?? null, reason: reason ?? null }),
  });

/** `POST …/policies/{version}/reject`: for good. */
export const rejectPolicy = (whose: Whose): Endpoint =>
  policyStep(whose, {
    need: approvingPolicies,
    body: decidePolicySchema,
    move: ({ reason }) => ({ kind: 'reject', reason }),
  });

/** `POST …/policies/{version}/activate`: it rules from now on; an older one again where something went wrong. */
export const activatePolicy = (whose: Whose): Endpoint =>
  policyStep(whose, {
    need: governingPolicies,
    body: decidePolicySchema,
    move: ({ reason }) => ({ kind: 'activate', reason }),
    note: 'Screenings follow it within 60 seconds. Merchants that are boarded already are not screened again by this: an operator starts that with `flagstop policy rescreen`.',
  });

/** `POST /v1/policies/{version}/shadow`: runs it beside the active version, or ends that. */
export const shadowPolicy = (whose: Whose): Endpoint =>
  policyStep(whose, {
    need: governingPolicies,
    body: shadowPolicySchema,
    move: ({ on, reason }) => ({ kind: on ? 'start-shadow' : 'end-shadow', reason: reason ?? null }),
  });

interface StepShape<S extends z.ZodObject> {
  readonly need: (whose: Whose) => Need;
  readonly body: S;
  readonly move: (body: z.infer<S>) => PolicyMove;
  readonly note?: string;
}

/** An endpoint that takes a version one step further; a step that it does not allow answers 409 with those that it does. */
function policyStep<S extends z.ZodObject>(whose: Whose, { need, body, move, note }: StepShape<S>): Endpoint {
  return endpoint({
    need: need(whose),
    path: versionPath(whose),
    about: aboutVersion,
    async answer(call) {
      if (!mayChangeLine(call)) return fail({ code: 'not-found' });
      const asked = readPolicyStep(call, body);
      if (!asked.ok) return asked;
      const actor = policyActor(call.caller);
      const taken = await takePolicyStep(call.deps.stores, {
        line: lineOf(call.path),
        version: call.path.version,
        move: move(asked.value),
        actor,
        now: new Date(call.nowMs).toISOString(),
      });
      if (!taken.ok) return taken;
      return ok({
        status: 200,
        body: { ...showPolicy(taken.value, actor), ...(note !== undefined && { note }) },
      });
    },
  });
}
