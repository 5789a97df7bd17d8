import { type Member, memberSchema, type StoredPolicy } from '../../contracts/coalition.ts';
import type { MemberId } from '../../contracts/ids.ts';
import type { CoalitionStore } from '../../ports.ts';
import { memoryJurisdictions } from './memory-jurisdictions.ts';
import { memoryMemberRecords } from './memory-member-records.ts';
import { frozenCopy, type MemoryState, policyKey } from './memory-state.ts';

/** Members, their keys, policies and switches, in memory. */
export function memoryCoalitionStore(state: MemoryState): CoalitionStore {
  return {
    ...memoryMemberRecords(state),
    ...memoryJurisdictions(state),
    readMember: async (memberId) => memberOf(state, memberId),
    putMember: async (member) => void state.members.set(member.memberId, frozenCopy(member)),
    readProvider: async (memberId) => {
      const member = memberOf(state, memberId);
      const overlay = state.ownPolicies.get(memberId) ?? null;
      return member ? { member, keys: sorted(state.signingKeys.get(memberId)), overlay } : null;
    },
    putSigningKey: async (provider, key) => {
      const keys = state.signingKeys.get(provider) ?? new Map();
      state.signingKeys.set(provider, keys.set(key.keyId, frozenCopy(key)));
    },
    readDeployment: async () => ({
      lookupSecrets: sorted(state.lookupSecrets),
      policy: state.activePolicy,
      shadow: state.shadowPolicy,
      switches: state.switches,
      feeds: sorted(state.feeds),
      jurisdictions: state.jurisdictions,
    }),
    putLookupSecret: async (secret) => void state.lookupSecrets.set(secret.version, frozenCopy(secret)),
    readDirectoryEntry: async (subject) => state.directory.get(subject) ?? null,
    putDirectoryEntry: async (entry) => void state.directory.set(entry.subject, frozenCopy(entry)),
    putSwitches: async (switches) => {
      state.switches = frozenCopy(switches);
    },
    readFeed: async (feed) => state.feeds.get(feed) ?? null,
    putFeed: async (feed) => void state.feeds.set(feed.feed, frozenCopy(feed)),
    noteImported: async (feed, importedAt) => {
      const stored = state.feeds.get(feed);
      if (stored) state.feeds.set(feed, frozenCopy({ ...stored, importedAt }));
    },
    ...policies(state),
  };
}

/** What stands in a record besides is left out, as a table's reader does. */
function memberOf(state: MemoryState, memberId: MemberId): Member | null {
  const stored = state.members.get(memberId);
  return stored ? frozenCopy(memberSchema.parse(stored)) : null;
}

function policies(state: MemoryState): Pick<CoalitionStore, 'readPolicy' | 'putPolicy' | 'activatePolicy'> {
  return {
    readPolicy: async (id, version) => state.policies.get(policyKey({ id, version })) ?? null,
    putPolicy: async (policy) => putPolicy(state, policy),
    activatePolicy: async (id, version) => {
      const policy = state.policies.get(policyKey({ id, version }));
      if (!policy) return 'unknown-version';
      state.activePolicy = policy;
      return 'activated';
    },
  };
}

function putPolicy(state: MemoryState, policy: StoredPolicy): 'put' | 'exists' {
  const key = policyKey(policy.document);
  const earlier = state.policies.get(key);
  if (earlier) return earlier.sha256 === policy.sha256 ? 'put' : 'exists';
  state.policies.set(key, frozenCopy(policy));
  return 'put';
}

/** In the order of their keys, as a table answers. */
function sorted<K extends string | number, V>(map: ReadonlyMap<K, V> | undefined): V[] {
  return [...(map ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
