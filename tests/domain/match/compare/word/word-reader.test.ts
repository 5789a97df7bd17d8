import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostWords, wordReader } from '../../../../../shared/domain/match/compare/word/word-reader.ts';

const words = fc.string({ unit: fc.constantFrom(...'ab é株'.split('')), maxLength: 60 });

describe('reading the words of a text', () => {
  it('reads what stands between spaces, in order, whatever was read before', () => {
    const wordsOf = wordReader((word) => word);
    fc.assert(
      fc.property(words, (text) => {
        expect(wordsOf(text)).toEqual(
          text
            .split(' ')
            .filter((word) => word !== '')
            .slice(0, mostWords),
        );
      }),
    );
  });

  it('reads a word again only where it was forgotten, and one of more than 24 letters each time', () => {
    const read: string[] = [];
    const wordsOf = wordReader((word) => read.push(word));
    wordsOf('larch lanterns larch');
    wordsOf('lanterns larch');
    expect(read).toEqual(['larch', 'lanterns']);
    const long = 'l'.repeat(25);
    wordsOf(`${long} ${long}`);
    expect(read.slice(2)).toEqual([long, long]);
  });

  it('tells words of one hash apart', () => {
    // 31 · a + a is 31 · b + B.
    const wordsOf = wordReader((word) => word);
    expect(wordsOf('aa bB aa bB')).toEqual(['aa', 'bB', 'aa', 'bB']);
  });
});
