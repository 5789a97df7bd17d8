import { mergeSchema } from '../../../shared/contracts/flag-moves.ts';
import { flagActorOf } from '../../../shared/domain/flag/flag-actor.ts';
import { mergeFlags } from '../../../shared/flows/merge-flags.ts';
import { ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { flagPorts } from './flag-ports.ts';
import { flagPath, governing } from './flag-step.ts';
import { readStep } from './read-step.ts';
import { showChanged } from './show-changed.ts';

/** `POST /v1/flags/{id}/merge`: this flag takes in another of the same subject, which ends. */
export const mergeFlag = endpoint({
  need: governing,
  path: flagPath,
  about: ({ id }) => ({ flagId: id }),
  async answer(call) {
    const { caller, path, nowMs, deps } = call;
    const asked = readStep(call, { schema: mergeSchema });
    if (!asked.ok) return asked;
    const merged = await mergeFlags(await flagPorts(deps), {
      into: path.id,
      from: asked.value.other,
      actor: flagActorOf(caller.member, caller.claims.subject),
      rationale: asked.value.rationale,
      now: new Date(nowMs).toISOString(),
    });
    return merged.ok ? ok(showChanged(merged.value, call)) : merged;
  },
});
