import { expect, test } from 'vitest';
import { memberSchema } from '../../shared/contracts/coalition.ts';
import { overlayLine } from '../../shared/contracts/policy-record.ts';
import type { PolicyRecords } from '../../shared/policy-ports.ts';
import type { CoalitionStore } from '../../shared/ports.ts';
import { aPolicyChange, aStoredPolicy } from '../support/a-policy-change.ts';
import { sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

const whole = { limit: 100, cursor: null };

/** What every store of policies' lives must do. */
export function policiesConformance(open: () => StoresUnderTest): void {
  const policies = (): PolicyRecords => open().stores.policies;
  const coalition = (): CoalitionStore => open().stores.coalition;
  const commit = (...given: Parameters<typeof aPolicyChange>) =>
    policies().commitPolicy(aPolicyChange(...given));

  test('a line of which nothing was written stands at its beginning', async () => {
    expect(await policies().readLine('never')).toEqual({ line: 'never', n: 0, active: null, shadow: null });
    expect(await policies().readPolicyRecord('never', '1')).toBeNull();
    const nothing = { items: [], nextCursor: null };
    expect(await policies().listPolicyRecords('never', whole)).toEqual(nothing);
    expect(await policies().listPolicyEvents('never', whole)).toEqual(nothing);
  });

  test('a step is read as it was committed, and history keeps every one', async () => {
    const steps = [
      ['2', 1],
      ['10', 2],
      ['2', 3],
    ] as const;
    for (const [version, n] of steps) expect(await commit('steps', { version, n })).toBe('committed');
    expect(await policies().readLine('steps')).toEqual(aPolicyChange('steps', { version: '2', n: 3 }).line);
    const now = (version: string, n: number) => aPolicyChange('steps', { version, n }).record;
    expect(await policies().readPolicyRecord('steps', '2')).toEqual(now('2', 3));
    expect(await policies().listPolicyRecords('steps', whole)).toEqual({
      items: [now('10', 2), now('2', 3)],
      nextCursor: null,
    });
    const events = steps.map(([version, n]) => aPolicyChange('steps', { version, n }).event);
    expect(await policies().listPolicyEvents('steps', whole)).toEqual({ items: events, nextCursor: null });
  });

  test.each([0, 1, 2, 4])(
    'a step that read the line at %i, where it stands at 3, leaves no trace',
    async (expected) => {
      const line = `late-${expected}`;
      for (const n of [1, 2, 3]) await commit(line, { version: '1', n });
      const late = {
        ...{ version: 'late', n: expected + 1, expected },
        ...{ document: aStoredPolicy(line, 'late'), activate: aStoredPolicy(line, 'late') },
      };
      expect(await commit(line, late)).toBe('moved-on');
      expect(await policies().readLine(line)).toMatchObject({ n: 3 });
      expect(await policies().readPolicyRecord(line, 'late')).toBeNull();
      expect(await coalition().readPolicy(line, 'late')).toBeNull();
      expect((await coalition().readDeployment()).policy?.document.id).not.toBe(line);
    },
  );

  test('of twenty steps at once one is committed', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, at) => commit('at-once', { version: `${at}`, n: 1 })),
    );
    expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
    expect(await policies().listPolicyEvents('at-once', whole)).toMatchObject({ items: [{ n: 1 }] });
  });

  test('a document is put with the step, and a version never gets another', async () => {
    const document = aStoredPolicy('documents', '1');
    expect(await commit('documents', { version: '1', n: 1, document })).toBe('committed');
    expect(await coalition().readPolicy('documents', '1')).toEqual(document);
    expect(await commit('documents', { version: '1', n: 2, document })).toBe('committed');
    const other = { version: '1', n: 3, document: aStoredPolicy('documents', '1', 'b') };
    expect(await commit('documents', other)).toBe('moved-on');
    expect(await coalition().readPolicy('documents', '1')).toEqual(document);
  });

  test('what is made active, and what runs in shadow, is read with the deployment until it ends', async () => {
    const [one, two] = [aStoredPolicy('ruling', '1'), aStoredPolicy('ruling', '2')];
    const read = async () => {
      const { policy, shadow } = await coalition().readDeployment();
      return [policy, shadow];
    };
    await commit('ruling', { version: '1', n: 1, activate: one });
    const before = (await read())[1];
    expect(await read()).toEqual([one, before]);
    await commit('ruling', { version: '2', n: 2, shadow: two });
    expect(await read()).toEqual([one, two]);
    await commit('ruling', { version: '1', n: 3 });
    expect(await read()).toEqual([one, two]);
    await commit('ruling', { version: '2', n: 4, activate: two, shadow: null });
    expect(await read()).toEqual([two, null]);
  });

  test('a provider’s own policy is read with the provider, and with no other', async () => {
    const [own, other] = ['own-rules', 'own-rules-b'].map(sampleId.member);
    if (!own || !other) throw new Error('no members');
    for (const memberId of [own, other])
      await coalition().putMember(
        memberSchema.parse({ memberId, name: 'One', roles: ['provider'], owner: 'one', status: 'active' }),
      );
    const line = overlayLine(own);
    const before = (await coalition().readDeployment()).policy;
    expect((await coalition().readProvider(own))?.overlay).toBeNull();
    for (const [version, n] of [
      ['1', 1],
      ['2', 2],
    ] as const) {
      await commit(line, { version, n, activate: aStoredPolicy(line, version) });
      expect((await coalition().readProvider(own))?.overlay).toEqual(aStoredPolicy(line, version));
    }
    expect((await coalition().readProvider(other))?.overlay).toBeNull();
    expect((await coalition().readDeployment()).policy).toEqual(before);
  });

  test('lists come in pages, whose cursors are their own', async () => {
    for (const n of [1, 2, 3]) await commit('paged', { version: `v${n}`, n });
    const first = await policies().listPolicyRecords('paged', { limit: 2, cursor: null });
    if (first === 'bad-cursor') throw new Error(first);
    expect(first.items.map(({ version }) => version)).toEqual(['v1', 'v2']);
    const next = { limit: 2, cursor: first.nextCursor };
    expect(await policies().listPolicyRecords('paged', next)).toMatchObject({
      items: [{ version: 'v3' }],
      nextCursor: null,
    });
    expect(await policies().listPolicyEvents('paged', next)).toBe('bad-cursor');
    expect(await policies().listPolicyRecords('steps', next)).toBe('bad-cursor');
    const events = await policies().listPolicyEvents('paged', { limit: 2, cursor: null });
    if (events === 'bad-cursor') throw new Error(events);
    expect(events.items.map(({ n }) => n)).toEqual([1, 2]);
    const later = await policies().listPolicyEvents('paged', { limit: 2, cursor: events.nextCursor });
    expect(later).toMatchObject({ items: [{ n: 3 }], nextCursor: null });
  });
}
