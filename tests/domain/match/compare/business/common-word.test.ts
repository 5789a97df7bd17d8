import { describe, expect, test } from 'vitest';
import { commonWord } from '../../../../../shared/domain/match/compare/business/common-word.ts';
import { wordStem } from '../../../../../shared/domain/match/compare/business/word-stem.ts';

describe('the common words of business names', () => {
  test.each([
    ['construction', 'construction'],
    ['konstruksiyon', 'construction'],
    ['servicios', 'service'],
    ['tekstilnaya', 'textile'],
    ['logistike', 'logistics'],
    ['polymers', 'plastic'],
    ['nakliyat', 'transport'],
    ['muqawalat', 'construction'],
    ['thuongmai', 'trading'],
    ['denki', 'electric'],
  ])('%s means %s', (word, meaning) => {
    expect(commonWord(word)?.meaning).toBe(meaning);
  });

  test.each(['kelmarsh', 'hermann', 'zakaria', 'marina', 'guangzhou', 'gas0line', 'zz'])(
    '%s is none of them',
    (word) => {
      expect(commonWord(word)).toBeUndefined();
    },
  );

  test('share a stem in their plurals and in other languages, and none with another first letter', () => {
    expect(wordStem('importaciones')).toBe(wordStem('importacion'));
    expect(wordStem('farmaceutica')).toBe(wordStem('farmaceuticos'));
    expect(wordStem('copper')).not.toBe(wordStem('cooper'));
    expect(wordStem('shop')).toBe('shop');
  });
});
