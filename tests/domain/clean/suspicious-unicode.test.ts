import { describe, expect, test } from 'vitest';
import { holdsSuspiciousUnicode } from '../../../shared/domain/clean/holds-suspicious-unicode.ts';
import { stripInvisible } from '../../../shared/domain/clean/strip-invisible.ts';

describe('characters that hide', () => {
  test.each([
    ['a zero-width space', 'pay\u200bpal'],
    ['a zero-width joiner between Latin letters', 'pay\u200dpal'],
    ['a soft hyphen', 'pay\u00adpal'],
    ['a word joiner', 'pay\u2060pal'],
    ['a byte order mark', '\ufeffpaypal'],
    ['a right-to-left override', '\u202epaypal'],
    ['an isolate', '\u2066paypal\u2069'],
    ['a direction mark without right-to-left letters', 'pay\u200fpal'],
    ['tag characters', 'pay\u{e0070}\u{e0061}pal'],
    ['a variation selector after a letter', 'pay\ufe0fpal'],
    ['a Hangul filler', 'pay\u3164pal'],
    ['a Braille blank', 'pay\u2800pal'],
    ['a combining grapheme joiner', 'pay\u034fpal'],
    ['a private-use character', 'pay\ue000pal'],
    ['a joiner at the start', '\u200dpaypal'],
  ])('%s is suspicious, and stripped for comparing', (_, text) => {
    expect(holdsSuspiciousUnicode(text)).toBe(true);
    expect(stripInvisible(text)).toBe('paypal');
  });

  test.each([
    ['plain', 'Invented Shop 24'],
    ['accents', 'Café Ñandú'],
    ['Persian with a non-joiner', 'می\u200cخواهم'],
    ['Hindi with a joiner', 'क्\u200dष'],
    ['Arabic with a direction mark', 'متجر\u200f (Shop)'],
    ['Hebrew', 'חנות בדיקה Ltd'],
    ['an emoji with selector and joiner', '❤\ufe0f 👩\u200d💻'],
    ['a Japanese ideograph with its variant', '葛\u{e0100}城'],
    ['Thai', 'ร้านทดสอบ'],
  ])('honest writing is not: %s', (_, text) => {
    expect(holdsSuspiciousUnicode(text)).toBe(false);
  });
});
