import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { editCost } from '../../../../shared/domain/match/compare/edit-cost.ts';
import { plainCosts, soundCosts } from '../../../../shared/domain/match/compare/letter-costs.ts';

const word = fc.stringMatching(/^[a-eSCZ]{0,9}$/);
const free = Number.POSITIVE_INFINITY;

describe('the cost of edits', () => {
  it.each([
    ['marlowe', 'marlowe', 0],
    ['marlowe', 'marlow', 1],
    ['marlowe', 'mralowe', 1],
    ['marlowe', 'barlowe', 1],
    ['marlowe', 'barlow', 2],
    ['', 'abc', 3],
  ])('of typing %s for %s is %d', (a, b, cost) => {
    expect(editCost(a, b, { costs: plainCosts, limit: free })).toBe(cost);
  });

  it('is less where letters sound alike', () => {
    expect(editCost('bari', 'pari', { costs: soundCosts, limit: free })).toBeLessThan(1);
    expect(editCost('bari', 'tari', { costs: soundCosts, limit: free })).toBe(1);
  });

  test.prop([word, word])('is the same in both directions', (a, b) => {
    const there = editCost(a, b, { costs: soundCosts, limit: free });
    expect(editCost(b, a, { costs: soundCosts, limit: free })).toBeCloseTo(there, 9);
  });

  test.prop([word, word, fc.double({ min: 0, max: 9, noNaN: true })])(
    'is infinite exactly where it exceeds the limit',
    (a, b, limit) => {
      const cost = editCost(a, b, { costs: plainCosts, limit: free });
      expect(editCost(a, b, { costs: plainCosts, limit })).toBe(cost > limit ? free : cost);
    },
  );
});
