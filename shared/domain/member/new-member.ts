import {
  type MemberEvent,
  type MemberRecord,
  memberRecordSchema,
  type OnboardMember,
} from '../../contracts/member.ts';
import type { Problem } from '../../contracts/problem.ts';
import { memberRoles } from '../../contracts/vocabulary.ts';
import { fail, ok, type Result } from '../../result.ts';
import { engineActor } from '../flag/flag-actor.ts';
import { cleanHosts } from './clean-hosts.ts';
import type { MemberActor } from './member-actor.ts';
import { governingFault, isOperator } from './operator-rules.ts';

/** A member's record, and the step that made it so. */
export interface MemberStep {
  readonly member: MemberRecord;
  readonly event: MemberEvent;
}

/** A new member at version 1, or why there can be none such. Flagstop's own name is no member's. */
export function newMember(
  { reason, ...asked }: OnboardMember,
  { actor, now }: { readonly actor: MemberActor; readonly now: string },
): Result<MemberStep, Problem> {
  const { memberId, name, owner, status, country } = asked;
  if (memberId === engineActor.member || owner === engineActor.owner)
    return fail({
      code: 'schema',
      errors: [{ pointer: memberId === engineActor.member ? '/memberId' : '/owner', code: 'reserved' }],
    });
  const fault = governingFault(actor, { own: false, operator: isOperator(asked) });
  if (fault) return fail(fault);
  const hosts = cleanHosts(asked.hosts ?? []);
  if (!hosts.ok) return hosts;
  const roles = memberRoles.filter((role) => asked.roles.includes(role));
  const stamps = { version: 1, createdAt: now, changedAt: now };
  const quotas = asked.quotas ?? {};
  const member = memberRecordSchema.parse({ ...asked, roles, hosts: hosts.value, quotas, ...stamps });
  const home = country !== undefined && { country };
  const after = { name, roles, owner, status, ...home, hosts: hosts.value, quotas };
  const by = { member: actor.member, subject: actor.subject };
  const event: MemberEvent = { memberId, n: 1, kind: 'onboarded', at: now, actor: by, after };
  return ok({ member, event: { ...event, ...(reason !== undefined && { reason }) } });
}
