import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessNameComparer } from '../../../shared/domain/match/compare/compare-business-names.ts';
import { personNameComparer } from '../../../shared/domain/match/compare/compare-person-names.ts';
import { closeEnough } from '../../../shared/domain/match/compare/name-comparison.ts';
import { couldBeSame } from '../../../shared/domain/match/could-be-same.ts';
import { nameScorer } from '../../../shared/domain/match/name-scorer.ts';

const words = fc.constantFrom(
  ...'odette farrowgate farowgate abdulrahman abd rahman al o kim yongchol trading ltd larch lanterns larchlanterns llt fund 2 ii ta international internatonal intl bank shipping'.split(
    ' ',
  ),
);
const names = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));

describe('comparing one name with many', () => {
  it('calls close what comparing with explanation scores so, whatever was compared before', () => {
    fc.assert(
      fc.property(names, fc.array(names, { maxLength: 5 }), (applied, others) => {
        for (const comparerOf of [businessNameComparer, personNameComparer]) {
          const once = comparerOf(applied);
          for (const other of others)
            expect(once.isClose(other)).toBe(comparerOf(applied).compare(other).score >= closeEnough);
        }
      }),
    );
  });

  it('lets a name pass in turn with others as it does alone', () => {
    const [applied, same, other] = ['odette farrowgate', 'farowgate odette', 'kim yongchol'];
    const alone = (posted: string) => nameScorer()({ type: 'person_name', value: applied })(posted);
    const passes = nameScorer()({ type: 'person_name', value: applied });
    expect([other, same, other, same].map(passes)).toEqual([other, same, other, same].map(alone));
    expect(passes(same)).toBe(true);
    expect(passes(other)).toBe(false);
  });
});

describe('the sieve', () => {
  it('keeps names apart that share a word alone', () => {
    expect(
      couldBeSame({ type: 'person_name', value: 'odette winifred larkspur' })('odette bartholomew quist'),
    ).toBe(false);
  });

  it('lets a firm pass under its acronym, and under a word written otherwise', () => {
    const passes = couldBeSame({ type: 'business_name', value: 'larch lanterns of norwick' });
    expect(passes('lln')).toBe(true);
    expect(passes('larsh lanterns norwick')).toBe(true);
    expect(passes('pelham cartage')).toBe(false);
  });

  it('compares with a cut posting as much of a longer name as the posting holds', () => {
    const value = `${'larch lanterns norwick pelham '.repeat(3)}cartage bindery thistledown`;
    expect(couldBeSame({ type: 'business_name', value })(value.slice(0, 80))).toBe(true);
  });
});
