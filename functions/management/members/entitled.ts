import type { MemberId } from '../../../shared/contracts/ids.ts';
import type { Scope } from '../../../shared/contracts/vocabulary.ts';
import type { MemberActor } from '../../../shared/domain/member/member-actor.ts';
import type { Caller, Need } from '../authorize.ts';
import type { Call } from '../endpoint.ts';

/** What operators do with members. */
export const governingMembers: Need = { scope: 'flagstop/members:write', roles: ['operator'] };

/** What every member may ask about itself; {@link mayReadMember} says who may ask about others. */
export const readingMembers: Need = {
  scope: [
    'flagstop/members:write',
    'flagstop/audit:read',
    'flagstop/secrets:write',
    'flagstop/decisions:read',
    'flagstop/flags:read',
  ],
  roles: 'any',
};

/** What makes and ends keys. */
export const rotatingSecrets: Need = {
  scope: ['flagstop/secrets:write', 'flagstop/members:write'],
  roles: ['provider', 'operator'],
};

/** Whether the caller reads every member: operators that look after members, and auditors. */
export function readsAllMembers(caller: Caller): boolean {
  return governs(caller) || (caller.member.roles.includes('auditor') && holds(caller, 'flagstop/audit:read'));
}

/** Whether the caller may know of a member: itself, or it reads every member. To others there is no such member. */
export function mayReadMember(caller: Caller, memberId: MemberId): boolean {
  return caller.member.memberId === memberId || readsAllMembers(caller);
}

/** Whether the caller may make keys for a provider: the provider itself by a scope of its own, or an operator. */
export function mayRotate(caller: Caller, provider: MemberId): boolean {
  const own = caller.member.memberId === provider && holds(caller, 'flagstop/secrets:write');
  return own || governs(caller);
}

/** Who acts, for a member's history. */
export function memberActorOf({ caller }: Pick<Call<unknown>, 'caller'>): MemberActor {
  const { memberId, status } = caller.member;
  return { member: memberId, status, subject: caller.claims.subject };
}

const governs = (caller: Caller): boolean =>
  caller.member.roles.includes('operator') && holds(caller, 'flagstop/members:write');

const holds = ({ claims }: Caller, scope: Scope): boolean => claims.scopes.includes(scope);
