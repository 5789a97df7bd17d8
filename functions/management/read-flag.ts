import * as z from 'zod';
import { flagIdSchema } from '../../shared/contracts/ids.ts';
import { mayReadFlag } from '../../shared/domain/may-read-flag.ts';
import { showFlag } from '../../shared/domain/show-flag.ts';
import { fail, ok } from '../../shared/result.ts';
import { endpoint } from './endpoint.ts';

/** `GET /v1/flags/{id}`: a flag, to those it is shared with. To all others it does not exist. */
export const readFlag = endpoint({
  need: { scope: 'flagstop/flags:read', roles: 'any' },
  path: z.object({ id: flagIdSchema }),
  about: ({ id }) => ({ flagId: id }),
  async answer({ caller, path, nowMs, deps }) {
    const { flags } = deps.stores;
    const [head, opinions] = await Promise.all([flags.readHead(path.id), flags.readOpinions(path.id)]);
    if (!head || !mayReadFlag(head, caller.member)) return fail({ code: 'not-found' });
    const { livemode } = deps;
    const asking = { subject: caller.claims.subject, now: new Date(nowMs).toISOString() };
    return ok({ status: 200, body: showFlag(head, { member: caller.member, livemode, opinions, asking }) });
  },
});
