import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../../../shared/domain/match/compare/word/edit-distance.ts';

describe('the distance between two words', () => {
  test.each([
    ['kelmarsh', 'kelmarsh', 0],
    ['kelmarsh', 'kelmrash', 1],
    ['kelmarsh', 'kelmars', 1],
    ['kelmarsh', 'kelmarshe', 1],
    ['kelmarsh', 'kelmorsh', 1],
    ['kelmarsh', 'elmarhs', 2],
    ['kelmarsh', 'dunmore', 4],
    ['', 'abc', 3],
  ])('from %s to %s is %i, where more than three is four', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });

  prop.prop([word, word, fc.integer({ min: 0, max: 4 })])(
    'is the full table’s, cut at the limit',
    (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(byFullTable(a, b), limit + 1));
    },
  );
});

/** Optimal string alignment by its definition. */
function byFullTable(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1);
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)];
  const key = `${a}|${b}`;
  const known = distances.get(key);
  if (known !== undefined) return known;
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  const distance = Math.min(
    byFullTable(shortA, b) + 1,
    byFullTable(a, shortB) + 1,
    byFullTable(shortA, shortB) + (same ? 0 : 1),
    swapped ? byFullTable(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  );
  distances.set(key, distance);
  return distance;
}

const distances = new Map<string, number>();
