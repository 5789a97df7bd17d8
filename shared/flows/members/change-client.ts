import type { DirectoryEntry } from '../../contracts/coalition.ts';
import type { MemberId } from '../../contracts/ids.ts';
import type { MemberRecord } from '../../contracts/member.ts';
import type { Problem } from '../../contracts/problem.ts';
import { bindClient } from '../../domain/member/bind-client.ts';
import type { MemberActor } from '../../domain/member/member-actor.ts';
import type { CoalitionStore } from '../../ports.ts';
import { ok, type Result } from '../../result.ts';
import { commitStep } from './commit-step.ts';

interface ChangingClient {
  readonly memberId: MemberId;
  readonly subject: string;
  /** Null lets the subject go. */
  readonly kind: 'person' | 'machine' | null;
  readonly actor: MemberActor;
  readonly now: string;
}

/** The member after a subject was bound to it or let go, or why it was not. Both hold from the subject's next call on. */
export async function changeClient(
  coalition: CoalitionStore,
  { memberId, ...changing }: ChangingClient,
): Promise<Result<MemberRecord, Problem>> {
  const { subject, kind } = changing;
  return commitStep(coalition, memberId, async (record) => {
    const bound = await coalition.readDirectoryEntry(subject);
    const step = bindClient(record, { ...changing, bound });
    if (!step.ok || !step.value) return step;
    if (kind === null) return ok({ ...step.value, release: subject });
    return ok({ ...step.value, bind: { subject, memberId, kind } satisfies DirectoryEntry });
  });
}
