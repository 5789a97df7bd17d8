import { shadowView } from '../../shared/adapters/shadow-view.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import type { MemberRole } from '../../shared/contracts/vocabulary.ts';
import type { PolicyActor } from '../../shared/domain/policy-life/policy-actor.ts';
import type { ShadowPorts } from '../../shared/flows/policies/judge-shadow.ts';
import type { Stores } from '../../shared/ports.ts';

/** What a shadow runs on, in a coalition of tests. */
export function shadowOf({ stores, clock }: { stores: Stores; clock: { readonly ms: number } }): ShadowPorts {
  return {
    log: stores.shadow,
    view: shadowView({ store: stores.coalition, nowMs: () => clock.ms }),
  };
}

interface PolicyActorOptions {
  readonly subject?: string;
  readonly owner?: string;
  readonly roles?: readonly MemberRole[];
  readonly probation?: boolean;
}

/** Somebody of a member, an operator and of an owner by the member's name unless it is said otherwise. */
export function aPolicyActor(member: string, options: PolicyActorOptions = {}): PolicyActor {
  return {
    member: memberIdSchema.parse(member),
    owner: member,
    subject: `person-of-${member}`,
    roles: ['operator'],
    probation: false,
    ...options,
  };
}
