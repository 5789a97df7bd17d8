import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { cleanBusinessName } from '../../../../shared/domain/clean/clean-business-name.ts';
import { compareBusinessNames } from '../../../../shared/domain/match/compare/compare-business-names.ts';
import { closeEnough } from '../../../../shared/domain/match/compare/name-comparison.ts';
import { businessPairs } from './business-pairs.ts';

function cleaned(name: string): string {
  const result = cleanBusinessName(name);
  return result.ok ? result.value.value : '';
}

function compare(applied: string, flagged: string) {
  return compareBusinessNames(cleaned(applied), cleaned(flagged));
}

describe('business names', () => {
  test.each(businessPairs)('%s and %s: %s (%s)', (applied, flagged, verdict) => {
    const close = compare(applied, flagged).score >= closeEnough;
    expect(close ? 'match' : 'no match').toBe(verdict);
  });

  test.each([
    ['Brightwater Trading', 'Brightwater', 'Brightwater Shipping', 'a word too many above another word'],
    ['Brightwater', 'Brightwater Trading', 'Brightwater Trading Services Group', 'fewer words too many'],
    ['Quillfeather', 'Quilfeather', 'Quilfaether', 'one slip above two'],
    ['Kelmarsh Dunmore', 'Dunmore Kelmarsh', 'Kelmarsh', 'reordered above incomplete'],
    ['Halden Fund II', 'Halden Fund', 'Halden Fund III', 'no number above another number'],
    ['Kelmarsh Dunmore Tarnwood', 'Kelmarsh Dunmore', 'Kelmarsh', 'more words in common'],
    ['Kelmarsh Bank', 'Kelmarsh', 'Dunmore Bank', 'the distinctive word above the trade'],
    ['Kelmarsh London', 'Kelmarsh', 'Kelmarsh Paris', 'no place above another place'],
    ['Kelmarsh London', 'Kelmarsh Paris', 'Dunmore London', 'the distinctive word above the place'],
    ['HML', 'Halcyon Marine Lanterns', 'Quartz Zephyr Lanterns', 'an acronym above nothing'],
  ])('to %s, %s is nearer than %s: %s', (applied, nearer, farther) => {
    expect(compare(applied, nearer).score).toBeGreaterThan(compare(applied, farther).score);
  });

  test.each([
    ['Brightwater', 'Brightwater', 'the same business name'],
    ['Bright Water', 'Brightwater', 'words joined or parted'],
    ['Kestrel Intl', 'Kestrel International', 'a word abbreviated or translated'],
    ['Quillfeather', 'Quilfeather', 'a word spelled differently'],
    ['Halden Fund V', 'Halden Fund VI', 'the numbers differ; the same distinctive words'],
    ['Red Falcon', 'Red Heron', 'distinctive words differ on both sides'],
    ['Kelmarsh', 'Dunmore', 'no word in common'],
    ['Trading Company', 'Trading Group', 'only common words agree'],
  ])('of %s and %s it says: %s', (applied, flagged, explanation) => {
    expect(compare(applied, flagged).explanation).toContain(explanation);
  });

  const words = fc.constantFrom(
    ...'kelmarsh dunmore trading group bank london 7 viii al of intl internat quill feather quillfeather h'.split(
      ' ',
    ),
    ...'вектор 测试贸易 새벽 テスト'.split(' '),
  );
  const names = fc.array(words, { minLength: 1, maxLength: 20 }).map((list) => list.join(' '));
  const anything = fc.oneof(names, fc.string({ unit: 'binary', maxLength: 200 }));

  prop.prop([anything, anything])('compare alike from either side, between 0 and 1', (a, b) => {
    const { score } = compareBusinessNames(a, b);
    expect(compareBusinessNames(b, a).score).toBeCloseTo(score, 9);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
    expect(score === 1).toBe(a === b);
  });

  prop.prop([names, fc.constantFrom('appleby', 'zebra', 'group')])(
    'never come nearer than equal by a word added',
    (name, word) => {
      expect(compareBusinessNames(`${name} ${word}`, name).score).toBeLessThan(1);
    },
  );

  test.each([
    'a '.repeat(32_000),
    'x'.repeat(65_536),
    'испытание'.repeat(7_000),
    '测试'.repeat(20_000),
    '\u0301'.repeat(9_000),
  ])('never fail on a very long name (%#)', (name) => {
    expect(compareBusinessNames(name, `${name} b`).score).toBeLessThanOrEqual(1);
  });

  test('never match by emptiness', () => {
    expect(compareBusinessNames('', 'kelmarsh').score).toBe(0);
    expect(compareBusinessNames(' ', '').score).toBe(0);
  });
});
