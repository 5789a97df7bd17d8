import { expect, test } from 'vitest';
import {
  lookupSecretSchema,
  memberSchema,
  signingKeySchema,
  storedPolicySchema,
} from '../../shared/contracts/coalition.ts';
import type { CoalitionStore } from '../../shared/ports.ts';
import { sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

/** What every store of the coalition must do. */
export function coalitionConformance(open: () => StoresUnderTest): void {
  const store = (): CoalitionStore => open().stores.coalition;
  const memberId = sampleId.member('member-one');

  test('a member is read as it was last put', async () => {
    expect(await store().readMember(memberId)).toBeNull();
    const member = memberSchema.parse({
      ...{ memberId, name: 'One', roles: ['provider', 'contributor'], owner: 'one', status: 'active' },
    });
    await store().putMember(member);
    expect(await store().readMember(memberId)).toEqual(member);
    await store().putMember({ ...member, status: 'suspended' });
    expect(await store().readMember(memberId)).toEqual({ ...member, status: 'suspended' });
  });

  test('signing keys are listed by key id, each member’s alone', async () => {
    const keyOf = (keyId: string) =>
      signingKeySchema.parse({
        keyId,
        kind: 'hmac',
        material: 'c2VhbGVk',
        notBefore: '2026-01-01T00:00:00.000Z',
        notAfter: null,
      });
    for (const keyId of ['b', 'c', 'a']) await store().putSigningKey(memberId, keyOf(keyId));
    await store().putSigningKey(sampleId.member('member-one-b'), keyOf('z'));
    expect(await store().readSigningKeys(memberId)).toEqual(['a', 'b', 'c'].map(keyOf));
    const retired = { ...keyOf('b'), notAfter: '2026-06-01T00:00:00.000Z' };
    await store().putSigningKey(memberId, retired);
    expect(await store().readSigningKeys(memberId)).toEqual([keyOf('a'), retired, keyOf('c')]);
    expect(await store().readSigningKeys(sampleId.member('nobody'))).toEqual([]);
  });

  test('lookup secrets are listed by version, as numbers go', async () => {
    const secretOf = (version: number) => lookupSecretSchema.parse({ version, material: 'c2VhbGVk' });
    expect(await store().readLookupSecrets()).toEqual([]);
    for (const version of [10, 9, 255, 1]) await store().putLookupSecret(secretOf(version));
    expect(await store().readLookupSecrets()).toEqual([1, 9, 10, 255].map(secretOf));
  });

  test('the directory answers for whom it holds', async () => {
    const entry = { subject: 'client#1', memberId };
    await store().putDirectoryEntry(entry);
    expect(await store().readDirectoryEntry('client#1')).toEqual(entry);
    expect(await store().readDirectoryEntry('client')).toBeNull();
  });

  test('switches are off until they are put', async () => {
    expect(await store().readSwitches()).toEqual({ reviewAll: false });
    await store().putSwitches({ reviewAll: true });
    expect(await store().readSwitches()).toEqual({ reviewAll: true });
  });

  test('feeds are listed by name, as they last stood', async () => {
    const feedOf = (feed: string, staleAfterHours = 24) => ({
      feed,
      importedAt: '2026-11-21T12:00:00.000Z',
      staleAfterHours,
    });
    expect(await store().readFeeds()).toEqual([]);
    for (const feed of ['sdn', 'eu']) await store().putFeed(feedOf(feed));
    await store().putFeed(feedOf('sdn', 48.5));
    expect(await store().readFeeds()).toEqual([feedOf('eu'), feedOf('sdn', 48.5)]);
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
    expect(await store().readActivePolicy()).toBeNull();
    expect(await store().activatePolicy('active', '1')).toBe('unknown-version');
    expect(await store().readActivePolicy()).toBeNull();
    for (const version of ['1', '2']) await store().putPolicy(aPolicy('active', version));
    for (const version of ['1', '2', '1']) {
      expect(await store().activatePolicy('active', version)).toBe('activated');
      expect(await store().readActivePolicy()).toEqual(aPolicy('active', version));
    }
    expect(await store().activatePolicy('active', '3')).toBe('unknown-version');
    expect(await store().readActivePolicy()).toEqual(aPolicy('active', '1'));
  });
}

function aPolicy(id: string, version: string) {
  const rule = { id: 'r', when: 'true', outcome: 'review', code: 'A_RULE', text: 't', merchantText: 'm' };
  return storedPolicySchema.parse({
    document: { id, version, facts: 'facts-1', title: 'A policy', rules: [rule] },
    sha256: 'a'.repeat(64),
  });
}
