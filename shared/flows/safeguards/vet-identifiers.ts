import type { Member } from '../../contracts/coalition.ts';
import type { CleanIdentifier, FlagIdentifier } from '../../contracts/flag.ts';
import type { LookupKey } from '../../contracts/ids.ts';
import { type CleanedList, flaggable } from '../../domain/clean/clean-flag-identifiers.ts';
import { namesMember, namesParty } from '../../domain/flag/names-member.ts';
import { negativeKeys } from '../../domain/flag/negative-keys.ts';
import type { SafeguardPorts } from './safeguard-ports.ts';

type Ports = Pick<SafeguardPorts, 'keyring' | 'negativeList' | 'coalition'>;

interface Vetting {
  readonly inputs: readonly FlagIdentifier[];
  /** Where the list stands in its request. */
  readonly pointer: string;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/**
 * A member's list of identifiers, cleaned one by one, without those that nobody may flag: what many innocents share (the
 * stop-list's reasons), what names a member of the coalition (`member-identifier`), and what operators found to be an
 * innocent's (`on-negative-list`).
 */
export async function vetIdentifiers(ports: Ports, { inputs, pointer, now }: Vetting): Promise<CleanedList> {
  const cleaned = inputs.map(flaggable);
  const all = cleaned.flatMap((result) => (result.ok ? [result.value] : []));
  const [members, innocent] = await Promise.all([
    membersNamed(ports, all),
    innocentKeys(ports, { all, now }),
  ]);
  const identifiers: CleanIdentifier[] = [];
  const unusable: { pointer: string; why: string }[] = [];
  for (const [at, result] of cleaned.entries()) {
    const why = result.ok ? fault(ports, { identifier: result.value, members, innocent }) : result.error;
    if (why !== null) unusable.push({ pointer: `${pointer}/${at}`, why });
    else if (result.ok) identifiers.push(result.value);
  }
  return { identifiers, unusable };
}

interface Known {
  readonly identifier: CleanIdentifier;
  readonly members: readonly Pick<Member, 'name' | 'hosts'>[];
  readonly innocent: ReadonlySet<LookupKey>;
}

function fault({ keyring }: Ports, { identifier, members, innocent }: Known): string | null {
  if (members.some((member) => namesMember(identifier, member))) return 'member-identifier';
  return negativeKeys(identifier, keyring).some((key) => innocent.has(key)) ? 'on-negative-list' : null;
}

/** All members, where any of the identifiers could name one: there are few, and nobody else knows their hosts. */
async function membersNamed(
  { coalition }: Ports,
  identifiers: readonly CleanIdentifier[],
): Promise<readonly Pick<Member, 'name' | 'hosts'>[]> {
  if (!identifiers.some(({ type }) => namesParty.has(type))) return [];
  const members: Pick<Member, 'name' | 'hosts'>[] = [];
  let cursor: string | null = null;
  do {
    const page = await coalition.listMembers({ limit: 100, cursor });
    if (page === 'bad-cursor') throw new Error('A list of members refused its own cursor.');
    members.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return members;
}

/** Keys are read under at a time. */
const keysAtOnce = 1_000;

async function innocentKeys(
  { keyring, negativeList }: Ports,
  { all, now }: { all: readonly CleanIdentifier[]; now: string },
): Promise<ReadonlySet<LookupKey>> {
  const keys = [...new Set(all.flatMap((identifier) => negativeKeys(identifier, keyring)))];
  const innocent = new Set<LookupKey>();
  for (let start = 0; start < keys.length; start += keysAtOnce) {
    const found = await negativeList.readUnder(keys.slice(start, start + keysAtOnce));
    for (const [key, entries] of found)
      if (entries.some(({ state, until }) => state === 'in-force' && Date.parse(until) > Date.parse(now)))
        innocent.add(key);
  }
  return innocent;
}
