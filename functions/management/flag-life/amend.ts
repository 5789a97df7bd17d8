import { amendFlagSchema } from '../../../shared/contracts/flag-moves.ts';
import { maxFlagBytes } from '../../../shared/contracts/read-raise-flag.ts';
import { flagActorOf } from '../../../shared/domain/flag/flag-actor.ts';
import { amendFlag } from '../../../shared/flows/amend-flag.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { flagPorts } from './flag-ports.ts';
import { flagPath, isReadable, speaking } from './flag-step.ts';
import { readStep } from './read-step.ts';
import { showChanged } from './show-changed.ts';

/** `PATCH /v1/flags/{id}`: its author or an operator changes what a flag says. */
export const patchFlag = endpoint({
  need: speaking,
  path: flagPath,
  about: ({ id }) => ({ flagId: id }),
  async answer(call) {
    const { caller, path, nowMs, deps } = call;
    const asked = readStep(call, { schema: amendFlagSchema, maxBytes: maxFlagBytes });
    if (!asked.ok) return asked;
    if (!(await isReadable(call))) return fail({ code: 'not-found' });
    const amended = await amendFlag(await flagPorts(deps), {
      flagId: path.id,
      asked: asked.value,
      actor: flagActorOf(caller.member, caller.claims.subject),
      now: new Date(nowMs).toISOString(),
    });
    if (!amended.ok) return amended;
    const answered = showChanged(amended.value.step.head, call);
    return ok({ ...answered, body: { ...answered.body, unusable: amended.value.unusable } });
  },
});
