import { describe, expect, it } from 'vitest';
import { cleanBusinessName } from '../../../../shared/domain/clean/clean-business-name.ts';
import { cleanPersonName } from '../../../../shared/domain/clean/clean-person-name.ts';
import { couldBeSame } from '../../../../shared/domain/match/could-be-same.ts';
import {
  type CleanName,
  nameIndexForms,
} from '../../../../shared/domain/match/name-keys/name-index-forms.ts';
import { nameQueryForms } from '../../../../shared/domain/match/name-keys/name-query-forms.ts';

/** A name in its own script, and Latin spellings under which it must be found. Ordinary given names and surnames, put together at random. */
const persons: readonly (readonly [script: string, written: string, ...latin: string[]])[] = [
  ['Cyrillic', 'Сергей Морозов', 'Sergei Morozov', 'Sergey Morosov'],
  ['Cyrillic', 'Дмитрий Соколов', 'Dmitry Sokolov', 'Dmitrii Sokoloff'],
  ['Cyrillic', 'Евгений Щукин', 'Evgeny Shchukin', 'Yevgeniy Schukin'],
  ['Cyrillic', 'Юлия Гончарова', 'Yulia Goncharova', 'Iuliia Honcharova'],
  ['Ukrainian', 'Олександр Шевчук', 'Oleksandr Shevchuk', 'Alexander Shevchuk'],
  ['Greek', 'Γεώργιος Παπαδάκης', 'Georgios Papadakis', 'Giorgos Papadakis'],
  ['Greek', 'Χρήστος Ευαγγέλου', 'Christos Evangelou', 'Hristos Evaggelou'],
  ['Arabic', 'محمد خليل منصور', 'Muhammad Khalil Mansour', 'Mohamed Khaleel Mansur'],
  ['Arabic', 'يوسف الخطيب', 'Yusuf al-Khatib', 'Youssef El Khateeb'],
  ['Arabic', 'فاطمة الزهراوي', 'Fatima al-Zahrawi', 'Fatma Alzahrawi'],
  ['Persian', 'بهرام رستمی', 'Bahram Rostami', 'Bahraam Rustami'],
  ['Hebrew', 'דוד פרידמן', 'David Friedman', 'Dawid Fridman'],
  ['Hebrew', 'יעקב לוי', 'Yaakov Levi', 'Jakov Levy'],
  ['Hebrew', 'שרה כהן', 'Sarah Cohen', 'Sara Kohen'],
  ['Devanagari', 'राजेश कुमार गुप्ता', 'Rajesh Kumar Gupta', 'Rajeesh Kumar Guptaa'],
  ['Devanagari', 'प्रिया शर्मा', 'Priya Sharma', 'Priyaa Sharmah'],
  ['Devanagari', 'लक्ष्मी देवी', 'Lakshmi Devi', 'Laxmi Devi'],
  ['Thai', 'สมชาย ใจดี', 'Somchai Chaidi', 'Somchay Chaidee'],
  ['Thai', 'วิชัย สุขใจ', 'Wichai Sukchai', 'Vichai Sukjai'],
  ['Han', '王小明', 'Wang Xiaoming', 'Xiao Ming Wang'],
  ['Han', '張麗華', 'Zhang Lihua', 'Li-hua Zhang'],
  ['Han', '欧阳建国', 'Ouyang Jianguo', 'Ou Yang Jian Guo'],
  ['Kana', 'たなか けんいち', 'Kenichi Tanaka', "Tanaka Ken'ichi"],
  ['Kana', 'スズキ ヒロシ', 'Hiroshi Suzuki', 'Suzuki Hirosi'],
  ['Hangul', '김민준', 'Kim Minjun', 'Min-jun Kim'],
  ['Hangul', '박서연', 'Park Seoyeon', 'Pak Seo Yeon'],
  ['Hangul', '이지훈', 'Lee Jihoon', 'Lee Ji-hun'],
];
const businesses: typeof persons = [
  ['Cyrillic', 'ООО «Северный Ветер»', 'Severny Veter OOO', 'Severnyi Veter LLC'],
  ['Greek', 'Θάλασσα Εμπορική ΑΕ', 'Thalassa Emporiki SA', 'Thalasa Emboriki'],
  ['Arabic', 'شركة النخيل للتجارة', 'Sharikat al Nakhil lil Tijara', 'Sharika Nakheel Tijara'],
  ['Han', '北京青云科技有限公司', 'Beijing Qingyun Keji Co., Ltd.', 'Beijing Qing Yun Keji'],
  ['Hangul', '한빛상사 주식회사', 'Hanbit Sangsa', 'Hanbitsangsa Co Ltd'],
  ['Kana', 'サクラシステム株式会社', 'Sakura Shisutemu', 'Sakurashisutemu KK'],
];

function cleanName(type: CleanName['type'], written: string): CleanName {
  const cleaned = type === 'person_name' ? cleanPersonName(written) : cleanBusinessName(written);
  if (!cleaned.ok) throw new Error(`${written}: ${cleaned.error}`);
  return { type, value: cleaned.value.value };
}

function meet(flagged: CleanName, asked: CleanName): boolean {
  const indexed = new Set(nameIndexForms(flagged).map(({ value }) => value));
  const met = nameQueryForms(asked, 24).some(({ value }) => indexed.has(value));
  return met && couldBeSame(asked)(flagged.value);
}

const rows = (type: CleanName['type'], of: typeof persons) =>
  of.flatMap(([script, written, ...latin]) => latin.map((spelling) => ({ script, type, written, spelling })));

describe('a flagged name', () => {
  it.each([...rows('person_name', persons), ...rows('business_name', businesses)])(
    'in $script, $written, is found under $spelling, and the other way round',
    ({ type, written, spelling }) => {
      const [own, latin] = [cleanName(type, written), cleanName(type, spelling)];
      expect(meet(own, latin)).toBe(true);
      expect(meet(latin, own)).toBe(true);
    },
  );

  it.each([
    ['王小明', 'Priya Sharma'],
    ['김민준', 'Sergei Morozov'],
    ['يوسف الخطيب', 'Hiroshi Suzuki'],
    ['Сергей Морозов', 'Georgios Papadakis'],
  ])('in another script, %s, is not found under another name, %s', (written, other) => {
    expect(meet(cleanName('person_name', written), cleanName('person_name', other))).toBe(false);
  });
});
