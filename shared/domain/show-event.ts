import type { Member } from '../contracts/coalition.ts';
import type { FlagEvent, FlagHead } from '../contracts/flag-head.ts';
import type { FlagHistory } from '../contracts/flag-moves.ts';
import { readsAll } from './may-read-flag.ts';

/**
 * One step of a flag's life as a member that may read the flag sees it. Who took it and why is for the flag's author,
 * operators and auditors, and for the member that took it. Who doubts a flag is not told even to its author, so that
 * nobody need fear to.
 */
export function showEvent(
  event: FlagEvent,
  { head, member }: { readonly head: FlagHead; readonly member: Pick<Member, 'memberId' | 'roles'> },
): FlagHistory['items'][number] {
  const { seq, kind, at, actor, reason, reference, other, changed, held } = event;
  const doubt = kind === 'disputed' && head.raisedBy === member.memberId && !governs(member);
  const told = actor.member === member.memberId || (readsAll(head, member) && !doubt);
  return {
    seq,
    kind,
    at,
    ...(told && { actor }),
    ...(told && reason !== undefined && { reason }),
    ...(told && reference !== undefined && { reference }),
    ...(other !== undefined && { other }),
    ...(changed !== undefined && { changed }),
    ...(held !== undefined && { held }),
  };
}

function governs({ roles }: Pick<Member, 'roles'>): boolean {
  return roles.includes('operator') || roles.includes('auditor');
}
