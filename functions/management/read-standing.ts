import * as z from 'zod';
import { memberIdSchema, merchantReferenceSchema } from '../../shared/contracts/ids.ts';
import { fail, ok } from '../../shared/result.ts';
import { endpoint } from './endpoint.ts';
import { isReadableProvider } from './readable-provider.ts';
import { viewStanding } from './view-standing.ts';

/** `GET /v1/providers/{provider}/merchants/{reference}`: where a merchant stands now. */
export const readStanding = endpoint({
  need: { scope: 'flagstop/decisions:read', roles: 'any' },
  path: z.object({ provider: memberIdSchema, reference: merchantReferenceSchema }),
  about: ({ provider, reference }) => ({ provider, merchant: reference }),
  async answer({ caller, path, deps }) {
    const { merchants, coalition } = deps.stores;
    if (!(await isReadableProvider(caller, path.provider, coalition))) return fail({ code: 'not-found' });
    const standing = await merchants.readStanding(path.provider, path.reference);
    if (!standing) return fail({ code: 'not-found' });
    const { decisionId } = standing;
    return ok({ status: 200, body: await viewStanding(deps, standing), about: { decisionId } });
  },
});
