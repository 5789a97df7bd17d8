import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../../../shared/domain/match/compare/word/edit-distance.ts';
import {
  letterSet,
  lettersApart,
  maySoundAlike,
} from '../../../../../shared/domain/match/compare/word/letter-set.ts';
import { soundKey } from '../../../../../shared/domain/match/compare/word/sound-key.ts';

const words = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split('')), maxLength: 12 });

describe('the letters of two words', () => {
  it('never part a word from how it sounds', () => {
    fc.assert(
      fc.property(words, (word) => {
        expect(maySoundAlike(letterSet(word), letterSet(soundKey(word)))).toBe(true);
      }),
    );
  });

  it('part words that differ in a letter which is always heard', () => {
    expect(maySoundAlike(letterSet('lantern'), letterSet('lanter'))).toBe(true);
    expect(maySoundAlike(letterSet('lantern'), letterSet('latter'))).toBe(false);
  });

  it('differ by two for a slip at most', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const slips = editDistance(one, other, 12);
        expect(lettersApart(letterSet(one), letterSet(other))).toBeLessThanOrEqual(2 * slips);
      }),
    );
  });
});
