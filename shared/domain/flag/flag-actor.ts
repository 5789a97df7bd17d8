import type { Member } from '../../contracts/coalition.ts';
import { type MemberId, memberIdSchema } from '../../contracts/ids.ts';
import type { MemberRole } from '../../contracts/vocabulary.ts';

/** Who takes a step in a flag's life: a person or machine, and the member it acts for. */
export interface FlagActor {
  readonly member: MemberId;
  /** Members of one owner are one voice. */
  readonly owner: string;
  readonly subject: string;
  readonly roles: readonly MemberRole[];
  readonly probation: boolean;
}

/** Flagstop itself, for steps that time or a safeguard takes. */
export const engineActor: FlagActor = {
  member: memberIdSchema.parse('flagstop'),
  owner: 'flagstop',
  subject: 'engine',
  roles: ['operator'],
  probation: false,
};

/** A member's person or machine as it speaks of flags. */
export function flagActorOf(
  { memberId, owner, roles, status }: Pick<Member, 'memberId' | 'owner' | 'roles' | 'status'>,
  subject: string,
): FlagActor {
  return { member: memberId, owner, subject, roles, probation: status === 'probation' };
}
