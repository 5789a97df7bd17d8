import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { billOf } from '../../../bench/cost/bill.ts';
import { type ListPrice, listPrices, regions } from '../../../bench/cost/list-prices.ts';

const price = (per: number, here: number, there: number): ListPrice => ({
  of: 'a thing',
  per,
  unit: 'things',
  dollars: { 'eu-central-1': here, 'us-east-1': there },
  source: { url: 'https://prices.example/', dated: '2026-11-22', kind: 'other' },
  notVerified: [],
});

describe('a bill', () => {
  it('is units by the price of so many, in the region asked for, and the sum of its lines', () => {
    const usages = [
      { what: 'reads', price: price(1_000_000, 0.5, 0.25), units: 4_000_000 },
      { what: 'keys', price: price(1, 1, 3), units: 3 },
      { what: 'calls', price: price(10_000, 0.03, 0.03), units: 5_000 },
    ];
    const here = billOf(usages, 'eu-central-1');
    expect(here.lines.map(({ what, dollars }) => [what, dollars])).toEqual([
      ['reads', 2],
      ['keys', 3],
      ['calls', 0.015],
    ]);
    expect(here.total).toBeCloseTo(5.015, 10);
    expect(billOf(usages, 'us-east-1').total).toBeCloseTo(10.015, 10);
  });

  test.prop([fc.array(fc.nat({ max: 1_000_000 }), { maxLength: 8 }), fc.constantFrom(...regions)])(
    'of twice as much is twice as high',
    (amounts, region) => {
      const usages = (times: number) =>
        amounts.map((units) => ({ what: 'x', price: listPrices.dynamoRead, units: units * times }));
      expect(billOf(usages(2), region).total).toBeCloseTo(2 * billOf(usages(1), region).total, 8);
    },
  );
});

it('every price has a source with an address and says when it was read', () => {
  for (const [name, { source, dollars, per }] of Object.entries(listPrices)) {
    expect(new URL(source.url).protocol, name).toBe('https:');
    expect(source.dated, name).not.toBe('');
    expect(Math.min(per, ...Object.values(dollars)), name).toBeGreaterThan(0);
  }
});
