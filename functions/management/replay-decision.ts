import * as z from 'zod';
import { decisionIdSchema, memberIdSchema } from '../../shared/contracts/ids.ts';
import { replayDecision as replay } from '../../shared/flows/replay-decision.ts';
import { fail, ok } from '../../shared/result.ts';
import { endpoint } from './endpoint.ts';
import { isReadableProvider } from './readable-provider.ts';

/** `GET /v1/providers/{provider}/decisions/{id}/replay`: a decision run again, part by part. Nothing is written. */
export const replayDecision = endpoint({
  need: { scope: 'flagstop/decisions:read', roles: 'any' },
  path: z.object({ provider: memberIdSchema, id: decisionIdSchema }),
  about: ({ provider, id }) => ({ provider, decisionId: id }),
  async answer({ caller, path, deps }) {
    const { decisions, merchants, flags, coalition } = deps.stores;
    if (!(await isReadableProvider(caller, path.provider, coalition))) return fail({ code: 'not-found' });
    const ports = { log: decisions, merchants, flags, coalition };
    const replayed = await replay(ports, { provider: path.provider, decisionId: path.id });
    return replayed ? ok({ status: 200, body: replayed }) : fail({ code: 'not-found' });
  },
});
