import type { LookupKey, MemberId } from './contracts/ids.ts';
import type { MemberDay } from './contracts/member-day.ts';
import type { NegativeEntry, NegativeId } from './contracts/negative-list.ts';
import type { Page, PageRequest } from './ports.ts';

/*
 * What keeps a member, careless or hostile, from harming innocents with flags. Strongly consistent throughout.
 */

/** A member's day, `YYYY-MM-DD`, UTC. */
export interface DayOf {
  readonly member: MemberId;
  readonly day: string;
}

export interface MemberDays {
  /** Counts one more, whatever comes of it; answers how many there are then. Of two at once each gets another number. */
  count(of: DayOf, what: 'raised' | 'previewed' | 'searched' | 'backtested'): Promise<number>;
  /** Takes room for so many touched merchants, if what is taken then stays within the limit: all of it, or nothing. */
  takeTouches(
    of: DayOf,
    room: { readonly touches: number; readonly limit: number },
  ): Promise<'taken' | 'full'>;
  /** Zeros for a day of which nothing is known any more. */
  readDay(of: DayOf): Promise<MemberDay>;
}

export interface NegativeList {
  /** Makes an entry known under keys; doing it again changes nothing. Keys come first, the entry last. */
  addKeys(keys: readonly LookupKey[], id: NegativeId): Promise<void>;
  /** Entries known under each key, whatever their state; keys without any are absent. */
  readUnder(keys: readonly LookupKey[]): Promise<ReadonlyMap<LookupKey, readonly NegativeEntry[]>>;
  /** The `version` must be the stored one plus one (1 for a new entry). */
  put(entry: NegativeEntry): Promise<'put' | 'moved-on'>;
  read(id: NegativeId): Promise<NegativeEntry | null>;
  /** By id. `bad-cursor` where the cursor is not one of this list's. */
  list(page: PageRequest): Promise<Page<NegativeEntry> | 'bad-cursor'>;
}
