import { expect, test } from 'vitest';
import {
  lookupSecretSchema,
  memberSchema,
  signingKeySchema,
  storedPolicySchema,
} from '../../shared/contracts/coalition.ts';
import { feedStatusSchema } from '../../shared/contracts/feeds/feed-registration.ts';
import type { CoalitionStore } from '../../shared/ports.ts';
import { sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

/** What every store of the coalition must do. */
export function coalitionConformance(open: () => StoresUnderTest): void {
  const store = (): CoalitionStore => open().stores.coalition;
  const memberId = sampleId.member('member-one');

  test('a member is read as it was last put', async () => {
    expect(await store().readMember(memberId)).toBeNull();
    const member = aMember(memberId);
    await store().putMember(member);
    expect(await store().readMember(memberId)).toEqual(member);
    await store().putMember({ ...member, status: 'suspended' });
    expect(await store().readMember(memberId)).toEqual({ ...member, status: 'suspended' });
  });

  test('signing keys are listed by key id, each member’s alone', async () => {
    const owner = sampleId.member('key-owner');
    const keyOf = (keyId: string) =>
      signingKeySchema.parse({
        keyId,
        kind: 'hmac',
        material: 'c2VhbGVk',
        notBefore: '2026-01-01T00:00:00.000Z',
        notAfter: null,
      });
    expect(await store().readProvider(owner)).toBeNull();
    const [member, neighbour] = ['key-owner', 'key-owner-b'].map(aMember);
    for (const one of [member, neighbour]) if (one) await store().putMember(one);
    expect(await store().readProvider(owner)).toEqual({ member, keys: [], overlay: null });
    for (const keyId of ['b', 'c', 'a']) await store().putSigningKey(owner, keyOf(keyId));
    await store().putSigningKey(sampleId.member('key-owner-b'), keyOf('z'));
    expect(await store().readProvider(owner)).toEqual({
      member,
      keys: ['a', 'b', 'c'].map(keyOf),
      overlay: null,
    });
    const retired = { ...keyOf('b'), notAfter: '2026-06-01T00:00:00.000Z' };
    await store().putSigningKey(owner, retired);
    expect(await store().readProvider(owner)).toEqual({
      member,
      keys: [keyOf('a'), retired, keyOf('c')],
      overlay: null,
    });
    expect(await store().readProvider(sampleId.member('nobody'))).toBeNull();
  });

  test('lookup secrets are listed by version, as numbers go', async () => {
    const secretOf = (version: number) => lookupSecretSchema.parse({ version, material: 'c2VhbGVk' });
    const stored = async () => (await store().readDeployment()).lookupSecrets;
    expect(await stored()).toEqual([]);
    for (const version of [10, 9, 255, 1]) await store().putLookupSecret(secretOf(version));
    expect(await stored()).toEqual([1, 9, 10, 255].map(secretOf));
  });

  test('the directory answers for whom it holds', async () => {
    const entry = { subject: 'client#1', memberId };
    await store().putDirectoryEntry(entry);
    expect(await store().readDirectoryEntry('client#1')).toEqual(entry);
    expect(await store().readDirectoryEntry('client')).toBeNull();
    expect(await store().listClients(memberId, whole)).toEqual({ items: [entry], nextCursor: null });
  });

  test('switches are off until they are put', async () => {
    const stored = async () => (await store().readDeployment()).switches;
    expect(await stored()).toEqual({ reviewAll: false });
    await store().putSwitches({ reviewAll: true });
    expect(await stored()).toEqual({ reviewAll: true });
  });

  test('feeds are listed by name, as they last stood', async () => {
    const feedOf = (feed: string, staleAfterHours = 24) =>
      feedStatusSchema.parse({
        ...{ feed, owner: 'member-one', format: 'csv', evidence: 'reported', staleAfterHours },
        mapping: { columns: { site: { type: 'host' } } },
        registeredAt: '2026-11-21T12:00:00.000Z',
        importedAt: '2026-11-21T12:00:00.000Z',
      });
    const stored = async () => (await store().readDeployment()).feeds;
    expect(await stored()).toEqual([]);
    for (const feed of ['sdn', 'eu']) await store().putFeed(feedOf(feed));
    await store().putFeed(feedOf('sdn', 48.5));
    expect(await stored()).toEqual([feedOf('eu'), feedOf('sdn', 48.5)]);
    expect(await store().readFeed('sdn')).toEqual(feedOf('sdn', 48.5));
    const later = '2026-11-22T12:00:00.000Z';
    await store().noteImported('sdn', later);
    expect(await store().readFeed('sdn')).toEqual({ ...feedOf('sdn', 48.5), importedAt: later });
    await store().noteImported('never-registered', later);
    expect(await store().readFeed('never-registered')).toBeNull();
  });

  test('a policy version is immutable, and putting it again is no harm', async () => {
    const policy = aPolicy('immutable', '1');
    expect(await store().readPolicy('immutable', '1')).toBeNull();
    expect(await store().putPolicy(policy)).toBe('put');
    expect(await store().putPolicy(policy)).toBe('put');
    expect(await store().putPolicy({ ...policy, sha256: 'b'.repeat(64) })).toBe('exists');
    expect(await store().readPolicy('immutable', '1')).toEqual(policy);
    expect(await store().readPolicy('immutable', '2')).toBeNull();
  });

  test('the active policy is the version last activated, and only a stored one can be', async () => {
    const stored = async () => (await store().readDeployment()).policy;
    expect(await stored()).toBeNull();
    expect(await store().activatePolicy('active', '1')).toBe('unknown-version');
    expect(await stored()).toBeNull();
    for (const version of ['1', '2']) await store().putPolicy(aPolicy('active', version));
    for (const version of ['1', '2', '1']) {
      expect(await store().activatePolicy('active', version)).toBe('activated');
      expect(await stored()).toEqual(aPolicy('active', version));
    }
    expect(await store().activatePolicy('active', '3')).toBe('unknown-version');
    expect(await stored()).toEqual(aPolicy('active', '1'));
  });
}

const whole = { limit: 100, cursor: null };

function aMember(memberId: string) {
  return memberSchema.parse({
    ...{ memberId, name: 'One', roles: ['provider', 'contributor'], owner: 'one', status: 'active' },
  });
}

function aPolicy(id: string, version: string) {
  const rule = { id: 'r', when: 'true', outcome: 'review', code: 'A_RULE', text: 't', merchantText: 'm' };
  return storedPolicySchema.parse({
    document: { id, version, facts: 'facts-1', title: 'A policy', rules: [rule] },
    sha256: 'a'.repeat(64),
  });
}
