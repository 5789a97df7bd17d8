import type { BackBookStores } from './backbook-ports.ts';
import type { BacktestStore, LoggedDecisions } from './backtest-ports.ts';
import type {
  DirectoryEntry,
  Member,
  StoredLookupSecret,
  StoredPolicy,
  StoredSigningKey,
  Switches,
} from './contracts/coalition.ts';
import type { FeedStatus } from './contracts/feeds/feed-registration.ts';
import type { FlagEvent, FlagHead } from './contracts/flag-head.ts';
import type { DecisionId, FlagId, LookupKey, MemberId, MerchantReference } from './contracts/ids.ts';
import type { JurisdictionTable } from './contracts/jurisdiction.ts';
import type { Opinions } from './contracts/resolution.ts';
import type { DecisionSummary, StoredDecision } from './contracts/stored-decision.ts';
import type { Asked, Clearance, Standing, StoredApplication } from './contracts/stored-merchant.ts';
import type { FeedEntries } from './feed-ports.ts';
import type { HookStores } from './hook-ports.ts';
import type { FlagIndex, FlagLists, MerchantIndex } from './index-ports.ts';
import type { JurisdictionRecords } from './jurisdiction-ports.ts';
import type { LifecycleStores } from './lifecycle-ports.ts';
import type { LogCode, LogFields } from './log-lines.ts';
import type { MemberRecords } from './member-ports.ts';
import type { MetricDimensions, MetricName } from './metric-names.ts';
import type { NoticeStores } from './notice-ports.ts';
import type { PolicyStores } from './policy-ports.ts';
import type { ResolutionStore } from './review-ports.ts';
import type { MemberDays, NegativeList } from './safeguard-ports.ts';

/*
 * Every outside thing, in our words; the rest is in the other `*-ports.ts`. Adapters implement these; flows are told on them. Calls reject only for lost infrastructure ({@link Unavailable}) and for bugs; what is expected is in the answer.
 */

/** Lost infrastructure: the store did not answer, refused for load, or answered with what we cannot read. Nothing may be assumed of the call. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** A hint under a lookup key that some flag may concern it. Encoded it is at most 128 bytes. */
export interface Posting {
  readonly flagId: FlagId;
  /** The form's type, e.g. `email_folded`; for names also the cleaned name, cut to fit. */
  readonly type: string;
  readonly name: string | null;
}

export interface FirstRead {
  readonly provider: MemberId;
  readonly decisionId: DecisionId;
  readonly merchant: MerchantReference;
  readonly keys: readonly LookupKey[];
  /** Keys of strong identifiers, whose who-asked counters are read. */
  readonly strongKeys: readonly LookupKey[];
}

export interface FirstWave {
  /** The decision of this request id, where it is a repeat. */
  readonly decision: StoredDecision | null;
  readonly standing: Standing | null;
  /** Page 0 of the postings of each key that has any. */
  readonly postings: ReadonlyMap<LookupKey, PostingPage>;
  readonly asked: ReadonlyMap<LookupKey, Asked>;
  /** Keys whose postings or who-asked counter were not read. The decision and standing are always read: without them the call rejects. */
  readonly unread: readonly LookupKey[];
}

export interface PostingPage {
  readonly postings: readonly Posting[];
  /** True where further pages exist. */
  readonly overflows: boolean;
}

export interface SecondRead {
  readonly provider: MemberId;
  readonly merchant: MerchantReference;
  readonly flags: readonly FlagId[];
  /** Keys whose page 0 overflows: up to three further pages of each are read. */
  readonly overflowing: readonly LookupKey[];
}

export interface SecondWave {
  readonly heads: ReadonlyMap<FlagId, FlagHead>;
  readonly clearances: ReadonlyMap<FlagId, Clearance>;
  /** Postings of the further pages; `complete` is false where pages remain unread. */
  readonly further: ReadonlyMap<
    LookupKey,
    { readonly postings: readonly Posting[]; readonly complete: boolean }
  >;
  /** Flags whose head or clearance was asked for and not read. A flag that does not exist is read. */
  readonly unread: readonly FlagId[];
}

export interface DecisionCommit {
  readonly decision: StoredDecision;
  readonly application: StoredApplication;
  readonly standing: Standing;
  /** The standing's version that was read; null where the merchant had none. */
  readonly expectedVersion: number | null;
}

export type CommitOutcome =
  | { readonly kind: 'committed' }
  /** Somebody decided this request id before us: theirs stands. */
  | { readonly kind: 'decided-already'; readonly decision: StoredDecision }
  /** The standing moved on, or another transaction was in the way: read again and decide again. */
  | { readonly kind: 'read-again' };

/** The hot path. Every read is strongly consistent; each call is one sequential round trip. */
export interface ScreeningStore {
  readFirst(read: FirstRead): Promise<FirstWave>;
  readSecond(read: SecondRead): Promise<SecondWave>;
  /** Decision, application and standing in one transaction, or nothing. */
  commit(commit: DecisionCommit): Promise<CommitOutcome>;
}

/** A flag's next head and the event that led there. */
export interface FlagChange {
  readonly head: FlagHead;
  readonly event: FlagEvent;
}

export interface FlagStore {
  /** Adds postings under a key; adding them again changes nothing. A full page spills to the next. */
  addPostings(key: LookupKey, postings: readonly Posting[]): Promise<void>;
  /** Head and event in one transaction. The head's `seq` must be the stored one plus one (1 for a new flag). */
  commitChange(head: FlagHead, event: FlagEvent): Promise<'committed' | 'seq-moved'>;
  /** As {@link commitChange}, for two flags at once: both in one transaction, or neither. */
  commitBoth(changes: readonly [FlagChange, FlagChange]): Promise<'committed' | 'seq-moved'>;
  /** Strongly consistent. */
  readHead(flagId: FlagId): Promise<FlagHead | null>;
  /** A flag's history, oldest first, strongly consistent. `bad-cursor` where the cursor is not one of this list's. */
  readEvents(flagId: FlagId, page: PageRequest): Promise<Page<FlagEvent> | 'bad-cursor'>;
  /** All flags, in no order, each that stood at the start once; a page may hold none though others follow. For rare tasks: it reads everything. */
  listFlags(page: PageRequest): Promise<Page<FlagId> | 'bad-cursor'>;
  /** What reviews made of the flag, strongly consistent; zeros where none said anything. */
  readOpinions(flagId: FlagId): Promise<Opinions>;
}

export interface PageRequest {
  /** 1 to 100. */
  readonly limit: number;
  /** From an earlier page of the same list; null for the first. */
  readonly cursor: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export type DecisionFilter =
  | { readonly by: 'day'; readonly day: string }
  | { readonly by: 'merchant'; readonly merchant: MerchantReference };

/** Another provider's id answers as an unknown one does. Newest first; lists are eventually consistent. */
export interface DecisionLog extends LoggedDecisions {
  read(provider: MemberId, decisionId: DecisionId): Promise<StoredDecision | null>;
  /** `bad-cursor` where the cursor is not one of this list's. */
  list(
    provider: MemberId,
    filter: DecisionFilter,
    page: PageRequest,
  ): Promise<Page<DecisionSummary> | 'bad-cursor'>;
}

export interface MerchantStore {
  readStanding(provider: MemberId, merchant: MerchantReference): Promise<Standing | null>;
  readApplication(
    provider: MemberId,
    merchant: MerchantReference,
    decisionId: DecisionId,
  ): Promise<StoredApplication | null>;
}

/** A member with its keys by key id, still sealed. */
export interface StoredProvider {
  readonly member: Member;
  readonly keys: readonly StoredSigningKey[];
  /** Its own, stricter policy, where one is active. */
  readonly overlay: StoredPolicy | null;
}

/** What holds for every screening of a deployment. */
export interface StoredDeployment {
  /** By version. */
  readonly lookupSecrets: readonly StoredLookupSecret[];
  /** The version last activated, or null where none was yet. */
  readonly policy: StoredPolicy | null;
  /** The version that runs beside it, deciding nothing. */
  readonly shadow: StoredPolicy | null;
  /** All off until they are put. */
  readonly switches: Switches;
  /** By name. */
  readonly feeds: readonly FeedStatus[];
  readonly jurisdictions: JurisdictionTable | null;
}

/** Every read is one request, of one partition: a cold start has to wait for each. What is put has no history. */
export interface CoalitionStore extends MemberRecords, JurisdictionRecords {
  readMember(memberId: MemberId): Promise<Member | null>;
  putMember(member: Member): Promise<void>;
  /** The member, whatever its roles, with all its signing keys; null where there is no such member. */
  readProvider(memberId: MemberId): Promise<StoredProvider | null>;
  putSigningKey(provider: MemberId, key: StoredSigningKey): Promise<void>;
  readDeployment(): Promise<StoredDeployment>;
  putLookupSecret(secret: StoredLookupSecret): Promise<void>;
  readDirectoryEntry(subject: string): Promise<DirectoryEntry | null>;
  putDirectoryEntry(entry: DirectoryEntry): Promise<void>;
  putSwitches(switches: Switches): Promise<void>;
  readFeed(feed: string): Promise<FeedStatus | null>;
  putFeed(feed: FeedStatus): Promise<void>;
  /** When a feed was last imported; of a feed that is not registered nothing is noted. */
  noteImported(feed: string, importedAt: string): Promise<void>;
  readPolicy(id: string, version: string): Promise<StoredPolicy | null>;
  /** A version is immutable: putting another document under it answers `exists`, the same one again `put`. */
  putPolicy(policy: StoredPolicy): Promise<'put' | 'exists'>;
  /** Makes a stored version the active one; a version that is not stored changes nothing. */
  activatePolicy(id: string, version: string): Promise<'activated' | 'unknown-version'>;
}

/** All stores of one deployment. */
export interface Stores extends BackBookStores, HookStores, LifecycleStores, NoticeStores, PolicyStores {
  readonly screening: ScreeningStore;
  readonly flags: FlagStore;
  readonly decisions: DecisionLog;
  readonly merchants: MerchantStore;
  readonly resolutions: ResolutionStore;
  readonly coalition: CoalitionStore;
  readonly feedEntries: FeedEntries;
  readonly index: MerchantIndex;
  readonly memberDays: MemberDays;
  readonly negativeList: NegativeList;
  readonly flagLists: FlagLists;
  readonly flagIndex: FlagIndex;
  readonly backtests: BacktestStore;
}

/** Seals secrets under a key that never leaves its keeper (KMS in AWS). `context` must be the same to open. */
export interface SecretBox {
  seal(secret: Uint8Array, context: string): Promise<string>;
  open(sealed: string, context: string): Promise<Uint8Array>;
}

/** Where functions write log lines and counts. Flows and domain know nothing of it. */
export interface Observer {
  log(code: LogCode, fields: LogFields): void;
  count(metric: MetricName, dimensions?: MetricDimensions): void;
}
