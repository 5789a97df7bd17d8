import { describe, expect, test } from 'vitest';
import { merchantMark } from '../../shared/domain/merchant-mark.ts';
import type { CommitOutcome, DecisionCommit, ScreeningStore } from '../../shared/ports.ts';
import { maximalApplication } from '../support/maximal-samples.ts';
import { aChange, aCommit, sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

const provider = sampleId.member('screening-provider');
const other = sampleId.member('other-provider');

/** What every screening store must do. */
export function screeningConformance(open: () => StoresUnderTest): void {
  const store = (): ScreeningStore => open().stores.screening;
  const firstOf = (commit: DecisionCommit) =>
    store().readFirst({ ...commit.decision, keys: [], strongKeys: [] });

  describe('what is not there', () => {
    test('reads as absent, not as unread', async () => {
      const keys = [sampleId.key('nobody')];
      const owner = { provider, merchant: sampleId.merchant('nobody') };
      const first = { ...owner, decisionId: sampleId.decision('nobody'), keys, strongKeys: keys };
      expect(await store().readFirst(first)).toEqual({
        decision: null,
        standing: null,
        postings: new Map(),
        asked: new Map(),
        unread: [],
      });
      const flags = [sampleId.flag('nobody')];
      expect(await store().readSecond({ ...owner, flags, overflowing: keys })).toEqual({
        heads: new Map(),
        clearances: new Map(),
        further: new Map(keys.map((key) => [key, { postings: [], complete: true }])),
        unread: [],
      });
    });

    test('is not asked for where a second wave wants nothing', async () => {
      const nothing = { provider, merchant: sampleId.merchant('nobody'), flags: [], overflowing: [] };
      expect(await store().readSecond(nothing)).toEqual({
        heads: new Map(),
        clearances: new Map(),
        further: new Map(),
        unread: [],
      });
    });
  });

  describe('a commit', () => {
    test('is read back exactly: decision, standing and application', async () => {
      const commit = someCommit('exact');
      expect(await store().commit(commit)).toEqual({ kind: 'committed' });
      const first = await firstOf(commit);
      expect(first.decision).toEqual(commit.decision);
      expect(first.standing).toEqual(commit.standing);
      expect(await applicationOf(open(), commit)).toEqual(commit.application);
    });

    test('leaves no trace of fields that are not set', async () => {
      const commit = someCommit('unset');
      await store().commit(commit);
      expect(await applicationOf(open(), commit)).toStrictEqual(commit.application);
    });

    test('of a decision that stands answers with that decision, even where the standing moved on', async () => {
      const commit = someCommit('stands');
      await store().commit(commit);
      const again = { ...commit, decision: { ...commit.decision, answer: 'another' } };
      const stands = { kind: 'decided-already', decision: commit.decision };
      expect(await store().commit(again)).toEqual(stands);
      expect(await store().commit({ ...again, expectedVersion: 7 })).toEqual(stands);
      expect((await firstOf(commit)).decision?.answer).toBe(commit.decision.answer);
    });

    test('on a standing that moved on is told to read again and leaves nothing behind', async () => {
      const merchant = sampleId.merchant('moved');
      await store().commit(someCommit('moved-1', { merchant }));
      for (const expectedVersion of [null, 2]) {
        const late = someCommit(`moved-late-${expectedVersion}`, { merchant, expectedVersion });
        expect(await store().commit(late)).toEqual({ kind: 'read-again' });
        expect((await firstOf(late)).decision).toBeNull();
        expect(await applicationOf(open(), late)).toBeNull();
      }
      const next = someCommit('moved-2', { merchant, expectedVersion: 1 });
      expect(await store().commit(next)).toEqual({ kind: 'committed' });
      expect((await firstOf(next)).standing).toEqual(next.standing);
    });

    test('that expects a standing where there is none is told to read again', async () => {
      const commit = someCommit('expects', { expectedVersion: 1 });
      expect(await store().commit(commit)).toEqual({ kind: 'read-again' });
    });

    test('keeps a standing that waits for nothing any more', async () => {
      const commit = someCommit('indexed');
      const standing = { ...commit.standing, indexPending: null };
      await store().commit({ ...commit, standing });
      expect((await firstOf(commit)).standing).toEqual(standing);
    });

    test('holds the largest application that can come in, of text that does not compress', async () => {
      const merchant = sampleId.merchant('maximal');
      const application = maximalApplication(merchant);
      expect(Buffer.byteLength(JSON.stringify(application))).toBeGreaterThan(240 * 1_024);
      const commit = someCommit('maximal', { merchant, application });
      expect(await store().commit(commit)).toEqual({ kind: 'committed' });
      expect(await applicationOf(open(), commit)).toEqual(commit.application);
    });

    test('holds a decision on thousands of matches', async () => {
      const commit = someCommit('many-matches');
      const decision = { ...commit.decision, facts: { ...commit.decision.facts, matches: manyMatches() } };
      expect(await store().commit({ ...commit, decision })).toEqual({ kind: 'committed' });
      expect((await firstOf(commit)).decision).toEqual(decision);
    });
  });

  describe('races', () => {
    test('fifty commits of one decision at once make one decision, which every other one is told', async () => {
      const commits = Array.from({ length: 50 }, (_, at) =>
        withAnswer(someCommit('race-one'), `answer ${at}`),
      );
      const outcomes = await Promise.all(commits.map((commit) => store().commit(commit)));
      expect(countOf(outcomes, 'committed')).toBe(1);
      const winner = commits[outcomes.findIndex(({ kind }) => kind === 'committed')];
      for (const outcome of outcomes)
        if (outcome.kind === 'decided-already') expect(outcome.decision).toEqual(winner?.decision);
    });

    test('fifty decisions on one version of a standing leave the one that won', async () => {
      const merchant = sampleId.merchant('race-standing');
      const commits = Array.from({ length: 50 }, (_, at) => someCommit(`race-${at}`, { merchant }));
      const outcomes = await Promise.all(commits.map((commit) => store().commit(commit)));
      expect(countOf(outcomes, 'committed')).toBe(1);
      expect(countOf(outcomes, 'read-again')).toBe(49);
      const winner = commits[outcomes.findIndex(({ kind }) => kind === 'committed')];
      const first = await firstOf(someCommit('race-none', { merchant }));
      expect(first.standing).toEqual(winner?.standing);
      const kept = await Promise.all(commits.map(async (commit) => (await firstOf(commit)).decision));
      expect(kept.filter((decision) => decision !== null)).toEqual([winner?.decision]);
    });
  });

  describe('waves', () => {
    test('read hundreds of keys and their counters at once, however often a key is named', async () => {
      const { stores, seedAsked } = open();
      const keys = Array.from({ length: 400 }, (_, at) => sampleId.key(`wave-${at}`));
      const posted = keys.filter((_, at) => at % 40 === 0);
      const flagId = sampleId.flag('wave');
      const marks = { [provider]: [merchantMark(provider, sampleId.merchant('marked'))] };
      const asked = { asked: { [provider]: '2026-11-20' }, declined: {}, marks };
      for (const key of posted) {
        await stores.flags.addPostings(key, [{ flagId, type: 'host', name: null }]);
        await seedAsked(key, asked);
      }
      const wave = await store().readFirst({
        ...someCommit('wave').decision,
        keys: [...keys, ...keys],
        strongKeys: [...keys, ...keys],
      });
      const page = { postings: [{ flagId, type: 'host', name: null }], overflows: false };
      expect(wave.postings).toEqual(new Map(posted.map((key) => [key, page])));
      expect(wave.asked).toEqual(new Map(posted.map((key) => [key, asked])));
      expect(wave.unread).toEqual([]);
    });

    test('read hundreds of heads, and the clearances of this provider’s merchant only', async () => {
      const { stores, seedClearance } = open();
      const flags = Array.from({ length: 150 }, (_, at) => sampleId.flag(`heads-${at}`));
      const changes = flags.slice(0, 20).map((flagId) => aChange(flagId, { seq: 1 }));
      for (const { head, event } of changes) await stores.flags.commitChange(head, event);
      const merchant = sampleId.merchant('cleared');
      const clearance = clearanceOf({ provider, merchant, flagId: sampleId.flag('heads-3') });
      await seedClearance(clearance);
      await seedClearance({ ...clearance, provider: other, flagId: sampleId.flag('heads-4') });
      const wave = await store().readSecond({ provider, merchant, flags, overflowing: [] });
      expect(wave.heads).toEqual(new Map(changes.map(({ head }) => [head.flagId, head])));
      expect(wave.clearances).toEqual(new Map([[clearance.flagId, clearance]]));
      expect(wave.unread).toEqual([]);
    });

    test('show another provider nothing: neither its decision nor its standing', async () => {
      const commit = someCommit('foreign');
      await store().commit(commit);
      const foreign = { ...commit.decision, provider: other, keys: [], strongKeys: [] };
      expect(await store().readFirst(foreign)).toMatchObject({ decision: null, standing: null });
    });
  });
}

function someCommit(name: string, options: Partial<Parameters<typeof aCommit>[0]> = {}): DecisionCommit {
  const own = { provider, merchant: sampleId.merchant(name), decisionId: sampleId.decision(name) };
  return aCommit({ ...own, ...options });
}

function withAnswer(commit: DecisionCommit, answer: string): DecisionCommit {
  return { ...commit, decision: { ...commit.decision, answer } };
}

const applicationOf = ({ stores }: StoresUnderTest, { application }: DecisionCommit) =>
  stores.merchants.readApplication(application.provider, application.merchant, application.decisionId);

const countOf = (outcomes: readonly CommitOutcome[], kind: CommitOutcome['kind']): number =>
  outcomes.filter((outcome) => outcome.kind === kind).length;

function manyMatches(): DecisionCommit['decision']['facts']['matches'] {
  const on = { pointer: '/merchant/legalName', type: 'business_name', method: 'exact' } as const;
  return Array.from({ length: 5_000 }, (_, at) => ({
    flagId: sampleId.flag(`match-${at}`),
    seq: 1,
    category: 'sale-site',
    evidence: 'reported',
    disputed: false,
    strength: 'possible',
    cleared: false,
    on: [{ ...on, score: 0.94, explanation: 'equal after cleaning' }],
  }));
}

function clearanceOf(
  owner: Pick<Parameters<StoresUnderTest['seedClearance']>[0], 'provider' | 'merchant' | 'flagId'>,
) {
  return {
    ...owner,
    seq: 1,
    strength: 'strong' as const,
    matchedOn: [sampleId.key('shop.example')],
    decisionId: sampleId.decision('cleared'),
    rationale: 'another legal person',
    by: 'analyst',
    at: '2026-11-21T12:00:00.000Z',
    expiresAt: '2027-11-21T12:00:00.000Z',
  };
}
