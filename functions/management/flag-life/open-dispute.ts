import { type DisputeOpened, openDisputeSchema } from '../../../shared/contracts/flag-moves.ts';
import { flagActorOf } from '../../../shared/domain/flag/flag-actor.ts';
import { disputeFlag } from '../../../shared/flows/dispute-flag.ts';
import { ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { flagPorts } from './flag-ports.ts';
import { flagPath, isReadable } from './flag-step.ts';
import { readStep } from './read-step.ts';

/**
 * `POST /v1/flags/{id}/disputes`: a provider disputes for a merchant of its own, members and operators for themselves
 * too. Answered with the dispute and nothing of the flag: a provider learns of it only what its decisions say.
 */
export const openDispute = endpoint({
  need: { scope: 'flagstop/flags:write', roles: ['provider', 'contributor', 'operator'] },
  path: flagPath,
  about: ({ id }) => ({ flagId: id }),
  async answer(call) {
    const { caller, path, nowMs, deps } = call;
    const asked = readStep(call, { schema: openDisputeSchema });
    if (!asked.ok) return asked;
    const step = await disputeFlag(
      { ...(await flagPorts(deps)), log: deps.stores.decisions },
      {
        flagId: path.id,
        asked: asked.value,
        actor: flagActorOf(caller.member, caller.claims.subject),
        now: new Date(nowMs).toISOString(),
        readable: await isReadable(call),
      },
    );
    if (!step.ok) return step;
    const opened = step.value.head.disputes.at(-1);
    if (!opened) throw new Error('A dispute was opened and is not there.');
    const { n, openedAt, dueAt } = opened;
    const body: DisputeOpened = { flagId: path.id, livemode: deps.livemode, n, openedAt, dueAt };
    return ok({ status: 201, body });
  },
});
