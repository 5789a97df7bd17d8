import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanReadingsSource } from '../../../scripts/han-readings/han-readings-source.ts';
import { cleanPersonName } from '../../../shared/domain/clean/clean-person-name.ts';
import { hanReadings, hanSyllables } from '../../../shared/domain/clean/latin/han-readings.ts';
import { latinForm, maxLatinInput } from '../../../shared/domain/clean/latin-form.ts';
import { latinForms } from '../../../shared/domain/clean/latin-forms.ts';

/** Names as written, and their usual spelling with the words in the order that cleaning gives them. */
const spellings: readonly (readonly [string, string])[] = [
  ['Сергей Иванов', 'ivanov sergei'],
  ['Дмитрий Чайковский', 'dmitry chaikovsky'],
  ['Юлия Щербакова', 'shcherbakova yulia'],
  ['Наталья Фёдорова', 'natalya fedorova'],
  // Ukrainian, told by its letters.
  ['Андрій Гриценко', 'andriy gritsenko'],
  ['Βασίλης Παπαδόπουλος', 'vasilis papadopoulos'],
  ['Γιώργος Αγγελόπουλος', 'angelopoulos giorgos'],
  ['Ελευθέριος Μπάρκας', 'eleftherios barkas'],
  ['محمد الرشيد', 'al rashid muhammad'],
  ['خالد القحطاني', 'al qahtani khalid'],
  ['فرشاد کریمی', 'farshad karimi'],
  ['דוד כהן', 'david cohen'],
  ['נועה פרץ', 'noa peretz'],
  ['राजकुमार शर्मा', 'rajkumar sharma'],
  ['अमित सिंह', 'amit singh'],
  ['लक्ष्मी नारायण', 'narayan lakshmi'],
  ['সুমন চৌধুরী', 'chaudhuri suman'],
  ['సురేష్ రెడ్డి', 'reddi suresh'],
  ['สมชาย ใจดี', 'somchai chaidi'],
  ['王小明', 'wang xiaoming'],
  ['張偉', 'zhang wei'],
  // A surname is read otherwise than the word: 曾 is ceng, once.
  ['曾丽', 'zeng li'],
  ['欧阳娜', 'ouyang na'],
  ['北京小米科技', 'beijing xiaomi keji'],
  ['たなか たろう', 'tanaka taro'],
  ['タナカ サトシ', 'satoshi tanaka'],
  ['김철수', 'kim cheolsu'],
  ['박 지성', 'park jiseong'],
  ['Գրիգոր Հակոբյան', 'grigor hakobyan'],
  ['გიორგი ბერიძე', 'beridze giorgi'],
  ['ተስፋዬ ብርሃኔ', 'birhane tesfaye'],
  ['ကျော်ဇင်ထက်', 'kyaw zin htet'],
  ['ບຸນມີ', 'bunmi'],
  // Persian family names, and given names in one word.
  ['محمدرضا کاظمی\u200cنژاد', 'muhammadreza kazeminejad'],
  // In Azerbaijan.
  ['Elçin Həsənov', 'elcin hasanov'],
  // Given for a look of its own, and in no standard of before Unicode.
  ['陈堃', 'chen kun'],
  ['Zoë Østergård', 'ostergard zoe'],
];

/** Names in Han and Hangul, and all their spellings as people of several languages read them. */
const readings: readonly (readonly [string, readonly string[]])[] = [
  ['郭永輝', ['guo yonghui', 'kwok wing fai', 'kuo yung hui']],
  ['中村 雅彦', ['zhongcun yayan', 'nakamura masahiko']],
  ['佐藤健一', ['zuoteng jianyi', 'sato kenichi']],
  ['金英哲', ['jin yingzhe', 'kim yeong cheol']],
  ['백승훈', ['baek seunghun', 'baek seung hoon']],
  ['Anna Holm', ['anna holm']],
];

describe('the Latin forms of a name', () => {
  it.each(readings)('of %s are among %j', (written, spelled) => {
    const cleaned = cleanPersonName(written);
    const forms = cleaned.ok ? latinForms(cleaned.value.value) : [];
    expect(forms[0]).toBe(cleaned.ok && latinForm(cleaned.value.value));
    expect(forms.map((form) => form.split(' ').toSorted().join(' '))).toEqual(
      expect.arrayContaining(spelled.map((form) => form.split(' ').toSorted().join(' '))),
    );
    expect(forms.length).toBeLessThanOrEqual(5);
  });
});

describe('the Latin form of a name', () => {
  it.each(spellings)('of %s is %s', (written, latin) => {
    const cleaned = cleanPersonName(written);
    expect(cleaned.ok && latinForm(cleaned.value.value)).toBe(latin);
  });

  it.each([
    ['раураl', 'paypal'],
    ['trаdіng', 'trading'],
    ['сосо', 'soso'],
  ])('reads look-alikes among Latin letters as the letters they look like: %s is %s', (word, latin) => {
    expect(latinForm(word)).toBe(latin);
  });

  it('of ASCII is itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(latinForm(text)).toBe(text);
      }),
    );
  });

  it('is the same each time, well formed and bounded, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const latin = latinForm(text);
        expect(latinForm(text)).toBe(latin);
        expect(latin.length).toBeLessThanOrEqual(text.length * 12);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['王', '한', 'ش', 'ש', 'क', 'ส', 'ж', 'ψ', 'ジ', '\u0301', '🙂', 'z\u0335', 'ﷺ'])(
    'of 64 KB of %s ends at what is read',
    (sign) => {
      const latin = latinForm(sign.repeat(65_536));
      expect(latin.length).toBeLessThanOrEqual(maxLatinInput * 12);
    },
  );

  it('of Han comes from the readings of the pinned package', () => {
    const made = hanReadingsSource();
    expect(made.includes(`'${hanReadings}'`) && made.includes(`'${hanSyllables}'`)).toBe(true);
  });
});
