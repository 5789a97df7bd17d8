import type { MemberRecord, OnboardMember } from '../../contracts/member.ts';
import type { Problem } from '../../contracts/problem.ts';
import type { MemberActor } from '../../domain/member/member-actor.ts';
import { newMember } from '../../domain/member/new-member.ts';
import type { CoalitionStore } from '../../ports.ts';
import { fail, ok, type Result } from '../../result.ts';

/** A member taken into the coalition, or why it was not: an id is taken once. */
export async function onboardMember(
  coalition: CoalitionStore,
  { asked, ...by }: { readonly asked: OnboardMember; readonly actor: MemberActor; readonly now: string },
): Promise<Result<MemberRecord, Problem>> {
  const step = newMember(asked, by);
  if (!step.ok) return step;
  const outcome = await coalition.commitMember({ ...step.value, expectedVersion: null });
  if (outcome === 'committed') return ok(step.value.member);
  return fail({ code: 'conflict', detail: 'There is a member of that id. Ids are never given twice.' });
}
