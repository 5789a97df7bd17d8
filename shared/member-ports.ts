import type { DirectoryEntry, StoredSigningKey } from './contracts/coalition.ts';
import type { MemberId } from './contracts/ids.ts';
import type { MemberEvent, MemberRecord, MemberSummary } from './contracts/member.ts';
import type { Page, PageRequest } from './ports.ts';

/** A step in a member's history and everything it changes, written whole or not at all. */
export interface MemberChange {
  /** As it stands from now on; its `version` is the step's `n`. */
  readonly member: MemberRecord;
  readonly event: MemberEvent;
  /** The version that was read; null for a new member. */
  readonly expectedVersion: number | null;
  readonly keys?: { readonly put: readonly StoredSigningKey[]; readonly remove: readonly string[] };
  /** A subject that nobody has yet, or this member has already. */
  readonly bind?: DirectoryEntry;
  /** A subject that this member has. */
  readonly release?: string;
  /** Another member that must still be as it was read, for the step rests on it. */
  readonly witness?: { readonly memberId: MemberId; readonly version: number };
}

/** Members with their history. Reads are strongly consistent; `bad-cursor` where a cursor is not one of that list's. */
export interface MemberRecords {
  readRecord(memberId: MemberId): Promise<MemberRecord | null>;
  /** `read-again` where something the change rests on is no longer as it was read. */
  commitMember(change: MemberChange): Promise<'committed' | 'read-again'>;
  /** By id. */
  listMembers(page: PageRequest): Promise<Page<MemberSummary> | 'bad-cursor'>;
  /** Oldest first. */
  listMemberEvents(memberId: MemberId, page: PageRequest): Promise<Page<MemberEvent> | 'bad-cursor'>;
  /** By subject. */
  listClients(memberId: MemberId, page: PageRequest): Promise<Page<DirectoryEntry> | 'bad-cursor'>;
}

/** What a new key for signing webhooks is made of. */
export interface NewSigningKey {
  readonly keyId: string;
  /** As it is stored: sealed, or a public key. */
  readonly material: string;
  /** 32 bytes; null where the provider keeps its own private key. */
  readonly secret: Uint8Array | null;
}

/** Makes keys for providers. What it makes is stored sealed, and its secret is told once. */
export interface SigningSecrets {
  /** With a public key (base64), a key of that; without, one of a new secret. */
  create(provider: MemberId, publicKey: string | null): Promise<NewSigningKey>;
}
