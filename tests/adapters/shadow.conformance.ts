import { expect, test } from 'vitest';
import type { ShadowLog } from '../../shared/shadow-ports.ts';
import { aShadowJudgement } from '../support/a-policy-change.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

/** What every log of shadow runs must do. */
export function shadowConformance(open: () => StoresUnderTest): void {
  const log = (): ShadowLog => open().stores.shadow;
  const whole = { limit: 100, cursor: null };

  test('a version that never ran has found nothing', async () => {
    expect(await log().countShadow('never')).toEqual([]);
    expect(await log().listShadow('never', whole)).toEqual({ items: [], nextCursor: null });
  });

  test('a judgement is counted once, however often it comes and at once', async () => {
    const differs = aShadowJudgement('once', 'differs');
    const same = aShadowJudgement('once', 'same', { to: 'approve', reasonsAfter: ['CLEAN'], differs: false });
    for (const judgement of [differs, same]) {
      const noted = await Promise.all(Array.from({ length: 5 }, () => log().noteShadow(judgement)));
      expect(noted.toSorted()).toEqual(['noted', ...Array<string>(4).fill('noted-before')]);
      expect(await log().noteShadow(judgement)).toBe('noted-before');
    }
    expect(await log().countShadow('once')).toEqual([
      { day: '2026-11-21', from: 'approve', to: 'approve', decisions: 1, differing: 0 },
      { day: '2026-11-21', from: 'approve', to: 'review', decisions: 1, differing: 1 },
    ]);
    expect(await log().listShadow('once', whole)).toEqual({ items: [differs], nextCursor: null });
  });

  test('counts are by day and outcomes, over all decisions and of each version apart', async () => {
    const days = ['2026-11-20', '2026-11-21'];
    for (let n = 0; n < 24; n += 1)
      await log().noteShadow(
        aShadowJudgement('counted', `c-${n}`, {
          decidedAt: `${days[n % 2]}T12:00:00.000Z`,
          to: n % 3 === 0 ? 'decline' : 'approve',
          differs: n % 3 === 0 || n === 1,
        }),
      );
    const count = (day: string, to: string, [decisions, differing]: readonly [number, number]) => ({
      ...{ day, from: 'approve', to, decisions, differing },
    });
    expect(await log().countShadow('counted')).toEqual([
      count('2026-11-20', 'approve', [8, 0]),
      count('2026-11-20', 'decline', [4, 4]),
      count('2026-11-21', 'approve', [8, 1]),
      count('2026-11-21', 'decline', [4, 4]),
    ]);
    expect(await log().countShadow('counte')).toEqual([]);
  });

  test('differences are listed newest first, in pages whose cursors are the version’s own', async () => {
    for (let n = 0; n < 9; n += 1)
      await log().noteShadow(
        aShadowJudgement('listed', `l-${n}`, { decidedAt: `2026-11-21T12:00:0${Math.floor(n / 2)}.000Z` }),
      );
    const listed: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await log().listShadow('listed', { limit: 2, cursor });
      if (page === 'bad-cursor') throw new Error(page);
      expect(page.items.length).toBeGreaterThan(0);
      listed.push(...page.items.map(({ decidedAt, decisionId }) => `${decidedAt} ${decisionId}`));
      cursor = page.nextCursor;
      if (cursor) expect(await log().listShadow('another', { limit: 2, cursor })).toBe('bad-cursor');
    } while (cursor !== null);
    expect(listed).toEqual(listed.toSorted().toReversed());
    expect(new Set(listed).size).toBe(9);
  });
}
