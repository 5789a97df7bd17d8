import type { MemberEvent } from '../../shared/contracts/member.ts';
import type { MemberClient, MemberView, SecretView } from '../../shared/contracts/member-view.ts';

/** A member as a person reads it, without who acts for it. */
export function describeMember(member: MemberView): string {
  const { memberId, name, status, roles, owner, country, hosts = [], quotas } = member;
  const { contacts, endpoints, version } = member;
  return [
    `${memberId}  ${name}: ${status}`,
    `  Roles: ${roles.join(', ')}. Owner: ${owner}.${country === undefined ? '' : ` Established in ${country}.`}`,
    ...contacts.map((contact) => `  Contact: ${contactLine(contact)}`),
    ...endpoints.map((endpoint) => `  Notices to: ${endpoint} (not in use before it is proved)`),
    ...(hosts.length > 0 ? [`  Own sites: ${hosts.join(', ')}.`] : []),
    ...(quotas?.flagsPerDay === undefined ? [] : [`  Flags per day: ${quotas.flagsPerDay}.`]),
    `  Version ${version}${member.changedAt === null ? '' : `, changed ${member.changedAt}`}.`,
  ].join('\n');
}

/** Who acts for a member, a line each. */
export function describeClients(clients: readonly MemberClient[]): string {
  const lines = clients.map(({ subject, kind }) => `  ${subject}${kind ? ` (${kind})` : ''}`);
  return ['Acting for it:', ...(lines.length > 0 ? lines : ['  nobody yet'])].join('\n');
}

/** A provider's keys, a line each. */
export function describeKeys(keys: readonly SecretView[]): string {
  return ['Keys:', ...(keys.length > 0 ? keys.map(keyLine) : ['  none yet'])].join('\n');
}

/** The steps of a member's history, a line each. */
export function describeMemberHistory(events: readonly MemberEvent[]): string {
  return ['History:', ...(events.length > 0 ? events.map(eventLine) : ['  none'])].join('\n');
}

function contactLine({ role, name, email, phone }: MemberView['contacts'][number]): string {
  return [role, name, email, phone].filter((part) => part !== undefined).join(', ');
}

function keyLine({ keyId, kind, state, notBefore, notAfter }: SecretView): string {
  if (state === 'ended') return `  ${keyId}  ${kind}, ended ${notAfter}`;
  return `  ${keyId}  ${kind}, active since ${notBefore}${notAfter === null ? '' : `, until ${notAfter}`}`;
}

function eventLine({ n, at, kind, actor, reason, changed, before, after, client, key }: MemberEvent): string {
  const more = [
    ...(client ? [`${client.subject}${client.kind ? ` (${client.kind})` : ''}`] : []),
    ...(key
      ? [`${key.keyId} (${key.kind})`, ...key.ended.map((one) => `${one.keyId} ends ${one.notAfter}`)]
      : []),
    ...(before && after ? [changes(before, after)] : []),
    ...(changed ?? []).filter((field) => field === 'contacts' || field === 'endpoints'),
    ...(reason === undefined ? [] : [reason]),
  ];
  const by = `by ${actor.subject} of ${actor.member}`;
  return `  ${String(n).padStart(3)}  ${at}  ${kind} ${by}${more.length > 0 ? `: ${more.join('; ')}` : ''}`;
}

function changes(before: object, after: object): string {
  const old = new Map(Object.entries(before));
  return Object.entries(after)
    .map(([field, value]) => `${field} ${shown(old.get(field))} → ${shown(value)}`)
    .join(', ');
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length > 0 ? value.join('+') : 'none';
  return value === undefined ? 'none' : JSON.stringify(value);
}
