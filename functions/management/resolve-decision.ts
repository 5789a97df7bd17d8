import * as z from 'zod';
import { jsonBody } from '../../shared/adapters/http/json-body.ts';
import { decisionIdSchema, memberIdSchema } from '../../shared/contracts/ids.ts';
import { readJson } from '../../shared/contracts/read-json.ts';
import { maxResolveBytes, readResolve } from '../../shared/contracts/read-resolve.ts';
import type { Resolved } from '../../shared/contracts/resolution.ts';
import { viewReview } from '../../shared/domain/resolve/view-review.ts';
import { type Reviewed, resolveDecision as resolve } from '../../shared/flows/resolve-decision.ts';
import { fail, ok } from '../../shared/result.ts';
import { type Answered, type Call, endpoint } from './endpoint.ts';
import { isReadableProvider } from './readable-provider.ts';

/** `POST /v1/providers/{provider}/decisions/{id}/resolution`: ends a review, proposes its end, or escalates it. */
export const resolveDecision = endpoint({
  need: { scope: 'flagstop/decisions:resolve', roles: ['provider', 'operator'] },
  path: z.object({ provider: memberIdSchema, id: decisionIdSchema }),
  about: ({ provider, id }) => ({ provider, decisionId: id }),
  async answer(call) {
    const { caller, path, nowMs, deps } = call;
    const { decisions, merchants, resolutions, coalition } = deps.stores;
    if (!(await isReadableProvider(caller, path.provider, coalition))) return fail({ code: 'not-found' });
    const forCoalition = caller.member.memberId !== path.provider;
    // Auditors read, they do not decide.
    if (forCoalition && !caller.member.roles.includes('operator')) return fail({ code: 'not-found' });
    const asked = readBody(call);
    if (!asked.ok) return asked;
    const { subject, clientId } = caller.claims;
    const reviewed = await resolve(
      { log: decisions, merchants, resolutions, keyring: deps.keyring },
      {
        provider: path.provider,
        decisionId: path.id,
        asked: asked.value,
        by: { member: caller.member.memberId, subject, machine: subject === clientId, forCoalition },
        now: new Date(nowMs).toISOString(),
      },
    );
    return reviewed.ok ? ok(answered(reviewed.value, call)) : reviewed;
  },
});

function readBody({ header, rawBody }: Call<unknown>) {
  const bytes = jsonBody({ header, rawBody, maxBytes: maxResolveBytes });
  if (!bytes.ok) return bytes;
  const value = readJson(bytes.value);
  return value.ok ? readResolve(value.value) : value;
}

/** 202 where the step is taken and the review waits for another person. */
function answered({ decision, steps, repeated }: Reviewed, { deps }: Call<unknown>): Answered {
  const review = viewReview(steps);
  if (!review) throw new Error('A resolution left no step.');
  const { decisionId, merchant } = decision;
  const body: Resolved = { decisionId, livemode: deps.livemode, ...review };
  const outcome = review.steps.at(-1)?.outcome;
  return {
    status: review.status === 'awaiting-second' ? 202 : 200,
    body,
    headers: { 'idempotent-replayed': String(repeated) },
    about: {
      decisionId,
      merchant,
      resolution: review.status,
      ...(outcome && { outcome }),
      replayed: repeated,
    },
  };
}
