import type { Member } from '../../contracts/coalition.ts';
import type { MemberId } from '../../contracts/ids.ts';

/** Who changes something about a member: a person or machine, and the member it acts for. */
export interface MemberActor {
  readonly member: MemberId;
  readonly status: Member['status'];
  readonly subject: string;
}
