import type { Member } from '../contracts/coalition.ts';
import type { FlagHead } from '../contracts/flag-head.ts';

type Reader = Pick<Member, 'memberId' | 'roles'>;

/**
 * Whether a member may read a flag at all. Its author, operators and auditors may, and whoever speaks for it;
 * contributors where it is shared with contributors or members; members that only screen where it is shared with
 * members. To everybody else it must look like a flag that does not exist.
 */
export function mayReadFlag(head: FlagHead, reader: Reader): boolean {
  if (readsAll(head, reader) || head.voices.some(({ member }) => member === reader.memberId)) return true;
  if (head.shareLevel === 'members') return true;
  return head.shareLevel === 'contributors' && reader.roles.includes('contributor');
}

/** Whether a member reads all of a flag: who raised it, why, on what evidence, who speaks for it. */
export function readsAll(head: Pick<FlagHead, 'raisedBy'>, { memberId, roles }: Reader): boolean {
  return memberId === head.raisedBy || roles.includes('operator') || roles.includes('auditor');
}

/** Whether a member only screens: it never learns who speaks for a flag, nor how many. */
export function onlyScreens({ roles }: Pick<Member, 'roles'>): boolean {
  return roles.every((role) => role === 'provider');
}
