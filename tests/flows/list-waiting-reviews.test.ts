import { beforeEach, describe, expect, it } from 'vitest';
import { waitsFor } from '../../shared/domain/resolve/waits-for.ts';
import { listWaitingReviews, type WaitingRequest } from '../../shared/flows/list-waiting-reviews.ts';
import { aCoalition, aFlag, provider, secondProvider } from '../support/a-coalition.ts';
import { aDecision, anAsk, resolving } from '../support/a-review.ts';

const site = { type: 'host', value: 'quillmere.example' } as const;
const days = ['2026-11-21', '2026-11-22', '2026-11-23'];
let coalition: Awaited<ReturnType<typeof aCoalition>>;

beforeEach(async () => {
  coalition = await aCoalition();
  await aFlag(coalition, { identifiers: [site] });
});

const list = (changes: Partial<WaitingRequest> = {}) =>
  listWaitingReviews(coalition.stores, {
    providers: [secondProvider, provider],
    days,
    onlyEscalated: false,
    limit: 25,
    maxRead: 100,
    ...changes,
  });

/** A reviewed merchant on each of three days. */
async function threeDays() {
  const made = [];
  for (const reference of ['m-1', 'm-2', 'm-3']) {
    made.push(await aDecision(coalition, { reference }));
    coalition.clock.ms += 86_400_000;
  }
  return made;
}

describe('what waits', () => {
  it('is listed over days, oldest first', async () => {
    const made = await threeDays();
    const { waiting, complete, read } = await list();
    expect(waiting.map(({ decision }) => decision.decisionId)).toEqual(
      made.map(({ decisionId }) => decisionId),
    );
    expect([complete, read]).toEqual([true, 3]);
  });

  it('says that there may be more, where more are there than are wanted', async () => {
    await threeDays();
    const { waiting, complete } = await list({ limit: 2 });
    expect([waiting.length, complete]).toEqual([2, false]);
    expect(await list({ limit: 3 })).toMatchObject({ complete: true });
  });

  it('says that there may be more, where it has read as much as it may', async () => {
    await threeDays();
    const { waiting, complete } = await list({ maxRead: 1 });
    expect([waiting.length, complete]).toEqual([1, false]);
  });

  it('has masked values only of what was handed over', async () => {
    const [first] = await threeDays();
    if (!first) throw new Error('Nothing was decided.');
    await resolving(coalition, first, anAsk('escalate'));
    const { waiting } = await list();
    expect(waiting.map(({ values, waitsFor: whom }) => [whom, values?.length ?? null])).toEqual([
      ['operator', 1],
      ['provider', null],
      ['provider', null],
    ]);
    expect((await list({ onlyEscalated: true })).waiting).toHaveLength(1);
  });

  it('is nothing of other providers', async () => {
    await threeDays();
    expect((await list({ providers: [secondProvider] })).waiting).toEqual([]);
  });
});

it.each([
  ['approve', [], null],
  ['review', [], 'provider'],
  ['decline', [], null],
  ['decline', ['proposed'], 'second-person'],
  ['review', ['escalated'], 'operator'],
  ['review', ['escalated', 'proposed'], 'second-person'],
  ['review', ['escalated', 'resolved'], null],
  ['decline', ['escalated'], 'operator'],
] as const)('a decision to %s after %j waits for %s', (outcome, steps, whom) => {
  expect(
    waitsFor(
      { outcome },
      steps.map((step) => ({ step })),
    ),
  ).toBe(whom);
});
