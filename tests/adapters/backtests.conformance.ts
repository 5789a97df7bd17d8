import { describe, expect, test } from 'vitest';
import type { MemberId } from '../../shared/contracts/ids.ts';
import type { StoredDecision } from '../../shared/contracts/stored-decision.ts';
import { maxShares } from '../../shared/domain/backtest/backtest-parts.ts';
import { emptyTally } from '../../shared/domain/backtest/empty-tally.ts';
import { aBacktest, aShare, backtestId } from '../support/a-backtest.ts';
import { aCommit, sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

/** What every store of backtests, and every log they read, must do. */
export function backtestsConformance(open: () => StoresUnderTest): void {
  const backtests = () => open().stores.backtests;

  describe('a backtest', () => {
    test('is created once, and is read as it was put', async () => {
      const one = aBacktest('once');
      expect(await backtests().read(one.id)).toBeNull();
      expect(await backtests().create(one)).toBe('created');
      expect(await backtests().create({ ...one, to: '2026-11-22' })).toBe('exists');
      expect(await backtests().read(one.id)).toEqual(one);
    });

    test('ends once, with its result', async () => {
      const one = aBacktest('ends');
      const done = { ...one, state: 'done', endedAt: one.startedAt, tally: emptyTally() } as const;
      expect(await backtests().end(done)).toBe('ended-already');
      await backtests().create(one);
      expect(await backtests().end(done)).toBe('ended');
      expect(await backtests().end({ ...one, state: 'failed', failure: 'stopped' })).toBe('ended-already');
      expect(await backtests().read(one.id)).toEqual(done);
    });

    test('has shares that take one step at a time', async () => {
      const first = aShare('steps');
      const { backtest } = first;
      expect(await backtests().readShare(backtest, 0)).toBeNull();
      expect(await backtests().putShare({ ...first, n: 2 })).toBe('moved-on');
      expect(await backtests().putShare(first)).toBe('put');
      expect(await backtests().putShare({ ...first, partsDone: 5 })).toBe('moved-on');
      const next = { ...first, n: 2, partsDone: 1, cursor: 'there' };
      expect(await backtests().putShare(next)).toBe('put');
      expect(await backtests().readShare(backtest, 0)).toEqual(next);
    });

    test('is told with all its shares, in order, and no other’s', async () => {
      const shares = Array.from({ length: maxShares }, (_, share) => aShare('all', { share }));
      for (const share of shares.toReversed()) await backtests().putShare(share);
      await backtests().putShare(aShare('other', { share: 1 }));
      expect(await backtests().readShares(backtestId('all'))).toEqual(shares);
      expect(await backtests().readShares(backtestId('none'))).toEqual([]);
    });
  });

  test('are counted by the day of the member that starts them', async () => {
    const of = { member: sampleId.member('day-backtests'), day: '2026-11-21' };
    expect(await open().stores.memberDays.count(of, 'backtested')).toBe(1);
    expect(await open().stores.memberDays.count(of, 'backtested')).toBe(2);
    expect(await open().stores.memberDays.readDay(of)).toMatchObject({ raised: 0, backtested: 2 });
  });

  describe('the log of a provider’s day', () => {
    const day = '2026-05-03';
    const commit = async (name: string, of: { provider: MemberId; decidedAt: string }) => {
      const made = aCommit({
        ...of,
        merchant: sampleId.merchant(`log-${name}`),
        decisionId: sampleId.decision(`log-${name}`),
      });
      await open().stores.screening.commit(made);
      return made.decision;
    };
    const walk = async (provider: MemberId, limit: number) => {
      const items: StoredDecision[] = [];
      let cursor: string | null = null;
      do {
        const page = await open().stores.decisions.readDay({ provider, day }, { limit, cursor });
        if (page === 'bad-cursor') throw new Error('its own cursor was refused');
        expect(page.items.length).toBeLessThanOrEqual(limit);
        items.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return items;
    };

    test('is walked whole, each decision once, in pages of any size, in one order', async () => {
      const provider = sampleId.member('log-pay');
      const made: StoredDecision[] = [];
      for (let at = 0; at < 23; at += 1)
        made.push(await commit(`walk-${at}`, { provider, decidedAt: `${day}T0${at % 7}:00:00.000Z` }));
      await commit('day-after', { provider, decidedAt: '2026-05-04T00:00:00.000Z' });
      await commit('another', { provider: sampleId.member('log-pay-2'), decidedAt: `${day}T01:00:00.000Z` });
      const all = await walk(provider, 100);
      const byId = (a: StoredDecision, b: StoredDecision) => (a.decisionId < b.decisionId ? -1 : 1);
      expect(all.toSorted(byId)).toEqual(made.toSorted(byId));
      for (const limit of [1, 3, 4]) expect(await walk(provider, limit)).toEqual(all);
    });

    test('of a day without decisions is empty', async () => {
      expect(await walk(sampleId.member('log-nobody'), 10)).toEqual([]);
    });

    test('takes no cursor but its own', async () => {
      const { decisions } = open().stores;
      const of = { provider: sampleId.member('log-pay'), day };
      const page = await decisions.readDay(of, { limit: 1, cursor: null });
      if (page === 'bad-cursor') throw new Error('a first page has no cursor');
      const another = { ...of, day: '2026-05-04' };
      for (const [asked, cursor] of [
        [another, page.nextCursor],
        [of, 'x'],
        [of, Buffer.from(JSON.stringify([`log#log-pay#${day}`, '9#'])).toString('base64url')],
      ] as const)
        expect(await decisions.readDay(asked, { limit: 1, cursor })).toBe('bad-cursor');
    });
  });
}
