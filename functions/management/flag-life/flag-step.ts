import * as z from 'zod';
import { type FlagId, flagIdSchema } from '../../../shared/contracts/ids.ts';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { flagActorOf } from '../../../shared/domain/flag/flag-actor.ts';
import type { FlagMove } from '../../../shared/domain/flag/flag-move.ts';
import { mayReadFlag } from '../../../shared/domain/may-read-flag.ts';
import { changeFlag } from '../../../shared/flows/change-flag.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Need } from '../authorize.ts';
import { type Answered, type Call, type Endpoint, endpoint } from '../endpoint.ts';
import { flagPorts } from './flag-ports.ts';
import { readStep } from './read-step.ts';
import { showChanged } from './show-changed.ts';

/** What is told of an opinion, a withdrawal and an amendment: a member’s word. */
export const speaking: Need = { scope: 'flagstop/flags:write', roles: ['contributor', 'operator'] };
/** What only operators do. */
export const governing: Need = { scope: 'flagstop/flags:verify', roles: ['operator'] };

export const flagPath = z.object({ id: flagIdSchema });

interface StepShape<S extends z.ZodObject, P extends { readonly id: FlagId }> {
  readonly need: Need;
  readonly path: z.ZodType<P>;
  readonly body: S;
  readonly move: (body: z.infer<S>, path: P) => FlagMove;
}

/**
 * An endpoint that takes a flag one step further. A flag that the caller may not read answers as one that does not
 * exist; a step that its life does not allow answers 409 with those that it does.
 */
export function flagStep<S extends z.ZodObject, P extends { readonly id: FlagId }>(
  shape: StepShape<S, P>,
): Endpoint {
  return endpoint({
    need: shape.need,
    path: shape.path,
    about: ({ id }) => ({ flagId: id }),
    async answer(call) {
      const body = readStep(call, { schema: shape.body });
      if (!body.ok) return body;
      return take(call, shape.move(body.value, call.path));
    },
  });
}

async function take(call: Call<{ readonly id: FlagId }>, move: FlagMove): Promise<Result<Answered, Problem>> {
  const { caller, path, nowMs, deps } = call;
  if (!(await isReadable(call))) return fail({ code: 'not-found' });
  const step = await changeFlag(await flagPorts(deps), {
    flagId: path.id,
    move,
    actor: flagActorOf(caller.member, caller.claims.subject),
    now: new Date(nowMs).toISOString(),
  });
  return step.ok ? ok(showChanged(step.value.head, call)) : step;
}

/** Whether there is such a flag, and the caller may read it. */
export async function isReadable({ caller, path, deps }: Call<{ readonly id: FlagId }>): Promise<boolean> {
  const head = await deps.stores.flags.readHead(path.id);
  return head !== null && mayReadFlag(head, caller.member);
}
