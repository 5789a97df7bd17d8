import * as z from 'zod';
import { flagIdSchema } from '../../shared/contracts/ids.ts';
import { showFlag } from '../../shared/domain/show-flag.ts';
import { fail, ok } from '../../shared/result.ts';
import { endpoint } from './endpoint.ts';

/** `GET /v1/flags/{id}`: a flag. Members that only screen may not ask: it would tell them who is flagged. */
export const readFlag = endpoint({
  need: { scope: 'flagstop/flags:read', roles: ['contributor', 'operator', 'auditor'] },
  path: z.object({ id: flagIdSchema }),
  about: ({ id }) => ({ flagId: id }),
  async answer({ caller, path, deps }) {
    const { flags } = deps.stores;
    const [head, opinions] = await Promise.all([flags.readHead(path.id), flags.readOpinions(path.id)]);
    if (!head) return fail({ code: 'not-found' });
    const { livemode } = deps;
    return ok({ status: 200, body: showFlag(head, { member: caller.member, livemode, opinions }) });
  },
});
