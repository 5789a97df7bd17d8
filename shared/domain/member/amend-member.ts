import type { ChangeMember, Governed, MemberEvent, MemberRecord } from '../../contracts/member.ts';
import type { Problem } from '../../contracts/problem.ts';
import { memberRoles } from '../../contracts/vocabulary.ts';
import { fail, ok, type Result } from '../../result.ts';
import { engineActor } from '../flag/flag-actor.ts';
import { cleanHosts } from './clean-hosts.ts';
import type { MemberActor } from './member-actor.ts';
import type { MemberStep } from './new-member.ts';
import { governingFault, isOperator } from './operator-rules.ts';

const governed = ['name', 'roles', 'owner', 'status', 'country', 'hosts', 'quotas'] as const;
const fields = [...governed, 'contacts', 'endpoints'] as const;
type Field = (typeof fields)[number];

/** What is the coalition's trust: changed for another member only. */
const entrusted: readonly Field[] = ['roles', 'owner', 'status'];

/** A member one step further, null where everything asked for is so already, or why it may not be changed so. */
export function amendMember(
  before: MemberRecord,
  { asked, actor, now }: { readonly asked: ChangeMember; readonly actor: MemberActor; readonly now: string },
): Result<MemberStep | null, Problem> {
  if (asked.version !== undefined && asked.version !== before.version)
    return fail({
      code: 'conflict',
      detail: 'The member changed after the version that you name. Read it again.',
    });
  if (asked.owner === engineActor.owner)
    return fail({ code: 'schema', errors: [{ pointer: '/owner', code: 'reserved' }] });
  const hosts = asked.hosts ? cleanHosts(asked.hosts) : ok(before.hosts ?? []);
  if (!hosts.ok) return hosts;
  const after = amended(before, { ...asked, hosts: hosts.value });
  const changed = fields.filter((field) => isChanged(field, { before, after }));
  if (changed.length === 0) return ok(null);
  const own = actor.member === before.memberId;
  const fault = changed.some((field) => entrusted.includes(field))
    ? governingFault(actor, { own, operator: isOperator(before) || isOperator(after) })
    : null;
  if (fault) return fail(fault);
  const event = eventOf(changed, { before, after });
  const n = before.version + 1;
  const by = { member: actor.member, subject: actor.subject };
  return ok({
    member: { ...after, version: n, changedAt: now },
    event: { memberId: before.memberId, n, at: now, actor: by, reason: asked.reason, ...event },
  });
}

function amended(before: MemberRecord, asked: ChangeMember): MemberRecord {
  const { name, roles, owner, status, country, contacts, endpoints, hosts, quotas } = asked;
  return {
    ...before,
    name: name ?? before.name,
    roles: roles ? memberRoles.filter((role) => roles.includes(role)) : before.roles,
    owner: owner ?? before.owner,
    status: status ?? before.status,
    contacts: contacts ?? before.contacts,
    endpoints: endpoints ?? before.endpoints,
    ...(country && { country }),
    ...(hosts && { hosts }),
    ...(quotas && { quotas }),
  };
}

interface Change {
  readonly before: MemberRecord;
  readonly after: MemberRecord;
}

/** An absent list is an empty one, and absent quotas are no quotas of its own. */
function isChanged(field: Field, { before, after }: Change): boolean {
  const empty = field === 'quotas' ? {} : [];
  return JSON.stringify(before[field] ?? empty) !== JSON.stringify(after[field] ?? empty);
}

function eventOf(
  changed: readonly Field[],
  { before, after }: Change,
): Pick<MemberEvent, 'kind' | 'changed' | 'before' | 'after'> {
  const told = governed.filter((field) => changed.includes(field));
  return {
    kind: kindOf({ before, after }),
    changed: [...changed],
    ...(told.length > 0 && { before: valuesOf(before, told), after: valuesOf(after, told) }),
  };
}

function kindOf({ before, after }: Change): MemberEvent['kind'] {
  if (before.status === after.status) return 'changed';
  if (after.status === 'suspended') return 'suspended';
  return before.status === 'suspended' ? 'resumed' : 'changed';
}

function valuesOf(record: MemberRecord, told: readonly (keyof Governed)[]): Governed {
  return Object.fromEntries(told.map((field) => [field, record[field]]));
}
