import type { FlagHead } from '../contracts/flag-head.ts';
import type { FlagRecord } from '../contracts/flag-record.ts';
import type { FlagId, MemberId } from '../contracts/ids.ts';
import type { Opinions } from '../contracts/resolution.ts';
import type { FlagLists } from '../index-ports.ts';
import type { FlagStore } from '../ports.ts';

export interface PrecisionPorts {
  readonly flags: Pick<FlagStore, 'readHead' | 'readOpinions'>;
  readonly flagLists: Pick<FlagLists, 'listByAuthor'>;
}

export type Precision = Pick<FlagRecord, 'flags' | 'atLeast' | 'upheld' | 'resolved' | 'precision' | 'held'>;

/** Most flags of a member that are looked at, two reads each. */
const mostFlags = 1_000;
const pageSize = 50;

/**
 * How often a member's flags proved right: disputes upheld and reviews that found the very party, among all disputes
 * decided and reviews that judged. Its oldest flags are looked at first; lists are eventually consistent.
 */
export async function memberPrecision(ports: PrecisionPorts, member: MemberId): Promise<Precision> {
  const looked: Resolved[] = [];
  let cursor: string | null = null;
  do {
    const page = await ports.flagLists.listByAuthor(member, { limit: pageSize, cursor });
    if (page === 'bad-cursor') throw new Error('A list of flags refused its own cursor.');
    looked.push(...(await Promise.all(page.items.map((flagId) => look(ports, flagId)))));
    cursor = page.nextCursor;
  } while (cursor !== null && looked.length < mostFlags);
  const sum = (of: (one: Resolved) => number) => looked.reduce((total, one) => total + of(one), 0);
  const [upheld, resolved] = [sum((one) => one.upheld), sum((one) => one.resolved)];
  return {
    flags: looked.length,
    atLeast: cursor !== null,
    upheld,
    resolved,
    precision: resolved === 0 ? null : upheld / resolved,
    held: sum(({ held }) => Number(held)),
  };
}

interface Resolved {
  readonly upheld: number;
  readonly resolved: number;
  readonly held: boolean;
}

async function look({ flags }: PrecisionPorts, flagId: FlagId): Promise<Resolved> {
  const [head, opinions] = await Promise.all([flags.readHead(flagId), flags.readOpinions(flagId)]);
  return head ? resolvedOf(head, opinions) : { upheld: 0, resolved: 0, held: false };
}

function resolvedOf({ disputes, state }: FlagHead, { subject, notTheSubject }: Opinions): Resolved {
  const decided = disputes.flatMap(({ decision }) => decision?.outcome ?? []);
  const upheld = decided.filter((outcome) => outcome === 'upheld').length + subject;
  return { upheld, resolved: decided.length + subject + notTheSubject, held: state === 'held' };
}
