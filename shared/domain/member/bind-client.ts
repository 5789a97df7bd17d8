import type { DirectoryEntry } from '../../contracts/coalition.ts';
import type { MemberEvent, MemberRecord } from '../../contracts/member.ts';
import type { Problem } from '../../contracts/problem.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { MemberActor } from './member-actor.ts';
import type { MemberStep } from './new-member.ts';

interface Binding {
  readonly subject: string;
  /** Null lets the subject go. */
  readonly kind: 'person' | 'machine' | null;
  /** Whom the subject acts for now. */
  readonly bound: DirectoryEntry | null;
  readonly actor: MemberActor;
  readonly now: string;
}

/**
 * A member with one more subject that acts for it, or one fewer; null where it is so already. A subject acts for one
 * member only, and nobody takes away the ground it stands on.
 */
export function bindClient(member: MemberRecord, binding: Binding): Result<MemberStep | null, Problem> {
  const { subject, kind, bound, actor, now } = binding;
  const ours = bound?.memberId === member.memberId;
  if (kind === null) {
    if (!ours) return fail({ code: 'not-found' });
    if (subject === actor.subject)
      return fail({
        code: 'conflict',
        detail: 'Another operator has to remove the subject that you act as.',
      });
  } else {
    if (bound && !ours)
      return fail({
        code: 'conflict',
        detail: 'The subject acts for another member. Remove it there first.',
      });
    if (ours && bound.kind === kind) return ok(null);
  }
  const told = kind ?? bound?.kind;
  const n = member.version + 1;
  const event: MemberEvent = {
    memberId: member.memberId,
    n,
    kind: kind === null ? 'client-removed' : 'client-added',
    at: now,
    actor: { member: actor.member, subject: actor.subject },
    client: { subject, ...(told && { kind: told }) },
  };
  return ok({ member: { ...member, version: n, changedAt: now }, event });
}
