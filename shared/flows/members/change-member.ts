import type { MemberId } from '../../contracts/ids.ts';
import type { ChangeMember, MemberRecord } from '../../contracts/member.ts';
import type { Problem } from '../../contracts/problem.ts';
import { amendMember } from '../../domain/member/amend-member.ts';
import type { MemberActor } from '../../domain/member/member-actor.ts';
import { isActiveOperator } from '../../domain/member/operator-rules.ts';
import type { CoalitionStore } from '../../ports.ts';
import { fail, ok, type Result } from '../../result.ts';
import { commitStep } from './commit-step.ts';

interface Changing {
  readonly memberId: MemberId;
  readonly asked: ChangeMember;
  readonly actor: MemberActor;
  readonly now: string;
}

/**
 * A member as changed, or why it was not. Who takes an operator away must itself still be an active operator when that is
 * written, so that of two who take away each other one stays.
 */
export async function changeMember(
  coalition: CoalitionStore,
  { memberId, ...changing }: Changing,
): Promise<Result<MemberRecord, Problem>> {
  return commitStep(coalition, memberId, async (record) => {
    const step = amendMember(record, changing);
    if (!step.ok || !step.value) return step;
    if (!isActiveOperator(record) || isActiveOperator(step.value.member)) return step;
    const { member } = changing.actor;
    const staying = await coalition.readRecord(member);
    if (!staying || !isActiveOperator(staying))
      return fail({ code: 'conflict', detail: 'The coalition would be left without an active operator.' });
    return ok({ ...step.value, witness: { memberId: member, version: staying.version } });
  });
}
