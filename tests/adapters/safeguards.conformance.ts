import { describe, expect, test } from 'vitest';
import { type NegativeEntry, negativeIdSchema } from '../../shared/contracts/negative-list.ts';
import { sampleId } from '../support/stored-samples.ts';
import type { StoresUnderTest } from './ports.conformance.ts';

/** What every store of safeguards must do. */
export function safeguardsConformance(open: () => StoresUnderTest): void {
  const days = () => open().stores.memberDays;
  const negative = () => open().stores.negativeList;
  const day = (name: string) => ({ member: sampleId.member(`day-${name}`), day: '2026-11-21' });

  describe("a member's day", () => {
    test('counts each kind by itself, from nothing', async () => {
      const of = day('kinds');
      expect(await days().readDay(of)).toEqual({ raised: 0, previewed: 0, searched: 0, touched: 0 });
      expect(await days().count(of, 'raised')).toBe(1);
      expect(await days().count(of, 'raised')).toBe(2);
      expect(await days().count(of, 'previewed')).toBe(1);
      expect(await days().count(of, 'searched')).toBe(1);
      expect(await days().readDay(of)).toEqual({ raised: 2, previewed: 1, searched: 1, touched: 0 });
      expect(await days().readDay({ ...of, day: '2026-11-22' })).toMatchObject({ raised: 0 });
      expect(await days().readDay(day('another'))).toMatchObject({ raised: 0 });
    });

    test('gives each of thirty at once another number', async () => {
      const of = day('at-once');
      const counts = await Promise.all(Array.from({ length: 30 }, () => days().count(of, 'raised')));
      expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
    });

    test('takes room up to the limit and never beyond, whole or not at all', async () => {
      const of = day('room');
      expect(await days().takeTouches(of, { touches: 6, limit: 5 })).toBe('full');
      expect(await days().takeTouches(of, { touches: 3, limit: 5 })).toBe('taken');
      expect(await days().takeTouches(of, { touches: 3, limit: 5 })).toBe('full');
      expect(await days().takeTouches(of, { touches: 2, limit: 5 })).toBe('taken');
      expect(await days().takeTouches(of, { touches: 1, limit: 5 })).toBe('full');
      expect(await days().readDay(of)).toMatchObject({ touched: 5 });
    });

    test('takes no more than the limit for thirty at once', async () => {
      const of = day('room-at-once');
      const room = { touches: 2, limit: 25 };
      const answers = await Promise.all(Array.from({ length: 30 }, () => days().takeTouches(of, room)));
      expect(answers.filter((answer) => answer === 'taken')).toHaveLength(12);
      expect(await days().readDay(of)).toMatchObject({ touched: 24 });
    });
  });

  describe('the negative list', () => {
    test('finds entries under each of their keys, and none under others', async () => {
      const [one, two, three] = ['neg-1', 'neg-2', 'neg-3'].map((name) => sampleId.key(name));
      if (!one || !two || !three) throw new Error('keys');
      const [a, b] = [entry('a'), entry('b')];
      for (let time = 0; time < 2; time += 1) await negative().addKeys([one, two], a.id);
      expect(await negative().readUnder([one])).toSatisfy((found: Map<unknown, unknown[]>) =>
        [...found.values()].every((all) => all.length === 0),
      );
      expect(await negative().put(a)).toBe('put');
      await negative().addKeys([two], b.id);
      await negative().put(b);
      const found = await negative().readUnder([one, two, three]);
      expect(found.get(one)).toEqual([a]);
      expect(new Set(found.get(two))).toEqual(new Set([a, b]));
      expect(found.has(three)).toBe(false);
      expect((await negative().readUnder([])).size).toBe(0);
    });

    test('lets an entry take one step at a time', async () => {
      const first = entry('steps');
      expect(await negative().read(first.id)).toBeNull();
      expect(await negative().put({ ...first, version: 2 })).toBe('moved-on');
      expect(await negative().put(first)).toBe('put');
      expect(await negative().put(first)).toBe('moved-on');
      expect(await negative().put({ ...first, version: 2, state: 'in-force' })).toBe('put');
      expect(await negative().put({ ...first, version: 2, state: 'removed' })).toBe('moved-on');
      expect(await negative().read(first.id)).toMatchObject({ version: 2, state: 'in-force' });
    });

    test('is walked whole, each entry once', async () => {
      const added = Array.from({ length: 7 }, (_, n) => entry(`walk${n}`));
      for (const one of added) await negative().put(one);
      const ids: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await negative().list({ limit: 3, cursor });
        if (page === 'bad-cursor') throw new Error('its own cursor was refused');
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(added.map(({ id }) => id)));
      expect(await negative().list({ limit: 1, cursor: 'x' })).toBe('bad-cursor');
    });
  });
}

function entry(name: string): NegativeEntry {
  return {
    id: negativeIdSchema.parse(`neg_${name.padEnd(26, '0')}`),
    version: 1,
    state: 'proposed',
    type: 'host',
    reason: 'A bakery.',
    until: '2028-11-21T12:00:00.000Z',
    proposedBy: { member: sampleId.member('office'), subject: 'person-1' },
    proposedAt: '2026-11-21T12:00:00.000Z',
    confirmedBy: null,
    confirmedAt: null,
    removedBy: null,
    removedAt: null,
  };
}
