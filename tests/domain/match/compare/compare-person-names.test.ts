import { describe, expect, it } from 'vitest';
import { cleanPersonName } from '../../../../shared/domain/clean/clean-person-name.ts';
import { comparePersonNames } from '../../../../shared/domain/match/compare/compare-person-names.ts';
import { closeEnough } from '../../../../shared/domain/match/compare/name-comparison.ts';
import { otherName, rankings, sameName } from './person-rows.ts';

function compare(a: string, b: string) {
  return comparePersonNames(cleaned(a), cleaned(b));
}

function cleaned(name: string): string {
  const result = cleanPersonName(name);
  if (!result.ok) throw new Error(`a row that cannot be cleaned: ${name}`);
  return result.value.value;
}

describe('a person', () => {
  it.each(sameName)('%s is %s written differently: %s', (applied, flagged) => {
    expect(compare(applied, flagged).score).toBeGreaterThanOrEqual(closeEnough);
  });

  it.each(otherName)('%s is not taken for %s: %s', (applied, flagged) => {
    expect(compare(applied, flagged).score).toBeLessThan(closeEnough);
  });

  it.each(rankings)('%s is nearer to %s than to %s: %s', (name, nearer, farther) => {
    expect(compare(name, nearer).score).toBeGreaterThan(compare(name, farther).score);
  });
});
