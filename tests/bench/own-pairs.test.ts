import { describe, expect, it } from 'vitest';
import { ownPairs } from '../../bench/matching/own-pairs.ts';
import { scorePair } from '../../bench/matching/score-pair.ts';
import { closeEnough } from '../../shared/domain/match/compare/name-comparison.ts';

const unread = ownPairs().filter(({ truth_level }) => truth_level !== 'developed on');

/** Precision and F1 at the threshold in use. */
function quality(kind: 'person' | 'company') {
  const rows = unread.filter((pair) => pair.kind === kind);
  const found = rows.filter((pair) => scorePair(pair) >= closeEnough);
  const right = found.filter(({ match }) => match).length;
  const alike = rows.filter(({ match }) => match).length;
  return { pairs: rows.length, precision: right / found.length, f1: (2 * right) / (found.length + alike) };
}

describe('names that no rule was made after', () => {
  it.each([
    { kind: 'person', leastF1: 0.88 },
    { kind: 'company', leastF1: 0.9 },
  ] as const)('of the kind $kind are told apart as well as we aim at', ({ kind, leastF1 }) => {
    const { pairs, precision, f1 } = quality(kind);
    expect(pairs).toBeGreaterThan(400);
    expect(precision).toBeGreaterThanOrEqual(0.91);
    expect(f1).toBeGreaterThanOrEqual(leastF1);
  });
});
