import type { Member } from '../../contracts/coalition.ts';
import type { CleanIdentifier } from '../../contracts/flag.ts';
import type { IdentifierType } from '../../contracts/vocabulary.ts';
import { cleanBusinessName } from '../clean/clean-business-name.ts';
import { cleanHost } from '../clean/clean-host.ts';

/** Identifiers of these types may name a member. */
export const namesParty: ReadonlySet<IdentifierType> = new Set(['host', 'url', 'email', 'business_name']);

/** Whether an identifier is a member of the coalition itself: its name, a host of its own, or what lies under one. */
export function namesMember(
  { type, value }: CleanIdentifier,
  member: Pick<Member, 'name' | 'hosts'>,
): boolean {
  if (type === 'business_name') {
    const name = cleanBusinessName(member.name);
    return name.ok && name.value.value === value;
  }
  if (!namesParty.has(type)) return false;
  const host = hostIn(type, value);
  return (member.hosts ?? []).some((own) => {
    const clean = cleanHost(own);
    const known = clean.ok ? clean.value.value : own.toLowerCase();
    return host === known || host.endsWith(`.${known}`);
  });
}

function hostIn(type: IdentifierType, value: string): string {
  if (type === 'email') return value.slice(value.lastIndexOf('@') + 1);
  const [authority = ''] = value.split(/[/?]/, 1);
  const [host = ''] = authority.split(':', 1);
  return host;
}
