import type { Member } from '../../shared/contracts/coalition.ts';
import { viewAlias, type WidgetPerson } from '../../shared/contracts/widget-people.ts';
import type { CoalitionStore } from '../../shared/ports.ts';

/** Who looks at a widget. Whoever is not known as a person only looks. */
export type Actor =
  | { readonly kind: 'viewer'; readonly why: string }
  | { readonly kind: 'person'; readonly subject: string; readonly member: Member };

interface Knowing {
  readonly people: readonly WidgetPerson[];
  readonly coalition: Pick<CoalitionStore, 'readDirectoryEntry' | 'readMember'>;
}

/**
 * Who invoked the function. Lambda tells a function nothing of its caller but through which alias it came, and IAM says who may
 * come through which: so an alias is a person. Nothing of the event has a part in it. Directory and member are read afresh, so
 * a suspension holds at once.
 */
export async function actingPerson(functionArn: string, { people, coalition }: Knowing): Promise<Actor> {
  const alias = aliasOf(functionArn);
  if (alias === viewAlias)
    return { kind: 'viewer', why: 'This dashboard is for looking. Act from your own.' };
  const person = people.find((one) => one.alias === alias);
  if (!person) return { kind: 'viewer', why: 'Nobody is known to act through this dashboard.' };
  const { subject } = person;
  const entry = await coalition.readDirectoryEntry(subject);
  const member = entry && (await coalition.readMember(entry.memberId));
  const isPerson = entry !== null && entry.kind !== 'machine';
  if (!isPerson || !member?.roles.includes('operator') || member.status === 'suspended')
    return { kind: 'viewer', why: 'You act for no operator of the coalition, so you can look and not act.' };
  return { kind: 'person', subject, member };
}

/** The qualifier of `arn:aws:lambda:<region>:<account>:function:<name>:<alias>`; empty where it has none. */
export function aliasOf(functionArn: string): string {
  return functionArn.split(':')[7] ?? '';
}
