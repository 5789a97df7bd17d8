import type { Member } from '../contracts/coalition.ts';
import type { FlagIdentifier } from '../contracts/flag.ts';
import { maxFound, type SearchFlags } from '../contracts/flag-search.ts';
import type { Problem } from '../contracts/problem.ts';
import type { FieldIdentifier } from '../domain/clean/clean-application.ts';
import { cleanFlagIdentifier } from '../domain/clean/clean-flag-identifier.ts';
import { type FoundFlag, foundFlags } from '../domain/flag/found-flags.ts';
import { candidateFlags, isNameKey, lookupOf } from '../domain/match/candidate-flags.ts';
import type { Keyring } from '../domain/match/lookup-key.ts';
import type { FlagIndex } from '../index-ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { MemberDays } from '../safeguard-ports.ts';
import { spendQuota } from './safeguards/spend-quota.ts';

export interface SearchPorts {
  readonly flagIndex: FlagIndex;
  readonly memberDays: Pick<MemberDays, 'count'>;
  readonly keyring: Keyring;
}

export interface FlagSearch {
  readonly asked: SearchFlags;
  readonly reader: Pick<Member, 'memberId' | 'roles'>;
  /** How many searches the reader has in a day; null for no quota. */
  readonly perDay: number | null;
  /** RFC 3339, UTC. */
  readonly now: string;
}

export interface SearchResult {
  readonly found: readonly FoundFlag[];
  /** False where pages, heads or matches were left out. */
  readonly complete: boolean;
  readonly unusable: readonly { readonly pointer: string; readonly why: string }[];
}

/**
 * The flags that meet a member's identifiers, as far as it may read them: keys under every active secret, their postings,
 * the heads that these hint at, and of those the ones that a screening would meet. Two or three reads one after another;
 * at most four pages of postings a key, one page for keys of names, and {@link maxFound} flags. Each search counts against the
 * reader's day, so that nobody tries out one name after another.
 */
export async function searchFlags(
  { flagIndex, memberDays, keyring }: SearchPorts,
  { asked, reader, perDay, now }: FlagSearch,
): Promise<Result<SearchResult, Problem>> {
  const actor = { member: reader.memberId };
  const spent = await spendQuota(memberDays, { what: 'searched', actor, flagsPerDay: perDay, now });
  if (spent) return fail(spent);
  const { identifiers, unusable } = cleaned(asked.identifiers);
  if (identifiers.length === 0)
    return fail({
      code: 'schema',
      detail: 'None of the identifiers can be looked for.',
      errors: unusable.map(({ pointer, why }) => ({ pointer, code: why })),
    });
  const lookup = lookupOf(identifiers, keyring);
  const deep = new Set(lookup.keys.filter((key) => !isNameKey(lookup, key)));
  const read = await flagIndex.readPostings(lookup.keys, deep);
  const hinted = candidateFlags(lookup, read.postings);
  const { heads, unread } = await flagIndex.readHeads(hinted.flags);
  const includeEnded = asked.includeEnded ?? false;
  const found = foundFlags(heads, { identifiers, reader, includeEnded, now });
  const readAll = read.unread.length === 0 && !hinted.cut && unread.length === 0;
  return ok({
    found: found.slice(0, maxFound),
    complete: readAll && found.length <= maxFound,
    unusable,
  });
}

/** A page comes with its host, as in an application: a flag may list either. */
function cleaned(inputs: readonly FlagIdentifier[]) {
  const identifiers: FieldIdentifier[] = [];
  const unusable: SearchResult['unusable'][number][] = [];
  for (const [index, input] of inputs.entries()) {
    const pointer = `/identifiers/${index}`;
    const result = cleanFlagIdentifier(input);
    if (result.ok) identifiers.push({ pointer, identifier: result.value });
    else unusable.push({ pointer, why: result.error });
    const host = input.type === 'url' ? cleanFlagIdentifier({ type: 'host', value: input.value }) : null;
    if (host?.ok && result.ok && result.value.type === 'url')
      identifiers.push({ pointer, identifier: host.value });
  }
  return { identifiers, unusable };
}
