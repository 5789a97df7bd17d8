import type {
  DirectoryEntry,
  Member,
  StoredLookupSecret,
  StoredPolicy,
  StoredSigningKey,
  Switches,
} from '../../contracts/coalition.ts';
import type { FeedEntry, FeedImports } from '../../contracts/feeds/feed-import.ts';
import type { FeedStatus } from '../../contracts/feeds/feed-registration.ts';
import type { FlagEvent, FlagHead } from '../../contracts/flag-head.ts';
import type { HookRecord } from '../../contracts/hook-record.ts';
import type { DecisionId, FlagId, LookupKey, MemberId, MerchantReference } from '../../contracts/ids.ts';
import type { JurisdictionEvent, JurisdictionTable } from '../../contracts/jurisdiction.ts';
import type { MemberEvent } from '../../contracts/member.ts';
import type { MemberDay } from '../../contracts/member-day.ts';
import type { NegativeEntry, NegativeId } from '../../contracts/negative-list.ts';
import type { EndpointRecord, StoredNotice } from '../../contracts/notice.ts';
import type { PolicyEvent, PolicyLine, PolicyRecord } from '../../contracts/policy-record.ts';
import type { PolicyRescreening } from '../../contracts/policy-rescreening.ts';
import type { ReconciliationWalk } from '../../contracts/reconciliation.ts';
import type { Opinions, ResolutionStep } from '../../contracts/resolution.ts';
import type { ShadowJudgement } from '../../contracts/shadow.ts';
import type { SourceAct } from '../../contracts/source-act.ts';
import type { StoredDecision } from '../../contracts/stored-decision.ts';
import type { Asked, Clearance, Standing, StoredApplication } from '../../contracts/stored-merchant.ts';
import type { MerchantEntry } from '../../index-ports.ts';

/**
 * Everything the memory twins hold, shared between them as tables are. Values are frozen copies, see {@link frozenCopy}.
 */
export interface MemoryState {
  readonly heads: Map<FlagId, FlagHead>;
  /** Oldest first: the event of `seq` n stands at n − 1. */
  readonly events: Map<FlagId, FlagEvent[]>;
  readonly opinions: Map<FlagId, Opinions>;
  /** Encoded postings, by page. */
  readonly postings: Map<LookupKey, Set<string>[]>;
  readonly decisions: Map<DecisionId, StoredDecision>;
  /** Oldest first: the step n stands at n − 1. */
  readonly resolutions: Map<DecisionId, ResolutionStep[]>;
  readonly standings: Map<string, Standing>;
  /** By {@link merchantKey} and decision id. */
  readonly applications: Map<string, StoredApplication>;
  /** By {@link merchantKey} and flag id. */
  readonly clearances: Map<string, Clearance>;
  readonly asked: Map<LookupKey, Asked>;
  /** By key, then by merchant and decision id. */
  readonly merchantEntries: Map<LookupKey, Map<string, MerchantEntry>>;
  /** When an application is over: by {@link merchantKey} and decision id. Nothing in memory is deleted. */
  readonly applicationEnds: Map<string, string>;
  /** When an entry is over, as above: by key and what it is listed by. */
  readonly entryEnds: Map<string, string>;
  /** By {@link merchantKey}. */
  readonly boarded: Set<string>;
  /** A member, or its whole record where it has one. */
  readonly members: Map<MemberId, Member>;
  /** Oldest first. */
  readonly memberEvents: Map<MemberId, MemberEvent[]>;
  readonly signingKeys: Map<MemberId, Map<string, StoredSigningKey>>;
  readonly lookupSecrets: Map<number, StoredLookupSecret>;
  readonly directory: Map<string, DirectoryEntry>;
  readonly feeds: Map<string, FeedStatus>;
  /** By owner and feed, then by entry. */
  readonly feedEntries: Map<string, Map<string, FeedEntry>>;
  /** By owner and feed. */
  readonly feedImports: Map<string, FeedImports>;
  /** By member and day. */
  readonly memberDays: Map<string, MemberDay>;
  readonly negativeKeys: Map<LookupKey, ReadonlySet<NegativeId>>;
  readonly negativeEntries: Map<NegativeId, NegativeEntry>;
  /** By id and version. */
  readonly policies: Map<string, StoredPolicy>;
  readonly policyLines: Map<string, PolicyLine>;
  /** By line, then by version. */
  readonly policyRecords: Map<string, Map<string, PolicyRecord>>;
  /** By line, oldest first. */
  readonly policyEvents: Map<string, PolicyEvent[]>;
  readonly ownPolicies: Map<MemberId, StoredPolicy>;
  /** By version, then by decision. */
  readonly shadowJudgements: Map<string, Map<DecisionId, ShadowJudgement>>;
  /** By provider: the notice of sequence n stands at n − 1. */
  readonly notices: Map<MemberId, StoredNotice[]>;
  readonly endpoints: Map<MemberId, EndpointRecord>;
  /** By provider and source. */
  readonly hooks: Map<string, HookRecord>;
  /** By provider and what it is listed by. */
  readonly acts: Map<string, SourceAct>;
  /** Oldest first. */
  readonly jurisdictionEvents: JurisdictionEvent[];
  jurisdictions: JurisdictionTable | null;
  reconciliation: ReconciliationWalk | null;
  policyRescreening: PolicyRescreening | null;
  switches: Switches;
  activePolicy: StoredPolicy | null;
  shadowPolicy: StoredPolicy | null;
}

/** An empty state. */
export function memoryState(): MemoryState {
  return {
    heads: new Map(),
    events: new Map(),
    opinions: new Map(),
    postings: new Map(),
    decisions: new Map(),
    resolutions: new Map(),
    standings: new Map(),
    applications: new Map(),
    clearances: new Map(),
    asked: new Map(),
    merchantEntries: new Map(),
    applicationEnds: new Map(),
    entryEnds: new Map(),
    boarded: new Set(),
    members: new Map(),
    memberEvents: new Map(),
    signingKeys: new Map(),
    lookupSecrets: new Map(),
    directory: new Map(),
    feeds: new Map(),
    feedEntries: new Map(),
    feedImports: new Map(),
    memberDays: new Map(),
    negativeKeys: new Map(),
    negativeEntries: new Map(),
    policies: new Map(),
    policyLines: new Map(),
    policyRecords: new Map(),
    policyEvents: new Map(),
    ownPolicies: new Map(),
    shadowJudgements: new Map(),
    notices: new Map(),
    endpoints: new Map(),
    hooks: new Map(),
    acts: new Map(),
    jurisdictionEvents: [],
    jurisdictions: null,
    reconciliation: null,
    policyRescreening: null,
    switches: { reviewAll: false },
    activePolicy: null,
    shadowPolicy: null,
  };
}

/** Under which a provider's merchant stands; with `part`, one thing of that merchant. */
export function merchantKey(
  owner: { provider: MemberId; merchant: MerchantReference },
  part?: DecisionId | FlagId,
): string {
  const key = `${owner.provider}#${owner.merchant}`;
  return part === undefined ? key : `${key}#${part}`;
}

/** Under which a version of a policy stands. */
export const policyKey = (name: { id: string; version: string }): string => `${name.id}#${name.version}`;

/** A deep copy that nobody can change, so that what is stored and what was read cannot be altered from afar. */
export function frozenCopy<T>(value: T): T {
  return freeze(structuredClone(value));
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
