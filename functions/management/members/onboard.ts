import * as z from 'zod';
import { onboardMemberSchema } from '../../../shared/contracts/member.ts';
import { onboardMember } from '../../../shared/flows/members/onboard-member.ts';
import { ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { governingMembers, memberActorOf } from './entitled.ts';
import { readBody } from './read-body.ts';
import { showMember } from './show-member.ts';

/** `POST /v1/members`: takes a member into the coalition, on probation unless said. */
export const postMember = endpoint({
  need: governingMembers,
  path: z.object({}),
  about: () => ({}),
  async answer(call) {
    const asked = readBody(call, onboardMemberSchema);
    if (!asked.ok) return asked;
    const now = new Date(call.nowMs).toISOString();
    const { coalition } = call.deps.stores;
    const made = await onboardMember(coalition, { asked: asked.value, actor: memberActorOf(call), now });
    if (!made.ok) return made;
    const { memberId } = made.value;
    return ok({
      status: 201,
      body: showMember(made.value, call.deps),
      // Relative, for the path may begin with the name of an API stage.
      headers: { location: `members/${memberId}` },
      about: { concerns: memberId },
    });
  },
});
