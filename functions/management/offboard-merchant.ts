import * as z from 'zod';
import { memberIdSchema, merchantReferenceSchema } from '../../shared/contracts/ids.ts';
import { offboardSchema } from '../../shared/contracts/offboard.ts';
import { offboardMerchant as offboard } from '../../shared/flows/offboard-merchant.ts';
import { fail, ok } from '../../shared/result.ts';
import { endpoint } from './endpoint.ts';
import { readStep } from './flag-life/read-step.ts';
import { viewStanding } from './view-standing.ts';

/** `POST /v1/providers/{provider}/merchants/{reference}/offboard`: a provider tells that it left a merchant. */
export const offboardMerchant = endpoint({
  need: { scope: 'flagstop/decisions:resolve', roles: ['provider'] },
  path: z.object({ provider: memberIdSchema, reference: merchantReferenceSchema }),
  about: ({ provider, reference }) => ({ provider, merchant: reference }),
  async answer(call) {
    const { caller, path, nowMs, deps } = call;
    if (caller.member.memberId !== path.provider) return fail({ code: 'not-found' });
    const asked = readStep(call, { schema: offboardSchema });
    if (!asked.ok) return asked;
    const { merchants, lives } = deps.stores;
    const result = await offboard(
      { merchants, lives },
      {
        ...asked.value,
        provider: path.provider,
        merchant: path.reference,
        by: caller.claims.subject,
        now: new Date(nowMs).toISOString(),
      },
    );
    if (!result.ok) return result;
    const { standing, repeated } = result.value;
    return ok({
      status: 200,
      body: await viewStanding(deps, standing),
      headers: { 'idempotent-replayed': String(repeated) },
      about: { decisionId: standing.decisionId, replayed: repeated },
    });
  },
});
