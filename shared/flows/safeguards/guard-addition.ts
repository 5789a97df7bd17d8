import type { FlagActor } from '../../domain/flag/flag-actor.ts';
import { withHold } from '../../domain/flag/with-hold.ts';
import { fail, ok } from '../../result.ts';
import { addedBy, type StepGuard } from '../change-flag.ts';
import { breakFlood, restsOnOthers } from './break-flood.ts';
import type { SafeguardPorts } from './safeguard-ports.ts';

/**
 * Holds a flag to which identifiers are added that touch too many boarded merchants. Where others stand behind the flag the
 * addition is refused instead: their word must not be held for what its author adds. What is held already stays so.
 */
export function guardAddition(
  ports: SafeguardPorts,
  { actor, now }: { readonly actor: FlagActor; readonly now: string },
): StepGuard {
  return async (step, before) => {
    if (before.state === 'held' || addedBy(step.head, before).length === 0) return ok(step);
    const hold = await breakFlood(ports, { head: step.head, before, actor, now });
    if (!hold) return ok(step);
    if (!restsOnOthers(before, actor)) return ok(withHold(step, { ...hold, by: actor.subject }));
    const detail = 'What is added touches too many boarded merchants. Raise a flag of its own on it.';
    return fail({ code: 'schema', detail, errors: [{ pointer: '/add', code: 'touches-many' }] });
  };
}
