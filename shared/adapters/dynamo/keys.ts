import type { HookSourceName } from '../../contracts/hook-source-name.ts';
import type { DecisionId, FlagId, LookupKey, MemberId, MerchantReference } from '../../contracts/ids.ts';
import type { NoticeId } from '../../contracts/notice.ts';
import type { ActId } from '../../contracts/source-act.ts';
import { entryShards, type FeedKey } from '../../feed-ports.ts';
import type { MerchantEntry } from '../../index-ports.ts';
import {
  authorShards,
  boardedShards,
  dayShards,
  dueShards,
  pendingShards,
  shadowShards,
  waitingShards,
} from '../../tables.ts';
import { actOrder } from '../act-list.ts';
import { entryOrder } from '../entry-list.ts';
import { shardOf } from '../shard-of.ts';

/*
 * Every partition key (`pk`) and sort key (`sk`) that is written or read; nothing but this and `backtest-keys.ts` builds one.
 *
 * Flags
 *   flag#<flagId>                        head                     the flag now        get; scan; put on `seq`
 *                                        event#<seq, 10 digits>   one step            query ascending
 *                                        opinions                 what reviews said   get; add
 *   key#<lookupKey>                      postings#<n>             up to 256 hints     get pages 0 to 3; add one by one
 *   index by-author  author#<member>#<shard> / <raisedAt>#<flagId>   a member's flags    query ascending
 *   index by-due     due#<shard> / <due>#<flagId>                    flags that wait     query ascending
 *   feed#<owner>#<feed>                  imports                  of the feed         get; put on `version`
 *   feed#<owner>#<feed>#<shard>          entry#<entry>            a list's entry      get; put and update on `run`; query ascending
 * Decisions
 *   decision#<decisionId>                decision                 a decision          get; put once
 *                                        resolution#<n, 4 digits> a step of a review  query ascending; put once
 *   index by-day       provider#<p>#day#<YYYY-MM-DD>#<shard> / <decidedAt>#<decisionId>    query descending
 *   index by-merchant  provider#<p>#merchant#<ref>           / <decidedAt>#<decisionId>    query descending
 * Merchants
 *   provider#<p>#merchant#<ref>          standing                 where it is now     get; scan; put on `version`
 *                                        application#<decisionId> what was judged     get; query ascending; put; expires
 *                                        clearance#<flagId>       not that subject    get; put
 *                                        boarded                  that it is counted  get; put once; delete
 *   key#<lookupKey>                      asked                    who screened it     get; put; update by provider
 *                                        merchants                that there are some get; put
 *                                        provider#<p>#merchant#<ref>#<decisionId>     get; query ascending; put; expires
 *   boarded#<shard>                      count                    boarded merchants   get all; add
 *   reconciliation                       walk                     how far it came     get; put on `version`
 *   index by-index-pending  pending#<shard> / <since>             standings that wait to be indexed
 * Coalition
 *   member#<memberId>                    member                   get; query with its keys; put on `version`
 *                                        event#<n, 10 digits>     query ascending; put once
 *                                        own-policy               query with its keys; put as a copy of its version
 *                                        signing-key#<keyId>      query; put; delete
 *                                        subject#<subject>        query ascending; as in the directory
 *   members                              member#<memberId>        query ascending; put with the member
 *   day#<memberId>                       day#<YYYY-MM-DD>         what it did that day get; update; expires
 *   negative-key#<lookupKey>             entries                  who is listed by it  get; add
 *   negative-list                        entry#<id>               found innocent       get; put on `version`; query ascending
 *   policy#<line>                        line                     where it stands      get; put on `n`
 *                                        version#<version>        a document           get; put once
 *                                        record#<version>         what happened to it  get; put with the line; query ascending
 *                                        event#<n, 10 digits>     one step             query ascending; put once
 *   policy#rescreening                   job                      the last one         get; put on `version`
 *   shadow#<version>#<shard>             differs#<decidedAt>#<decisionId>  query descending; put once; expires
 *                                        same#<decisionId>        that it was judged   put once; expires
 *                                        count#<day>#<from>#<to>  of the shard         query; add; expires
 *   jurisdictions                        event#<n, 10 digits>     query ascending; put once
 *   provider#<p>                         hook#<source>            how its webhooks are taken  get; query ascending; put on `version`
 *   backtest#<backtestId>                                         see backtest-keys.ts
 *   directory                            subject#<subject>        get; put for one member; delete
 *   deployment                           active-policy            query; put as a copy of its version
 *                                        shadow-policy            query; put as a copy, or empty
 *                                        feed#<feed>              query; put
 *                                        jurisdictions            get; query; put on `version`
 *                                        lookup-secret#<version>  query; put
 *                                        switches                 query; put
 * Notices
 *   provider#<p>                         notice#<sequence, 12 digits>  a notice      query ascending; put once; put on `version`
 *                                        id#<noticeId>            its sequence       get; put once
 *                                        last                     the last sequence  get; put on itself
 *                                        endpoint                 where they go      get; put on `version`
 *                                        act#<decidedAt>#<decisionId>  at a source   get; query descending; put on `version`
 *   index by-waiting  waiting#<shard> / <waitingSince>#<noticeId>  that wait          query ascending
 *                     waiting-act#<shard> / <waitingSince>#<decidedAt>#<decisionId>   query ascending
 */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

interface Owner {
  readonly provider: MemberId;
  readonly merchant: MerchantReference;
}

/** Names the primary key of each kind of item. */
export const keys = {
  head: (flagId: FlagId): ItemKey => ({ pk: `flag#${flagId}`, sk: 'head' }),
  event: (flagId: FlagId, seq: number): ItemKey => ({
    pk: `flag#${flagId}`,
    sk: `event#${padded(seq, 10)}`,
  }),
  opinions: (flagId: FlagId): ItemKey => ({ pk: `flag#${flagId}`, sk: 'opinions' }),
  postings: (key: LookupKey, page: number): ItemKey => ({ pk: `key#${key}`, sk: `postings#${page}` }),

  decision: (decisionId: DecisionId): ItemKey => ({ pk: `decision#${decisionId}`, sk: 'decision' }),
  resolution: (decisionId: DecisionId, n: number): ItemKey => ({
    pk: `decision#${decisionId}`,
    sk: `resolution#${padded(n, 4)}`,
  }),

  standing: (owner: Owner): ItemKey => ({ pk: ownerKey(owner), sk: 'standing' }),
  application: (owner: Owner, decisionId: DecisionId): ItemKey => ({
    pk: ownerKey(owner),
    sk: `application#${decisionId}`,
  }),
  /** What the keys of all applications of a merchant begin with. */
  applications: (owner: Owner): ItemKey => ({ pk: ownerKey(owner), sk: 'application#' }),
  clearance: (owner: Owner, flagId: FlagId): ItemKey => ({ pk: ownerKey(owner), sk: `clearance#${flagId}` }),
  boarded: (owner: Owner): ItemKey => ({ pk: ownerKey(owner), sk: 'boarded' }),
  reconciliation: (): ItemKey => ({ pk: 'reconciliation', sk: 'walk' }),
  asked: (key: LookupKey): ItemKey => ({ pk: `key#${key}`, sk: 'asked' }),
  entry: (entry: MerchantEntry): ItemKey => ({ pk: `key#${entry.key}`, sk: entryOrder(entry) }),
  /** Stands under a key before the first entry does, so that keys without any are told in batches. */
  merchantsMark: (key: LookupKey): ItemKey => ({ pk: `key#${key}`, sk: 'merchants' }),
  /** The part of the count to which a merchant adds. */
  boardedCountOf: (owner: Owner): ItemKey => boardedCount(shardOf(ownerKey(owner), boardedShards)),
  boardedCounts: (): ItemKey[] => Array.from({ length: boardedShards }, (_, shard) => boardedCount(shard)),

  member: (memberId: MemberId): ItemKey => ({ pk: `member#${memberId}`, sk: 'member' }),
  signingKey: (provider: MemberId, keyId: string): ItemKey => ({
    pk: `member#${provider}`,
    sk: `signing-key#${keyId}`,
  }),
  memberEvent: (memberId: MemberId, n: number): ItemKey => ({
    pk: `member#${memberId}`,
    sk: `event#${padded(n, 10)}`,
  }),
  memberSubject: (memberId: MemberId, subject: string): ItemKey => ({
    pk: `member#${memberId}`,
    sk: `subject#${subject}`,
  }),
  listedMember: (memberId: string): ItemKey => ({ pk: 'members', sk: `member#${memberId}` }),
  memberDay: ({ member, day }: { member: MemberId; day: string }): ItemKey => ({
    pk: `day#${member}`,
    sk: `day#${day}`,
  }),
  negativeKey: (key: LookupKey): ItemKey => ({ pk: `negative-key#${key}`, sk: 'entries' }),
  negativeEntry: (id: string): ItemKey => ({ pk: 'negative-list', sk: `entry#${id}` }),
  /** All entries of the negative list, or those after one. */
  negativeList: (after: string | null): { pk: string; from: string; to: string } => ({
    pk: 'negative-list',
    from: after === null ? 'entry#' : `entry#${after}\0`,
    to: 'entry$',
  }),
  policy: ({ id, version }: { id: string; version: string }): ItemKey => ({
    pk: `policy#${id}`,
    sk: `version#${version}`,
  }),
  policyLine: (line: string): ItemKey => ({ pk: `policy#${line}`, sk: 'line' }),
  policyRecord: (line: string, version: string): ItemKey => ({
    pk: `policy#${line}`,
    sk: `record#${version}`,
  }),
  policyEvent: (line: string, n: number): ItemKey => ({ pk: `policy#${line}`, sk: `event#${padded(n, 10)}` }),
  /** No line has this name: a function that goes on with the job may write it, and no policy. */
  policyRescreening: (): ItemKey => ({ pk: 'policy#rescreening', sk: 'job' }),
  activePolicy: (): ItemKey => ({ pk: 'deployment', sk: 'active-policy' }),
  shadowPolicy: (): ItemKey => ({ pk: 'deployment', sk: 'shadow-policy' }),
  ownPolicy: (provider: MemberId): ItemKey => ({ pk: `member#${provider}`, sk: 'own-policy' }),
  /** All parts of what a version found in shadow. */
  shadowParts: (version: string): string[] =>
    Array.from({ length: shadowShards }, (_, shard) => `shadow#${version}#${shard}`),
  shadowPart: (version: string, decisionId: DecisionId): string =>
    `shadow#${version}#${shardOf(decisionId, shadowShards)}`,
  jurisdictions: (): ItemKey => ({ pk: 'deployment', sk: 'jurisdictions' }),
  jurisdictionEvent: (n: number): ItemKey => ({ pk: 'jurisdictions', sk: `event#${padded(n, 10)}` }),
  directory: (subject: string): ItemKey => ({ pk: 'directory', sk: `subject#${subject}` }),
  switches: (): ItemKey => ({ pk: 'deployment', sk: 'switches' }),
  lookupSecret: (version: number): ItemKey => ({
    pk: 'deployment',
    sk: `lookup-secret#${padded(version, 3)}`,
  }),
  imports: ({ owner, feed }: FeedKey): ItemKey => ({ pk: `feed#${owner}#${feed}`, sk: 'imports' }),
  feedEntry: ({ owner, feed }: FeedKey, entry: string): ItemKey => ({
    pk: `feed#${owner}#${feed}#${shardOf(entry, entryShards)}`,
    sk: `entry#${entry}`,
  }),
  /** The partition of one shard of a feed's entries. */
  feedShard: ({ owner, feed }: FeedKey, shard: number): string => `feed#${owner}#${feed}#${shard}`,
  notice: (provider: MemberId, sequence: number): ItemKey => ({
    pk: `provider#${provider}`,
    sk: `notice#${padded(sequence, 12)}`,
  }),
  noticeId: (provider: MemberId, noticeId: NoticeId): ItemKey => ({
    pk: `provider#${provider}`,
    sk: `id#${noticeId}`,
  }),
  lastNotice: (provider: MemberId): ItemKey => ({ pk: `provider#${provider}`, sk: 'last' }),
  endpoint: (provider: MemberId): ItemKey => ({ pk: `provider#${provider}`, sk: 'endpoint' }),
  act: ({ provider, ...act }: ActId): ItemKey => ({ pk: `provider#${provider}`, sk: `act#${actOrder(act)}` }),
  /** A provider's acts, or those up to one: that one too. */
  acts: (provider: MemberId, upTo: string | null): { pk: string; from: string; to: string } => ({
    pk: `provider#${provider}`,
    from: 'act#',
    to: upTo === null ? 'act$' : `act#${upTo}`,
  }),
  hook: (provider: MemberId, source: HookSourceName | ''): ItemKey => ({
    pk: `provider#${provider}`,
    sk: `hook#${source}`,
  }),
  feed: (feed: string): ItemKey => ({ pk: 'deployment', sk: `feed#${feed}` }),
} as const;

/** Names the partitions of the indexes. */
export const indexKeys = {
  merchant: (owner: Owner): string => ownerKey(owner),
  /** The partition of a day's list in which this decision stands. */
  dayOf: (provider: MemberId, day: string, decisionId: DecisionId): string =>
    dayKey({ provider, day }, shardOf(decisionId, dayShards)),
  /** All partitions of a day's list. */
  daysOf: (provider: MemberId, day: string): string[] =>
    Array.from({ length: dayShards }, (_, shard) => dayKey({ provider, day }, shard)),
  pendingOf: (owner: Owner): string => `pending#${shardOf(ownerKey(owner), pendingShards)}`,
  /** All partitions of standings that wait to be indexed. */
  pending: (): string[] => Array.from({ length: pendingShards }, (_, shard) => `pending#${shard}`),
  waitingOf: (noticeId: NoticeId): string => `waiting#${shardOf(noticeId, waitingShards)}`,
  /** All partitions of notices that wait to be delivered. */
  waiting: (): string[] => Array.from({ length: waitingShards }, (_, shard) => `waiting#${shard}`),
  waitingActOf: ({ decisionId }: Pick<ActId, 'decisionId'>): string =>
    `waiting-act#${shardOf(decisionId, waitingShards)}`,
  /** All partitions of acts that wait to be done. */
  waitingActs: (): string[] => Array.from({ length: waitingShards }, (_, shard) => `waiting-act#${shard}`),
  authorOf: (member: MemberId, flagId: FlagId): string => `author#${member}#${shardOf(flagId, authorShards)}`,
  /** All partitions of a member's flags. */
  authorsOf: (member: MemberId): string[] =>
    Array.from({ length: authorShards }, (_, shard) => `author#${member}#${shard}`),
  dueOf: (flagId: FlagId): string => `due#${shardOf(flagId, dueShards)}`,
  /** All partitions of flags with something due. */
  due: (): string[] => Array.from({ length: dueShards }, (_, shard) => `due#${shard}`),
} as const;

const ownerKey = ({ provider, merchant }: Owner): string => `provider#${provider}#merchant#${merchant}`;

const boardedCount = (shard: number): ItemKey => ({ pk: `boarded#${shard}`, sk: 'count' });

const dayKey = ({ provider, day }: { provider: MemberId; day: string }, shard: number): string =>
  `provider#${provider}#day#${day}#${shard}`;

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');
