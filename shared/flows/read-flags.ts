import type { FlagHead } from '../contracts/flag-head.ts';
import { candidateFlags, isNameKey } from '../domain/match/candidate-flags.ts';
import type { FirstWave, ScreeningStore, SecondWave } from '../ports.ts';
import type { Screening } from './screening.ts';

/** What the flags said: their heads and clearances, and what of them stayed unread. */
export interface FoundFlags {
  readonly heads: readonly FlagHead[];
  readonly clearances: SecondWave['clearances'];
  readonly unread: { readonly postings: number; readonly flags: number };
}

/**
 * The flags that the first wave's postings hint at, read as they are now: nothing is read where no posting
 * survived, and one wave where one did. Flags that only a further page of a full posting names cost another. Of keys of
 * names page 0 is read alone: a name has many, what so many names share tells little, and the name itself has its own key.
 */
export async function readFlags(
  store: ScreeningStore,
  { screening, first }: { screening: Screening; first: FirstWave },
): Promise<FoundFlags> {
  const { lookup, request, application } = screening;
  const overflowing = [...first.postings]
    .filter(([key, page]) => page.overflows && !isNameKey(lookup, key))
    .map(([key]) => key);
  const pages = [...first.postings].map(([key, page]) => [key, page.postings] as const);
  const hinted = candidateFlags(lookup, pages);
  const none = { heads: [], clearances: new Map(), unread: { postings: first.unread.length, flags: 0 } };
  if (hinted.flags.length === 0 && overflowing.length === 0) return none;
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
  const incomplete = [...second.further.values()].filter(({ complete }) => !complete).length;
  const missing = overflowing.filter((key) => !second.further.has(key)).length;
  const cut = Number(hinted.cut) + Number(further.cut);
  return {
    heads: [...second.heads.values(), ...(third?.heads.values() ?? [])],
    clearances: new Map([...second.clearances, ...(third?.clearances ?? [])]),
    unread: {
      postings: first.unread.length + incomplete + missing,
      flags: second.unread.length + (third?.unread.length ?? 0) + cut,
    },
  };
}
