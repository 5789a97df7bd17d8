import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPersonName } from '../../../shared/domain/clean/clean-person-name.ts';
import { inAlphabet } from '../../../shared/domain/clean/in-alphabet.ts';
import { formsOf } from './forms-of.ts';

describe('one person, however the name is written', () => {
  test.each([
    ['García López, Juan', 'Juan Garcia Lopez'],
    ['DOE, Jane Q.', 'Dr. Jane Q Doe'],
    ['Anne-Marie Test', 'Test, Anne Marie'],
    ['O’Invented', "o'invented"],
    ['Jose\u0301 Test', 'José Test'],
    ['Pay\u200bpal Test', 'Paypal Test'],
    ['\u202eTest Name\u202c', 'test name'],
    ['Straßer Ida', 'STRASSER IDA'],
    ['İpek Iğdır', 'ipek ığdir'],
    ['\u212Aarl Test', 'karl test'],
    ['ﬀord Test', 'FFORD TEST'],
    ['Ｔｅｓｔ　Ｎａｍｅ', 'test name'],
    ['Søren Łukasz Þór', 'soren lukasz thor'],
    ['ΟΔΥΣΣΕΥΣ Τεστ', 'Οδυσσεύς ΤΕΣΤ'],
    ['محمّد اختبار', 'محمد اختبار'],
    ['می\u200cخواهم آزمون', 'میخواهم آزمون'],
  ])('%s is %s', (one, other) => {
    const result = formsOf(cleanPersonName(one));
    expect(result).toMatch(/^person_name=/);
    expect(formsOf(cleanPersonName(other))).toBe(result);
  });
});

describe('words that lead the next', () => {
  test.each([
    ['Rashid bin Saeed', 'bin saeed rashid'],
    ['Saeed, Rashid bin', 'bin saeed rashid'],
    ['Rashid bin al-Saeed', 'bin al saeed rashid'],
    ['Al Saeed, Rashid bin', 'bin al saeed rashid'],
    ['Saeed bin Rashid', 'bin rashid saeed'],
    ['راشد بن سعيد', 'بن سعيد راشد'],
    ['Ruiz, María José', 'maria jose ruiz'],
    ['José María Ruiz', 'jose maria ruiz'],
    // A Chinese given name: there is one word beside it.
    ['Xu Bin', 'bin xu'],
    ['Bin Xu', 'bin xu'],
    ['Bin', 'bin'],
    ['bin Saeed bin', 'bin bin saeed'],
    ['bin al', 'al bin'],
    ['Maria Jose Angel Ruiz', 'angel jose maria ruiz'],
  ])('%s is %s', (input, expected) => {
    expect(formsOf(cleanPersonName(input))).toBe(`person_name=${expected}`);
  });

  test('stay before it when the cleaned name is cleaned again', () => {
    const word = fc.constantFrom('bin', 'ibn', 'al', 'maria', 'jose', 'ali', 'zayd', 'bina', 'بن');
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 8 }), (words) => {
        const once = inAlphabet(words);
        expect(inAlphabet(once.flatMap((part) => part.split(' '))).join(' ')).toBe(once.join(' '));
      }),
    );
  });
});

describe('person names', () => {
  test.each([
    ['Jane Doe', 'doe jane'],
    ['Mr Test', 'mr test'],
    ['山田 太郎', '太郎 山田'],
    ['홍길동', '홍길동'],
    // Marks of Indic scripts are letters' vowels and stay.
    ['परीक्षण नाम', 'नाम परीक्षण'],
    ['Jane Doe 3', '3 doe jane'],
    // Latin and Cyrillic look-alikes stay apart.
    ['раураl test', 'test раураl'],
  ])('%s is %s', (input, expected) => {
    expect(formsOf(cleanPersonName(input))).toBe(`person_name=${expected}`);
  });

  test.each([
    ['', 'empty'],
    ['\u3000\u00a0\u2028', 'empty'],
    ['😀😀', 'empty'],
    ['...', 'empty'],
    ['A', 'not-distinguishing'],
    ['12345', 'not-distinguishing'],
    ['a'.repeat(2_049), 'too-long'],
    // Eighteen letters each, once written out.
    ['\ufdfa'.repeat(1_024), 'too-long'],
  ])('%s is refused as %s', (input, why) => {
    expect(formsOf(cleanPersonName(input))).toBe(`!${why}`);
  });
});
