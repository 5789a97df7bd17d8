import type { DirectoryEntry } from '../../contracts/coalition.ts';
import type { MemberId } from '../../contracts/ids.ts';
import { memberRecordSchema, memberSummarySchema } from '../../contracts/member.ts';
import type { MemberChange, MemberRecords } from '../../member-ports.ts';
import { memberLists } from '../member-lists.ts';
import { frozenCopy, type MemoryState } from './memory-state.ts';
import { paged } from './paged.ts';

/** Members with their history, in memory. */
export function memoryMemberRecords(state: MemoryState): MemberRecords {
  return {
    readRecord: async (memberId) => recordOf(state, memberId),
    commitMember: async (change) => commit(state, change),
    listMembers: async (page) =>
      paged(
        [...state.members.values()].map((member) => memberSummarySchema.parse(member)),
        {
          list: memberLists.members,
          page,
          order: ({ memberId }) => memberId,
        },
      ),
    listMemberEvents: async (memberId, page) =>
      paged(state.memberEvents.get(memberId) ?? [], {
        list: memberLists.events(memberId),
        page,
        order: ({ n }) => String(n).padStart(10, '0'),
      }),
    listClients: async (memberId, page) =>
      paged(clientsOf(state, memberId), {
        list: memberLists.clients(memberId),
        page,
        order: ({ subject }) => subject,
      }),
  };
}

function recordOf(state: MemoryState, memberId: MemberId) {
  const stored = state.members.get(memberId);
  return stored ? frozenCopy(memberRecordSchema.parse(stored)) : null;
}

const clientsOf = (state: MemoryState, memberId: MemberId): DirectoryEntry[] =>
  [...state.directory.values()].filter((entry) => entry.memberId === memberId);

function commit(state: MemoryState, change: MemberChange): 'committed' | 'read-again' {
  if (!stands(state, change)) return 'read-again';
  const { member, event, keys, bind, release } = change;
  const { memberId } = member;
  state.members.set(memberId, frozenCopy(member));
  state.memberEvents.set(memberId, [...(state.memberEvents.get(memberId) ?? []), frozenCopy(event)]);
  const held = state.signingKeys.get(memberId) ?? new Map();
  for (const key of keys?.put ?? []) held.set(key.keyId, frozenCopy(key));
  for (const keyId of keys?.remove ?? []) held.delete(keyId);
  state.signingKeys.set(memberId, held);
  if (bind) state.directory.set(bind.subject, frozenCopy(bind));
  if (release !== undefined) state.directory.delete(release);
  return 'committed';
}

/** Whether everything is as the change read it. */
function stands(state: MemoryState, change: MemberChange): boolean {
  const { member, expectedVersion, witness, bind, release, event } = change;
  const versionOf = (memberId: MemberId) => recordOf(state, memberId)?.version ?? null;
  const holder = state.directory.get(bind?.subject ?? release ?? '')?.memberId ?? member.memberId;
  return (
    versionOf(member.memberId) === expectedVersion &&
    (!witness || versionOf(witness.memberId) === witness.version) &&
    holder === member.memberId &&
    !state.memberEvents.get(member.memberId)?.some(({ n }) => n === event.n)
  );
}
