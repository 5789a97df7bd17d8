import type { MemberId } from '../../contracts/ids.ts';
import type { MemberRecord } from '../../contracts/member.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { MemberStep } from '../../domain/member/new-member.ts';
import type { MemberChange } from '../../member-ports.ts';
import { type CoalitionStore, Unavailable } from '../../ports.ts';
import { fail, ok, type Result } from '../../result.ts';

/** So often is a step judged again when another one came first. */
const attempts = 8;

/** A step and what it changes besides the member. */
export interface PlannedStep
  extends MemberStep,
    Pick<MemberChange, 'keys' | 'bind' | 'release' | 'witness'> {}

/**
 * A member after the step that `plan` makes of its record as it stands, committed with its event; unchanged where there
 * is nothing to do. Where another step came first the member is read and the step planned again.
 */
export async function commitStep(
  coalition: CoalitionStore,
  memberId: MemberId,
  plan: (record: MemberRecord) => Promise<Result<PlannedStep | null, Problem>>,
): Promise<Result<MemberRecord, Problem>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const record = await coalition.readRecord(memberId);
    if (!record) return fail({ code: 'not-found' });
    const step = await plan(record);
    if (!step.ok) return step;
    if (step.value === null) return ok(record);
    const { version } = record;
    const outcome = await coalition.commitMember({ ...step.value, expectedVersion: version });
    if (outcome === 'committed') return ok(step.value.member);
  }
  throw new Unavailable('A member kept changing while a step was to be written.');
}
