import { describe, expect, test } from 'vitest';
import { memberSchema, signingKeySchema } from '../../shared/contracts/coalition.ts';
import type { MemberId } from '../../shared/contracts/ids.ts';
import { memberEventSchema, memberRecordSchema } from '../../shared/contracts/member.ts';
import type { MemberChange } from '../../shared/member-ports.ts';
import type { CoalitionStore } from '../../shared/ports.ts';
import { sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

const whole = { limit: 100, cursor: null };

/** What every store of members must do. */
export function membersConformance(open: () => StoresUnderTest): void {
  const store = (): CoalitionStore => open().stores.coalition;
  const commit = (name: string, n: number, more: Partial<MemberChange> = {}) =>
    store().commitMember({ ...aStep(sampleId.member(name), n), ...more });

  test('a member that nobody took in has no record, no history and no clients', async () => {
    const nobody = sampleId.member('nobody-knows');
    const nothing = { items: [], nextCursor: null };
    expect(await store().readRecord(nobody)).toBeNull();
    expect(await store().listMemberEvents(nobody, whole)).toEqual(nothing);
    expect(await store().listClients(nobody, whole)).toEqual(nothing);
  });

  test('the record is read as it was committed, and history keeps every step', async () => {
    const memberId = sampleId.member('steps');
    for (const n of [1, 2, 3]) expect(await commit('steps', n)).toBe('committed');
    expect(await store().readRecord(memberId)).toEqual(aStep(memberId, 3).member);
    const events = [1, 2, 3].map((n) => aStep(memberId, n).event);
    expect(await store().listMemberEvents(memberId, whole)).toEqual({ items: events, nextCursor: null });
  });

  test('contacts and history are in the record alone', async () => {
    await commit('confidential', 1);
    const member = await store().readMember(sampleId.member('confidential'));
    expect(Object.keys(member ?? {}).sort()).toEqual([
      ...['hosts', 'memberId', 'name', 'owner', 'quotas', 'roles', 'status'],
    ]);
  });

  test.each([1, 2, 4])('step %i of a member at version 2 leaves no trace', async (n) => {
    const name = `refused-${n}`;
    for (const step of [1, 2]) await commit(name, step);
    const late = { bind: { subject: `late-${n}`, memberId: sampleId.member(name) } };
    expect(await commit(name, n, late)).toBe('read-again');
    expect(await store().readRecord(sampleId.member(name))).toMatchObject({ version: 2 });
    expect(await store().readDirectoryEntry(`late-${n}`)).toBeNull();
    expect((await eventsOf(name)).length).toBe(2);
  });

  test('a member put without history begins one', async () => {
    const memberId = sampleId.member('put-before');
    const member = memberSchema.parse(aStep(memberId, 1).member);
    await store().putMember(member);
    expect(await store().readRecord(memberId)).toEqual(
      memberRecordSchema.parse({ ...member, contacts: [], version: 0, createdAt: null, changedAt: null }),
    );
    expect(await commit('put-before', 1)).toBe('read-again');
    expect(await commit('put-before', 1, { expectedVersion: 0 })).toBe('committed');
    expect(await commit('put-before', 1, { expectedVersion: 0 })).toBe('read-again');
  });

  test('of twenty steps at once one is committed', async () => {
    await commit('at-once', 1);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => commit('at-once', 2)));
    expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
    expect((await eventsOf('at-once')).length).toBe(2);
  });

  test('a step is not made where its witness moved on', async () => {
    await commit('witness', 1);
    await commit('witnessed', 1);
    const witness = { memberId: sampleId.member('witness'), version: 1 };
    expect(await commit('witnessed', 2, { witness })).toBe('committed');
    await commit('witness', 2);
    expect(await commit('witnessed', 3, { witness })).toBe('read-again');
  });

  test('keys are put and removed with the step', async () => {
    const memberId = sampleId.member('keys');
    await commit('keys', 1);
    await commit('keys', 2, { keys: { put: [aKey('a'), aKey('b')], remove: [] } });
    await commit('keys', 3, { keys: { put: [aKey('c')], remove: ['a'] } });
    expect((await store().readProvider(memberId))?.keys).toEqual([aKey('b'), aKey('c')]);
    expect((await store().readProvider(memberId))?.member.memberId).toBe(memberId);
  });

  describe('a subject', () => {
    test('acts for one member, until that member lets it go', async () => {
      const [one, other] = ['subject-one', 'subject-other'].map(sampleId.member);
      if (!one || !other) throw new Error('no members');
      for (const name of ['subject-one', 'subject-other']) await commit(name, 1);
      const entry = { subject: 'shared:client', memberId: one, kind: 'machine' } as const;
      expect(await commit('subject-one', 2, { bind: entry })).toBe('committed');
      expect(await store().readDirectoryEntry('shared:client')).toEqual(entry);
      const again = { ...entry, kind: 'person' } as const;
      expect(await commit('subject-one', 3, { bind: again })).toBe('committed');
      expect((await store().listClients(one, whole)).valueOf()).toEqual({ items: [again], nextCursor: null });
      expect(await commit('subject-other', 2, { bind: { ...entry, memberId: other } })).toBe('read-again');
      expect(await commit('subject-other', 2, { release: 'shared:client' })).toBe('read-again');
      expect(await commit('subject-one', 4, { release: 'shared:client' })).toBe('committed');
      expect(await store().readDirectoryEntry('shared:client')).toBeNull();
      expect(await store().listClients(one, whole)).toEqual({ items: [], nextCursor: null });
      expect(await commit('subject-other', 2, { bind: { ...entry, memberId: other } })).toBe('committed');
    });
  });

  test('lists come in pages, whose cursors are their own', async () => {
    const memberId = sampleId.member('paged');
    for (const n of [1, 2, 3]) await commit('paged', n);
    const first = await store().listMemberEvents(memberId, { limit: 2, cursor: null });
    if (first === 'bad-cursor') throw new Error(first);
    expect(first.items.map(({ n }) => n)).toEqual([1, 2]);
    const next = await store().listMemberEvents(memberId, { limit: 2, cursor: first.nextCursor });
    expect(next).toMatchObject({ items: [{ n: 3 }], nextCursor: null });
    const elsewhere = { limit: 2, cursor: first.nextCursor };
    expect(await store().listMembers(elsewhere)).toBe('bad-cursor');
    expect(await store().listClients(memberId, elsewhere)).toBe('bad-cursor');
    expect(await store().listMemberEvents(sampleId.member('other'), elsewhere)).toBe('bad-cursor');
  });

  test('members are listed by id, each as it stands now', async () => {
    for (const name of ['listed-b', 'listed-a', 'listed']) await commit(name, 1);
    await commit('listed-a', 2);
    const listed: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await store().listMembers({ limit: 2, cursor });
      if (page === 'bad-cursor') throw new Error(page);
      listed.push(...page.items.map(({ memberId, name }) => `${memberId} ${name}`));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(listed).toEqual(listed.toSorted());
    expect(listed.filter((line) => line.startsWith('listed'))).toEqual([
      ...['listed At 1', 'listed-a At 2', 'listed-b At 1'],
    ]);
  });

  async function eventsOf(name: string) {
    const page = await store().listMemberEvents(sampleId.member(name), whole);
    return page === 'bad-cursor' ? [] : page.items;
  }
}

const at = '2026-11-21T12:00:00.000Z';

function aStep(memberId: MemberId, n: number): MemberChange {
  return {
    member: memberRecordSchema.parse({
      ...{ memberId, name: `At ${n}`, roles: ['provider'], owner: memberId, status: 'active' },
      ...{ hosts: ['member.example'], quotas: { flagsPerDay: 10 }, version: n, createdAt: at, changedAt: at },
      contacts: [{ role: 'desk', name: 'Desk', email: 'desk@member.example', phone: '+12025550100' }],
    }),
    event: memberEventSchema.parse({
      ...{ memberId, n, kind: n === 1 ? 'onboarded' : 'changed', at },
      actor: { member: memberId, subject: 'somebody' },
      ...(n > 1 && { reason: 'why', changed: ['name'], before: { name: `At ${n - 1}` } }),
    }),
    expectedVersion: n === 1 ? null : n - 1,
  };
}

const aKey = (keyId: string) =>
  signingKeySchema.parse({ keyId, kind: 'hmac', material: 'c2VhbGVk', notBefore: at, notAfter: null });
