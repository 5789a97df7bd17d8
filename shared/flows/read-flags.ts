import type { FlagHead } from '../contracts/flag-head.ts';
import type { LookupKey } from '../contracts/ids.ts';
import type { FieldIdentifier } from '../domain/clean/clean-application.ts';
import { candidateFlags, isNameKey, type Lookup } from '../domain/match/candidate-flags.ts';
import { type Crowding, crowdedNames } from '../domain/match/crowded-names.ts';
import type { FirstWave, ScreeningStore, SecondWave } from '../ports.ts';
import type { Screening } from './screening.ts';

/** What the flags said: their heads and clearances, and what of them stayed unread. */
export interface FoundFlags {
  readonly heads: readonly FlagHead[];
  readonly clearances: SecondWave['clearances'];
  readonly unread: {
    readonly postings: number;
    readonly flags: number;
    /** Pointers of names of which something stayed unread that nothing else stands in for. */
    readonly names: readonly string[];
  };
  /** Names of which some keys were not read whole. */
  readonly crowded: Crowding['crowded'];
}

/**
 * The flags that the first wave's postings hint at, read as they are now: nothing is read where no posting
 * survived, and one wave where one did. Flags that only a further page of a full posting names cost another. Of keys of
 * names page 0 is read alone: a name has many, what so many names share tells little, and the name itself has its own key. A name of
 * which no key was read whole counts as unread.
 */
export async function readFlags(
  store: ScreeningStore,
  { screening, first }: { screening: Screening; first: FirstWave },
): Promise<FoundFlags> {
  const { lookup, request, application, clean } = screening;
  const { identifiers } = clean;
  const overfull = [...first.postings].filter(([, page]) => page.overflows).map(([key]) => key);
  const overflowing = overfull.filter((key) => !isNameKey(lookup, key));
  const { crowded, unread } = crowdedNames(lookup, { identifiers, overfull: new Set(overfull) });
  const pages = [...first.postings].map(([key, page]) => [key, page.postings] as const);
  const hinted = candidateFlags(lookup, pages);
  if (hinted.flags.length === 0 && overflowing.length === 0)
    return {
      heads: [],
      clearances: new Map(),
      unread: { postings: first.unread.length, flags: 0, names: unread },
      crowded,
    };
  const merchant = application.merchant.reference;
  const second = await store.readSecond({
    provider: request.provider,
    merchant,
    flags: hinted.flags,
    overflowing,
  });
  const further = candidateFlags(
    lookup,
    [...second.further].map(([key, page]) => [key, page.postings] as const),
  );
  const late = further.flags.filter((flag) => !hinted.flags.includes(flag));
  const third =
    late.length === 0
      ? null
      : await store.readSecond({ provider: request.provider, merchant, flags: late, overflowing: [] });
  const incomplete = overflowing.filter((key) => second.further.get(key)?.complete !== true);
  const cut = Number(hinted.cut) + Number(further.cut);
  return {
    heads: [...second.heads.values(), ...(third?.heads.values() ?? [])],
    clearances: new Map([...second.clearances, ...(third?.clearances ?? [])]),
    unread: {
      postings: first.unread.length + incomplete.length,
      flags: second.unread.length + (third?.unread.length ?? 0) + cut,
      names: [...new Set([...unread, ...namesUnder(incomplete, { lookup, identifiers })])],
    },
    crowded,
  };
}

/** Pointers of the names that are indexed under these keys as they are written. */
function namesUnder(
  keys: readonly LookupKey[],
  { lookup, identifiers }: { lookup: Lookup; identifiers: readonly FieldIdentifier[] },
): string[] {
  const forms = new Set(
    keys.flatMap((key) => {
      const form = lookup.wanted.get(key);
      return form ? [`${form.type}\0${form.value}`] : [];
    }),
  );
  return identifiers
    .filter(({ identifier: { type, value } }) => isNameType(type) && forms.has(`${type}\0${value}`))
    .map(({ pointer }) => pointer);
}

const isNameType = (type: string): boolean => type === 'person_name' || type === 'business_name';
