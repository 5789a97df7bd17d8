import { expect, test } from 'vitest';
import type { ResolutionStep } from '../../shared/contracts/resolution.ts';
import type { Clearance } from '../../shared/contracts/stored-merchant.ts';
import type { ResolutionCommit, ResolutionStore } from '../../shared/review-ports.ts';
import { aCommit, sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

const provider = sampleId.member('review-provider');
const other = sampleId.member('review-other');
const at = '2026-11-21T12:00:00.000Z';

/** What every store of reviews must do. */
export function resolutionsConformance(open: () => StoresUnderTest): void {
  const store = (): ResolutionStore => open().stores.resolutions;
  const decided = async (name: string) => {
    const owner = { provider, merchant: sampleId.merchant(name), decisionId: sampleId.decision(name) };
    await open().stores.screening.commit(aCommit(owner));
    return owner;
  };
  const clearancesOf = async (owner: Owner, flags: readonly string[]) => {
    const wave = await open().stores.screening.readSecond({
      ...owner,
      flags: flags.map(sampleId.flag),
      overflowing: [],
    });
    return [...wave.clearances.values()];
  };

  test('a decision that nobody touched has no steps, and a flag nobody judged no opinions', async () => {
    const owner = await decided('untouched');
    expect(await store().read(provider, owner.decisionId)).toEqual([]);
    expect(await store().read(provider, sampleId.decision('nowhere'))).toEqual([]);
    const opinions = await open().stores.flags.readOpinions(sampleId.flag('unjudged'));
    expect(opinions).toEqual({ notTheSubject: 0, subject: 0 });
  });

  test('steps are read as they were committed, oldest first, by their provider alone', async () => {
    const owner = await decided('steps');
    const steps = Array.from({ length: 12 }, (_, index) => aStep(owner, index + 1));
    for (const step of steps) expect(await store().commit(aStepCommit(step))).toBe('committed');
    expect(await store().read(provider, owner.decisionId)).toEqual(steps);
    expect(await store().read(other, owner.decisionId)).toEqual([]);
  });

  test('clearances and opinions come with the step', async () => {
    const owner = await decided('effects');
    const clearances = [aClearance(owner, 'effects-1'), aClearance(owner, 'effects-2')];
    const opinions: ResolutionCommit['opinions'] = [
      { flagId: sampleId.flag('effects-1'), says: 'notTheSubject' },
      { flagId: sampleId.flag('effects-3'), says: 'subject' },
    ];
    const commit = { ...aStepCommit(aStep(owner, 1)), clearances, opinions };
    expect(await store().commit(commit)).toBe('committed');
    expect(await store().commit({ ...commit, step: aStep(owner, 2), clearances: [] })).toBe('committed');
    expect(await clearancesOf(owner, ['effects-1', 'effects-2'])).toEqual(clearances);
    const { flags } = open().stores;
    expect(await flags.readOpinions(sampleId.flag('effects-1'))).toEqual({ notTheSubject: 2, subject: 0 });
    expect(await flags.readOpinions(sampleId.flag('effects-3'))).toEqual({ notTheSubject: 0, subject: 2 });
    expect(await flags.readHead(sampleId.flag('effects-1'))).toBeNull();
  });

  test('a newer clearance of the same flag takes the older one’s place', async () => {
    const owner = await decided('renewed');
    const newer = { ...aClearance(owner, 'renewed'), seq: 2, rationale: 'still another party' };
    for (const [index, clearance] of [aClearance(owner, 'renewed'), newer].entries())
      await store().commit({ ...aStepCommit(aStep(owner, index + 1)), clearances: [clearance] });
    expect(await clearancesOf(owner, ['renewed'])).toEqual([newer]);
  });

  test.each([
    ['a step of that number stands', (commit: ResolutionCommit) => commit],
    [
      'the standing moved on',
      (commit: ResolutionCommit) => ({ ...commit, step: { ...commit.step, n: 2 }, standingVersion: 2 }),
    ],
    [
      'there is no standing',
      (commit: ResolutionCommit) => ({
        ...commit,
        step: { ...commit.step, n: 2, merchant: sampleId.merchant('no-standing') },
      }),
    ],
  ])('where %s nothing is written', async (name, change) => {
    const owner = await decided(`refused-${name.replaceAll(' ', '-')}`);
    const commit = aStepCommit(aStep(owner, 1));
    await store().commit(commit);
    const flag = `refused-${name}`;
    const effects = {
      clearances: [aClearance(owner, flag)],
      opinions: [{ flagId: sampleId.flag(flag), says: 'subject' as const }],
    };
    expect(await store().commit({ ...change(commit), ...effects })).toBe('read-again');
    expect(await store().read(provider, owner.decisionId)).toEqual([commit.step]);
    expect(await clearancesOf(owner, [flag])).toEqual([]);
    expect(await open().stores.flags.readOpinions(sampleId.flag(flag))).toEqual({
      notTheSubject: 0,
      subject: 0,
    });
  });

  test('of twenty steps of one number at once, one is committed and stands', async () => {
    const owner = await decided('step-at-once');
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store().commit(aStepCommit(aStep(owner, 1, `reason ${index}`))),
      ),
    );
    const won = outcomes.indexOf('committed');
    expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
    expect(await store().read(provider, owner.decisionId)).toEqual([aStep(owner, 1, `reason ${won}`)]);
  });

  test('the largest resolution fits into one transaction', async () => {
    const owner = await decided('largest');
    const names = Array.from({ length: 50 }, (_, index) => `largest-${index}`);
    const commit: ResolutionCommit = {
      ...aStepCommit(aStep(owner, 1, '🙂'.repeat(4_096))),
      clearances: names.slice(0, 40).map((name) => aClearance(owner, name)),
      opinions: names.map((name, index) => ({
        flagId: sampleId.flag(name),
        says: index < 40 ? ('notTheSubject' as const) : ('subject' as const),
      })),
    };
    expect(await store().commit(commit)).toBe('committed');
    expect(await clearancesOf(owner, names)).toHaveLength(40);
    expect(await store().read(provider, owner.decisionId)).toEqual([commit.step]);
  });

  test('steps leave the decision and its lists as they are', async () => {
    const owner = await decided('immutable');
    const { decisions } = open().stores;
    const filter = { by: 'merchant', merchant: owner.merchant } as const;
    const before = [
      await decisions.read(provider, owner.decisionId),
      await decisions.list(provider, filter, { limit: 10, cursor: null }),
    ];
    await store().commit(aStepCommit(aStep(owner, 1)));
    expect([
      await decisions.read(provider, owner.decisionId),
      await decisions.list(provider, filter, { limit: 10, cursor: null }),
    ]).toEqual(before);
  });
}

type Owner = Pick<ResolutionStep, 'provider' | 'merchant' | 'decisionId'>;

function aStep(owner: Owner, n: number, rationale = `at ${n}`): ResolutionStep {
  return {
    ...owner,
    n,
    step: 'resolved',
    asked: { outcome: 'approve', rationale, clearances: [], confirms: [] },
    clearances: [{ flagId: sampleId.flag('cleared'), seq: 3, expiresAt: at }],
    by: { member: owner.provider, subject: 'analyst-1' },
    at,
  };
}

function aStepCommit(step: ResolutionStep): ResolutionCommit {
  return { step, standingVersion: 1, clearances: [], opinions: [] };
}

function aClearance(owner: Owner, flag: string): Clearance {
  return {
    ...owner,
    flagId: sampleId.flag(flag),
    seq: 1,
    strength: 'strong',
    matchedOn: [sampleId.key(flag)],
    rationale: 'another legal person',
    by: 'analyst-1',
    at,
    expiresAt: '2027-11-21T12:00:00.000Z',
  };
}
