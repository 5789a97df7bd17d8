import type { Member } from '../../contracts/coalition.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { MemberActor } from './member-actor.ts';

/** Members that govern or will: what is done about them is held to more. */
export const isOperator = ({ roles }: Pick<Member, 'roles'>): boolean => roles.includes('operator');

/** Whether a member is an operator in full standing. */
export const isActiveOperator = (member: Pick<Member, 'roles' | 'status'>): boolean =>
  isOperator(member) && member.status === 'active';

/**
 * Why an operator may not change roles, owner or status of a member, or null where it may. Four eyes: not of its own
 * member; and while on probation not of an operator. So whoever takes an operator away is an active operator itself,
 * and the last one stays.
 */
export function governingFault(
  actor: MemberActor,
  of: { readonly own: boolean; readonly operator: boolean },
): Problem | null {
  if (of.own)
    return {
      code: 'conflict',
      detail: 'Roles, owner and status of an operator’s own member are changed by another operator.',
    };
  if (of.operator && actor.status !== 'active')
    return { code: 'conflict', detail: 'An operator on probation makes, changes and suspends no operator.' };
  return null;
}
