import type { Member } from '../../contracts/coalition.ts';
import type { MemberId } from '../../contracts/ids.ts';
import type { MemberRole } from '../../contracts/vocabulary.ts';

/** Who takes a step in a policy's life: a person or machine, and the member it acts for. */
export interface PolicyActor {
  readonly member: MemberId;
  /** Members of one owner are one voice. */
  readonly owner: string;
  readonly subject: string;
  readonly roles: readonly MemberRole[];
  readonly probation: boolean;
}

/** A member's person or machine as it speaks of policies. */
export function policyActorOf(
  { memberId, owner, roles, status }: Pick<Member, 'memberId' | 'owner' | 'roles' | 'status'>,
  subject: string,
): PolicyActor {
  return { member: memberId, owner, subject, roles, probation: status === 'probation' };
}
