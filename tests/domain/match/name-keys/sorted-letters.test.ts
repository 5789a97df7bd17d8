import fc from 'fast-check';
import { expect, it } from 'vitest';
import { consonants } from '../../../../shared/domain/match/name-keys/skeleton.ts';
import { sortedConsonants, sortedLetters } from '../../../../shared/domain/match/name-keys/sorted-letters.ts';

const words = fc.array(
  fc.oneof(fc.stringMatching(/^[a-z0-9]{0,12}$/), fc.constantFrom('søren', 'əli', 'ñuñez')),
  {
    maxLength: 6,
  },
);
const inOrder = (text: string): string => Array.from(text).sort().join('');

it('gives letters, and consonants by classes, in alphabetical order, in ASCII and beyond it', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 39 }), (all, most) => {
      const text = all.join('');
      const single = all.map((word) => word.replace(/(.)\1/g, '$1')).join('');
      expect(sortedLetters(all, most)).toBe(inOrder(text).slice(0, most));
      expect(sortedConsonants(all, { most, single: false })).toBe(inOrder(consonants(text)).slice(0, most));
      expect(sortedConsonants(all, { most, single: true })).toBe(inOrder(consonants(single)).slice(0, most));
    }),
  );
});
