import type { DecisionId, FlagId, LookupKey, MemberId, MerchantReference } from '../../contracts/ids.ts';
import { dayShards, pendingShards } from '../../tables.ts';

/*
 * Every partition key (`pk`) and sort key (`sk`) that is written or read, and nothing else builds one.
 *
 * Flags
 *   flag#<flagId>                        head                     the flag now        get; scan; put on `seq`
 *                                        event#<seq, 10 digits>   one step            query ascending
 *                                        opinions                 what reviews said   get; add
 *   key#<lookupKey>                      postings#<n>             up to 256 hints     get pages 0 to 3; add one by one
 * Decisions
 *   decision#<decisionId>                decision                 a decision          get; put once
 *                                        resolution#<n, 4 digits> a step of a review  query ascending; put once
 *   index by-day       provider#<p>#day#<YYYY-MM-DD>#<shard> / <decidedAt>#<decisionId>    query descending
 *   index by-merchant  provider#<p>#merchant#<ref>           / <decidedAt>#<decisionId>    query descending
 * Merchants
 *   provider#<p>#merchant#<ref>          standing                 where it is now     get; put on `version`
 *                                        application#<decisionId> what was judged     get; put
 *                                        clearance#<flagId>       not that subject    get; put
 *   key#<lookupKey>                      asked                    who screened it     get
 *   index by-index-pending  pending#<shard> / <since>             standings that wait to be indexed
 * Coalition
 *   member#<memberId>                    member                   get; query with its keys; put
 *                                        signing-key#<keyId>      query; put
 *   policy#<id>                          version#<version>        get; put once
 *   directory                            subject#<subject>        get; put
 *   deployment                           active-policy            query; put as a copy of its version
 *                                        feed#<feed>              query; put
 *                                        lookup-secret#<version>  query; put
 *                                        switches                 query; put
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
  clearance: (owner: Owner, flagId: FlagId): ItemKey => ({ pk: ownerKey(owner), sk: `clearance#${flagId}` }),
  asked: (key: LookupKey): ItemKey => ({ pk: `key#${key}`, sk: 'asked' }),

  member: (memberId: MemberId): ItemKey => ({ pk: `member#${memberId}`, sk: 'member' }),
  signingKey: (provider: MemberId, keyId: string): ItemKey => ({
    pk: `member#${provider}`,
    sk: `signing-key#${keyId}`,
  }),
  policy: ({ id, version }: { id: string; version: string }): ItemKey => ({
    pk: `policy#${id}`,
    sk: `version#${version}`,
  }),
  activePolicy: (): ItemKey => ({ pk: 'deployment', sk: 'active-policy' }),
  directory: (subject: string): ItemKey => ({ pk: 'directory', sk: `subject#${subject}` }),
  switches: (): ItemKey => ({ pk: 'deployment', sk: 'switches' }),
  lookupSecret: (version: number): ItemKey => ({
    pk: 'deployment',
    sk: `lookup-secret#${padded(version, 3)}`,
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
} as const;

const ownerKey = ({ provider, merchant }: Owner): string => `provider#${provider}#merchant#${merchant}`;

const dayKey = ({ provider, day }: { provider: MemberId; day: string }, shard: number): string =>
  `provider#${provider}#day#${day}#${shard}`;

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** Spreads names evenly: FNV-1a, 32 bits. */
function shardOf(name: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % shards;
}
