import type { MemberRecord } from '../../../shared/contracts/member.ts';
import type { MemberView } from '../../../shared/contracts/member-view.ts';

/** A member as it is answered to those entitled. */
export function showMember(record: MemberRecord, { livemode }: { readonly livemode: boolean }): MemberView {
  return { livemode, ...record };
}
