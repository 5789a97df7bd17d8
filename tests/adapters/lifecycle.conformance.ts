import { describe, expect, test } from 'vitest';
import type { LookupKey } from '../../shared/contracts/ids.ts';
import type { PolicyRescreening } from '../../shared/contracts/policy-rescreening.ts';
import type { ReconciliationWalk } from '../../shared/contracts/reconciliation.ts';
import type { ToldStanding } from '../../shared/contracts/stored-merchant.ts';
import { offboarded } from '../../shared/domain/offboarding.ts';
import type { MerchantEntry } from '../../shared/index-ports.ts';
import { aCommit, sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

const provider = sampleId.member('life-provider');
const past = '2020-06-01T00:00:00.000Z';
const future = '2099-06-01T00:00:00.000Z';

/** What every store of merchants' further life must do. */
export function lifecycleConformance(open: () => StoresUnderTest): void {
  const commit = async (name: string, { version = 1 } = {}) => {
    const made = aCommit({
      provider,
      merchant: sampleId.merchant(name),
      decisionId: sampleId.decision(`${name}-${version}`),
      expectedVersion: version === 1 ? null : version - 1,
    });
    expect(await open().stores.screening.commit(made)).toEqual({ kind: 'committed' });
    return made;
  };
  const leave = (standing: Awaited<ReturnType<typeof commit>>['standing']) =>
    open().stores.lives.offboard({
      standing: offboarded(standing, { alertDays: 30, by: 's', now: '2026-12-01T00:00:00.000Z' }),
      expectedVersion: standing.version,
    });
  const read = (name: string) => open().stores.merchants.readStanding(provider, sampleId.merchant(name));

  describe('offboarding', () => {
    test('writes the standing and takes the merchant out of the count, once', async () => {
      const { standing } = await commit('leaves');
      const { index, lives } = open().stores;
      await index.settle(standing);
      const before = await index.countBoarded();
      expect(await lives.isCounted(standing)).toBe(true);
      expect(await leave(standing)).toBe('offboarded');
      expect(await read('leaves')).toMatchObject({
        state: 'offboarded',
        version: 2,
        outcome: standing.outcome,
      });
      expect(await lives.isCounted(standing)).toBe(false);
      expect(await index.countBoarded()).toBe(before - 1);
      expect(await leave(standing)).toBe('moved-on');
      expect(await index.countBoarded()).toBe(before - 1);
    });

    test('of a merchant that is not counted counts nothing, and settling it later neither', async () => {
      const { standing } = await commit('leaves-early');
      const { index } = open().stores;
      const before = await index.countBoarded();
      expect(await leave(standing)).toBe('offboarded');
      expect(await index.settle(standing)).toBe('moved-on');
      expect(await index.settle({ ...standing, version: 2 })).toBe('settled');
      expect(await index.countBoarded()).toBe(before);
    });

    test('leaves the merchant among those that wait, until it is settled', async () => {
      const { standing } = await commit('leaves-waiting');
      await open().stores.index.settle(standing);
      await leave(standing);
      const waits = async () =>
        (await open().stores.index.listPending('2027-01-01T00:00:00.000Z', 100)).map(
          ({ merchant }) => merchant,
        );
      expect(await waits()).toContain(standing.merchant);
      await open().stores.index.settle({ ...standing, version: 2 });
      expect(await waits()).not.toContain(standing.merchant);
    });

    test('of nobody, or at another version, changes nothing', async () => {
      const { standing } = await commit('stays');
      expect(await leave({ ...standing, version: 7 })).toBe('moved-on');
      expect(await leave({ ...standing, merchant: sampleId.merchant('never-was') })).toBe('moved-on');
      expect(await read('stays')).toEqual(standing);
    });

    test('is undone by a new decision: the merchant is counted again', async () => {
      const first = await commit('comes-back');
      const { index } = open().stores;
      await index.settle(first.standing);
      const before = await index.countBoarded();
      await leave(first.standing);
      const again = await commit('comes-back', { version: 3 });
      expect(await index.settle(again.standing)).toBe('settled');
      expect(await index.countBoarded()).toBe(before);
    });
  });

  describe('that the same was told of a merchant again', () => {
    const mark = { keyVersion: 1, canonical: 'c', raw: 'r' };
    const told = (at: string | null): ToldStanding => ({
      source: 'stripe',
      at,
      mark: at === null ? null : mark,
    });

    test('is noted on its standing at the next version, and nothing else of it changes', async () => {
      const { standing } = await commit('told');
      const { lives } = open().stores;
      const owner = { provider, merchant: standing.merchant };
      expect(await lives.noteTold(owner, { told: told(past), expectedVersion: 1 })).toBe('noted');
      expect(await read('told')).toEqual({ ...standing, version: 2, told: told(past) });
      expect(await lives.noteTold(owner, { told: told(null), expectedVersion: 2 })).toBe('noted');
      expect(await read('told')).toEqual({ ...standing, version: 3, told: told(null) });
    });

    test('is not noted on another version, or of nobody', async () => {
      const { standing } = await commit('told-late');
      const { lives } = open().stores;
      const owner = { provider, merchant: standing.merchant };
      for (const expectedVersion of [2, 7])
        expect(await lives.noteTold(owner, { told: told(past), expectedVersion })).toBe('moved-on');
      const nobody = { provider, merchant: sampleId.merchant('told-never') };
      expect(await lives.noteTold(nobody, { told: told(past), expectedVersion: 1 })).toBe('moved-on');
      expect(await read('told-late')).toEqual(standing);
      expect(await read('told-never')).toBeNull();
    });

    test('is noted by one of ten at once', async () => {
      const { standing } = await commit('told-at-once');
      const owner = { provider, merchant: standing.merchant };
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          open().stores.lives.noteTold(owner, { told: told(past), expectedVersion: 1 }),
        ),
      );
      expect(answers.filter((answer) => answer === 'noted')).toHaveLength(1);
      expect(await read('told-at-once')).toMatchObject({ version: 2 });
    });

    test('leaves a merchant that waits to be indexed among those that wait, and one that is settled settled', async () => {
      const { standing } = await commit('told-waiting');
      const { index, lives } = open().stores;
      const owner = { provider, merchant: standing.merchant };
      const waits = async () =>
        (await index.listPending('2027-01-01T00:00:00.000Z', 100)).map(({ merchant }) => merchant);
      await lives.noteTold(owner, { told: told(past), expectedVersion: 1 });
      expect(await waits()).toContain(standing.merchant);
      expect(await index.settle({ ...standing, version: 2 })).toBe('settled');
      await lives.noteTold(owner, { told: told(future), expectedVersion: 2 });
      expect(await waits()).not.toContain(standing.merchant);
      expect(await lives.isCounted(owner)).toBe(true);
    });
  });

  describe('what has an end', () => {
    test('is not listed once that is past, and is again once it has none', async () => {
      const key = sampleId.key('life-ends');
      const [a, b, c] = ['a', 'b', 'c'].map((name) => anEntry(key, name));
      if (!a || !b || !c) throw new Error('There are three.');
      const { index } = open().stores;
      await index.addEntries([a, b, c]);
      await index.addEntries([a], past);
      await index.addEntries([b], future);
      const all = { limit: 10, cursor: null };
      expect(await index.listByKey(key, all)).toEqual({ items: [b, c], nextCursor: null });
      await index.addEntries([a]);
      expect(await index.listByKey(key, all)).toEqual({ items: [a, b, c], nextCursor: null });
    });

    test('is passed over on the way through pages', async () => {
      const key = sampleId.key('life-pages');
      const entries = Array.from({ length: 6 }, (_, n) => anEntry(key, `m-${n}`));
      const { index } = open().stores;
      await index.addEntries(entries);
      await index.addEntries(entries.slice(1, 4), past);
      const walked: MerchantEntry[] = [];
      let cursor: string | null = null;
      do {
        const page = await index.listByKey(key, { limit: 2, cursor });
        if (page === 'bad-cursor') throw new Error(page);
        walked.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(walked).toEqual([entries[0], ...entries.slice(4)]);
    });

    test('an application too: it is gone from its end on', async () => {
      const { application } = await commit('app-ends');
      const { index, merchants } = open().stores;
      const { merchant, decisionId } = application;
      await index.endApplication({ provider, merchant, decisionId, at: past });
      expect(await merchants.readApplication(provider, merchant, decisionId)).toBeNull();
    });
  });

  test('the applications of a merchant are listed by their decisions, and no other merchant’s', async () => {
    for (const version of [1, 2, 3]) await commit('app-list', { version });
    await commit('app-list-2');
    const { index } = open().stores;
    const owner = { provider, merchant: sampleId.merchant('app-list') };
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await index.listApplications(owner, { limit: 2, cursor });
      if (page === 'bad-cursor') throw new Error(page);
      found.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(found.toSorted()).toEqual([1, 2, 3].map((n) => sampleId.decision(`app-list-${n}`)).toSorted());
    expect(await index.listApplications(owner, { limit: 2, cursor: 'x' })).toBe('bad-cursor');
  });

  describe('a walk over all merchants', () => {
    test('meets each that stood at its start once, however small its pages are', async () => {
      for (const name of ['walk-1', 'walk-2', 'walk-3']) await commit(name);
      const { walks } = open().stores;
      const met: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await walks.listStandings({ limit: 2, cursor });
        if (page === 'bad-cursor') throw new Error(page);
        expect(page.items.length).toBeLessThanOrEqual(2);
        met.push(...page.items.filter((one) => one.provider === provider).map(({ merchant }) => merchant));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(new Set(met).size).toBe(met.length);
      expect(met).toEqual(expect.arrayContaining(['walk-1', 'walk-2', 'walk-3'].map(sampleId.merchant)));
      expect(await walks.listStandings({ limit: 2, cursor: 'nonsense' })).toBe('bad-cursor');
    });

    test('tells which entries are not there', async () => {
      const [there, not] = ['entry-there', 'entry-not'].map((name) => anEntry(sampleId.key(name), name));
      if (!there || !not) throw new Error('There are two.');
      await open().stores.index.addEntries([there]);
      const { walks } = open().stores;
      expect(await walks.missingEntries([there, not, { ...there, merchant: not.merchant }])).toEqual([
        not,
        { ...there, merchant: not.merchant },
      ]);
      expect(await walks.missingEntries([])).toEqual([]);
    });

    test('is kept as far as it came, by one at a time', async () => {
      const { walks } = open().stores;
      const before = (await walks.readWalk())?.version ?? 0;
      const walk: ReconciliationWalk = {
        version: before + 1,
        startedAt: past,
        endedAt: null,
        endedBefore: null,
        cursor: 'c',
        merchants: 3,
        findings: 1,
        reindexed: 0,
        failed: 0,
      };
      expect(await walks.saveWalk(walk)).toBe('saved');
      expect(await walks.saveWalk(walk)).toBe('moved-on');
      expect(await walks.readWalk()).toEqual(walk);
      const ended = { ...walk, version: before + 2, endedAt: future, cursor: null };
      expect(await walks.saveWalk(ended)).toBe('saved');
      expect(await walks.readWalk()).toEqual(ended);
    });
  });

  test('the job that judges merchants by another policy is kept as far as it came, by one at a time', async () => {
    const { rescreenings } = open().stores;
    const before = await rescreenings.readJob();
    const job: PolicyRescreening = {
      n: (before?.n ?? 0) + 1,
      version: (before?.version ?? 0) + 1,
      policy: '2026-12-01',
      startedAt: past,
      startedBy: { member: provider, subject: 's' },
      reason: 'As agreed.',
      endedAt: null,
      cursor: 'c',
      merchants: 100,
    };
    const both = await Promise.all([job, { ...job, cursor: null }].map((one) => rescreenings.saveJob(one)));
    expect(both.toSorted()).toEqual(['moved-on', 'saved']);
    expect(await rescreenings.saveJob({ ...job, version: job.version + 2 })).toBe('moved-on');
    const ended = { ...job, version: job.version + 1, cursor: null, endedAt: future };
    expect(await rescreenings.saveJob(ended)).toBe('saved');
    expect(await rescreenings.readJob()).toEqual(ended);
  });
}

function anEntry(key: LookupKey, name: string): MerchantEntry {
  return {
    key,
    provider,
    merchant: sampleId.merchant(name),
    decisionId: sampleId.decision(`life-${name}`),
  };
}
