import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundKey } from '../../../../../shared/domain/match/compare/word/sound-key.ts';

const words = fc.string({ unit: fc.constantFrom(...'aeiouhckgpstzdxqwjynrb0é'.split('')), maxLength: 12 });

describe('how a word sounds', () => {
  it.each([
    ['puya', 'pooya', 'ou, oo and u are one'],
    ['kheir', 'khayr', 'ei and ay are one'],
    ['zhukov', 'jukov', 'not the same: zh is no j in most schemes'],
    ['xiaoming', 'siaoming', 'x before i is an s'],
    ['maxim', 'maksim', 'ks is x'],
    ['catherine', 'katerin', 'c is k, th is t, and an e at the end is silent'],
  ])('of %s and %s: %s', (one, other, reason) => {
    expect(soundKey(one) === soundKey(other)).toBe(!reason.startsWith('not'));
  });

  it('is told by all rules in their order, though each is tried only of words that hold its letters', () => {
    fc.assert(
      fc.property(words, (word) => {
        expect(soundKey(word)).toBe(byAllRules(word));
      }),
    );
  });
});

function byAllRules(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/oe/g, 'e')
    .replace(/ou|oo|[ao]w(?![aeiouy])/g, 'u')
    .replace(/ee|ey|iy|yi|ij|ie|ea/g, 'i')
    .replace(/ay|ei|ai/g, 'e')
    .replace(/tsch|tch|sch|sh|ch/g, 'S')
    .replace(/kh|gh/g, 'k')
    .replace(/ts|dz/g, 'z')
    .replace(/([tdz])h/g, '$1')
    .replace(/ck|q|c/g, 'k')
    .replace(/ks+/g, 'x')
    .replace(/^x|x(?=[iu])/g, 's')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/o/g, 'u')
    .replace(/z/g, 's')
    .replace(/h/g, '')
    .replace(/(?<=[bdfgklmnprstvxS])e$/, '')
    .replace(/(.)\1+/gs, '$1');
}
