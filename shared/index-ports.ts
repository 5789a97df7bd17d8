import type { FlagHead } from './contracts/flag-head.ts';
import type { DecisionId, FlagId, LookupKey, MemberId, MerchantReference } from './contracts/ids.ts';
import type { StoredDecision } from './contracts/stored-decision.ts';
import type { MerchantMark } from './contracts/stored-merchant.ts';
import type { FlagAge } from './domain/flag/flag-age.ts';
import type { MetricDimensions, MetricName, MetricValues } from './metric-names.ts';
import type { Observer, Page, PageRequest, Posting } from './ports.ts';

/*
 * The way back from identifiers to merchants, and lists of flags and standings that wait for something.
 */

/** Whose merchant stands under a lookup key, and the decision whose application has the identifier. */
export interface MerchantEntry {
  readonly key: LookupKey;
  readonly provider: MemberId;
  readonly merchant: MerchantReference;
  readonly decisionId: DecisionId;
}

/** A standing that waits to be indexed, at this version. */
export interface PendingStanding {
  readonly provider: MemberId;
  readonly merchant: MerchantReference;
  readonly version: number;
}

/** Which merchants have which identifiers. Entries are only ever added while a merchant is boarded. */
export interface MerchantIndex {
  /**
   * A decision, whosever it is, strongly consistent: streams name decisions by their id alone. For indexing; nothing of it
   * is ever answered to a member.
   */
  readDecision(decisionId: DecisionId): Promise<StoredDecision | null>;
  /**
   * Adds entries, or gives those that stand another end: with `until` (RFC 3339, UTC) they are gone from then on, without
   * it they have none. Adding an entry again as it is changes nothing.
   */
  addEntries(entries: readonly MerchantEntry[], until?: string): Promise<void>;
  /**
   * The decisions of a merchant whose application is kept, in no order that means anything, strongly consistent.
   * `bad-cursor` where the cursor is not one of this list's.
   */
  listApplications(
    owner: Pick<MerchantEntry, 'provider' | 'merchant'>,
    page: PageRequest,
  ): Promise<Page<DecisionId> | 'bad-cursor'>;
  /**
   * Those of the keys under which a merchant may stand, strongly consistent: a key that is not among them has none. One
   * request for a hundred keys, where listing asks once for each.
   */
  keysWithMerchants(keys: readonly LookupKey[]): Promise<ReadonlySet<LookupKey>>;
  /** Merchants under a key, strongly consistent; a page may hold fewer though others follow. `bad-cursor` where the cursor is not one of this list's. */
  listByKey(key: LookupKey, page: PageRequest): Promise<Page<MerchantEntry> | 'bad-cursor'>;
  /**
   * Notes under each key that the provider screened it on that day (UTC), for which merchant, and whether it was told to decline. Of
   * several days the last one stands, in whatever order they are noted; of a provider's merchants the first 16.
   */
  noteAsked(
    keys: readonly LookupKey[],
    asked: {
      readonly provider: MemberId;
      readonly mark: MerchantMark;
      readonly day: string;
      readonly declined: boolean;
    },
  ): Promise<void>;
  /**
   * Ends the wait of a standing, and counts its merchant, while that is active, among the boarded ones the first time, in
   * one transaction. Doing it again changes nothing. `moved-on` where the standing has another version by now: whoever indexes that one ends it.
   */
  settle(standing: PendingStanding): Promise<'settled' | 'moved-on'>;
  /**
   * Gives the application of a decision that was followed by another its end: it is deleted after `at`. One that has an end
   * keeps the earlier; one that is gone stays gone.
   */
  endApplication(
    application: Omit<PendingStanding, 'version'> & { readonly decisionId: DecisionId; readonly at: string },
  ): Promise<void>;
  /** Standings that have waited since before an instant, longest first; eventually consistent. */
  listPending(before: string, limit: number): Promise<readonly PendingStanding[]>;
  /** How many merchants are boarded in the whole coalition. */
  countBoarded(): Promise<number>;
}

/** So many flags live: those that are held, and those that act in full. */
export interface LivingFlags {
  readonly state: 'active' | 'held';
  readonly age: FlagAge;
  readonly count: number;
}

/** Flags by who raised them, by what they wait for, and all of them. Eventually consistent. */
export interface FlagLists {
  /** A member's flags, oldest first. `bad-cursor` where the cursor is not one of this list's. */
  listByAuthor(member: MemberId, page: PageRequest): Promise<Page<FlagId> | 'bad-cursor'>;
  /**
   * Flags that live, with something due before an instant (see `nextDue`), longest due first. What an operator has to
   * decide stays in the list until that is done, so whoever walks it goes on from the cursor.
   */
  listDue(before: string, page: PageRequest): Promise<Page<FlagId> | 'bad-cursor'>;
  /** How many flags live at `now` (RFC 3339, UTC), by state and age: every pair once, also where there are none. Reads a line of each flag. */
  countLiving(now: string): Promise<readonly LivingFlags[]>;
}

/** The way from identifiers to flags, for members that search; screening has its own. Strongly consistent. */
export interface FlagIndex {
  /**
   * The postings under each key that has any: its page 0, and of keys in `deep` up to three more. `unread` names keys of
   * which a page was not read, among those in `deep` also for there being more pages.
   */
  readPostings(keys: readonly LookupKey[], deep: ReadonlySet<LookupKey>): Promise<PostingsRead>;
  /**
   * The postings of a key, page by page from the one after page 0, each read when it is asked for. Rejects where one
   * was not read.
   */
  furtherPostings(key: LookupKey): AsyncIterable<readonly Posting[]>;
  /** The heads of those flags that exist; `unread` names those that were not read. */
  readHeads(flags: readonly FlagId[]): Promise<HeadsRead>;
}

export interface PostingsRead {
  readonly postings: ReadonlyMap<LookupKey, readonly Posting[]>;
  readonly unread: readonly LookupKey[];
}

export interface HeadsRead {
  readonly heads: readonly FlagHead[];
  readonly unread: readonly FlagId[];
}

/** An observer that also tells how much of something there is, or was needed. */
export interface WorkObserver extends Observer {
  measure(metric: MetricName, value: number): void;
  /** Several at once, counted by the same: in one line, where measuring each writes one for each. */
  record(values: MetricValues, dimensions?: MetricDimensions): void;
}
