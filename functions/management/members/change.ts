import { changeMemberSchema } from '../../../shared/contracts/member.ts';
import { changeMember } from '../../../shared/flows/members/change-member.ts';
import { ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { governingMembers, memberActorOf } from './entitled.ts';
import { memberPath } from './member-path.ts';
import { readBody } from './read-body.ts';
import { showMember } from './show-member.ts';

/** `PATCH /v1/members/{id}`: changes what is named, with a reason. A suspension holds from the next call on. */
export const patchMember = endpoint({
  need: governingMembers,
  ...memberPath,
  async answer(call) {
    const asked = readBody(call, changeMemberSchema);
    if (!asked.ok) return asked;
    const changed = await changeMember(call.deps.stores.coalition, {
      memberId: call.path.id,
      asked: asked.value,
      actor: memberActorOf(call),
      now: new Date(call.nowMs).toISOString(),
    });
    return changed.ok ? ok({ status: 200, body: showMember(changed.value, call.deps) }) : changed;
  },
});
