import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import { type Answer, type BadInput, canary, type Refused } from './bad-input.ts';

const name = (legalName: string) => ({ merchant: { legalName } });
const refusedName = (code: string): Refused => ({
  status: 422,
  code: 'schema',
  errors: [`/merchant/legalName ${code}`],
});
const flaggedName: FlagIdentifier = { type: 'business_name', value: 'Tarnwick Paper Supply' };
const met: Answer = { status: 200, meets: ['/merchant/legalName'] };
const suspicious: Answer = { status: 200, meets: ['/merchant/legalName'], reason: 'SUSPICIOUS_UNICODE' };
const accepted = { status: 200 } as const;

/** Rows that screen a disguised spelling of a flagged business name. */
const spelled = (
  number: number,
  { words, text, answer = met }: { words: string; text: string; answer?: Answer },
): BadInput => ({ number, input: words, send: name(text), flagged: flaggedName, answer });

/** Pairs of spellings that compare as equal. */
const folded = (number: number, [words, flagged, sent]: readonly [string, string, string]): BadInput => ({
  number,
  input: words,
  send: name(sent),
  flagged: { type: 'business_name', value: flagged },
  answer: met,
});

/** Section C: what a string may hold. */
export const textCases: readonly BadInput[] = [
  ...(
    [
      ['NUL', '\0'],
      ['a line feed', '\n'],
      ['an escape character', '\u001b[31m'],
      ['a C1 control (U+009F)', '\u009f'],
    ] as const
  ).map(([words, text]) => ({
    number: 41,
    input: `${words} in a name`,
    send: name(`Paper ${canary}${text}`),
    answer: refusedName('control-character'),
  })),
  {
    number: 42,
    input: 'a lone surrogate, spelled with an escape',
    send: name(`Paper ${canary} \ud800`),
    answer: refusedName('lone-surrogate'),
  },
  {
    number: 43,
    input: 'a character that NFKC makes eighteen of (U+FDFA), 1,000 times',
    send: name('\ufdfa'.repeat(1_000)),
    answer: refusedName('too-long'),
  },
  {
    number: 44,
    input: '10,000 combining marks on one letter',
    send: { merchant: { termsOfService: { text: `a${'\u0301'.repeat(10_000)}` } } },
    answer: { status: 422, code: 'schema', errors: ['/merchant/termsOfService/text too-many-marks'] },
  },
  {
    number: 44,
    input: 'five combining marks on one letter',
    send: name(`${canary} e${'\u0301'.repeat(5)}`),
    answer: refusedName('too-many-marks'),
  },
  ...(
    [
      ['a zero-width space', '\u200b'],
      ['a zero-width non-joiner', '\u200c'],
      ['a zero-width joiner', '\u200d'],
      ['a word joiner', '\u2060'],
      ['a byte-order mark', '\ufeff'],
      ['a soft hyphen', '\u00ad'],
    ] as const
  ).map(([words, character]) =>
    spelled(45, {
      words: `${words} inside a flagged name`,
      text: `Tarn${character}wick Paper Supply`,
      answer: suspicious,
    }),
  ),
  {
    number: 45,
    input: 'a zero-width non-joiner where Persian needs it',
    send: name('کتاب‌فروشی نمونه'),
    answer: accepted,
  },
  ...['\u202a', '\u202e', '\u2066', '\u2069'].map((character) =>
    spelled(46, {
      words: `the bidirectional control U+${character.charCodeAt(0).toString(16).toUpperCase()} in a flagged name`,
      text: `Tarnwick ${character}Paper Supply`,
      answer: suspicious,
    }),
  ),
  spelled(47, {
    words: 'Cyrillic letters that look like those of a flagged name: seen through, and a review at most',
    text: 'Таrnwіck Рареr Suррlу',
    answer: { status: 200, meets: ['/merchant/legalName'] },
  }),
  {
    number: 47,
    input: 'Cyrillic letters that look like those of a flagged site: seen through, and a review at most',
    send: { merchant: { websites: ['https://tаrnwick.example'] } },
    flagged: { type: 'host', value: 'tarnwick.example' },
    answer: { status: 200, meets: ['/merchant/websites/0'] },
  },
  {
    number: 48,
    input: 'a flagged e-mail address in full-width letters',
    send: { merchant: { emails: ['ｄｅｓｋ＠ｔａｒｎｗｉｃｋ．ｅｘａｍｐｌｅ'] } },
    flagged: { type: 'email', value: 'desk@tarnwick.example' },
    answer: { status: 200, meets: ['/merchant/emails/0'] },
  },
  ...(
    [
      ['a flagged name with Turkish İ and ı', 'Istiklal Kitap', 'İstıklal Kitap'],
      ['a flagged name with ß for ss', 'Grossmann Papier', 'GROẞMANN Papier'],
      ['a flagged name with the ligature ﬀ', 'Staffel Buch', 'Staﬀel Buch'],
      ['a flagged name with the Kelvin sign for K', 'Kelmar Buch', '\u212aelmar Buch'],
      ['a flagged name with a final sigma in capitals', 'Λόγος Βιβλία', 'ΛΟΓΟΣ ΒΙΒΛΙΑ'],
    ] as const
  ).map((pair) => folded(49, pair)),
  folded(50, ['a flagged name in NFD', 'Zoë Müller Büro', 'Zoë Müller Büro'.normalize('NFD')]),
  ...(
    [
      ['tag characters', '\u{e0041}\u{e0042}'],
      ['a variation selector', '\ufe0f'],
      ['a private-use character', '\ue000'],
    ] as const
  ).map(([words, characters]) =>
    spelled(51, {
      words: `${words} inside a flagged name`,
      text: `Tarnwick${characters} Paper Supply`,
      answer: suspicious,
    }),
  ),
  ...['\ufffe', '\u{1ffff}', '\ufdd0'].map((character) => ({
    number: 51,
    input: `the noncharacter U+${character.codePointAt(0)?.toString(16).toUpperCase()} in a name`,
    send: name(`${canary} ${character}`),
    answer: refusedName('noncharacter'),
  })),
  ...(
    [
      ['emoji alone', '🧸🧸'],
      ['spaces alone', '   '],
      ['ideographic, no-break and line-separating spaces alone', '\u3000\u00a0\u2028'],
      ['punctuation alone', '…—!'],
      ['nothing', ''],
    ] as const
  ).map(([words, text]) => ({
    number: 52,
    input: `a name of ${words}`,
    send: name(text),
    answer: refusedName('empty-after-normalisation'),
  })),
  {
    number: 52,
    input: 'a name of one letter: too little to tell parties apart',
    send: name('Q'),
    answer: { status: 200, unusable: ['/merchant/legalName not-distinguishing'] },
  },
  {
    number: 53,
    input: 'a name of 1,025 code points',
    send: name(canary.padEnd(1_025, 'a')),
    answer: refusedName('too-long'),
  },
  {
    number: 53,
    input: 'a name of 1,024 code points outside the basic plane',
    send: name('𐐷'.repeat(1_024)),
    answer: accepted,
  },
  ...(
    [
      ['Arabic and Latin', 'شركة النور للتجارة Nour Trading'],
      ['Hebrew', 'חנות הספרים לדוגמה'],
      ['Han', '示例文具商店'],
      ['Hangul', '예시 문구점'],
      ['Thai', 'ร้านหนังสือตัวอย่าง'],
      ['Devanagari', 'उदाहरण पुस्तक भंडार'],
      ['Vietnamese', 'Hiệu sách Nguyễn Ví Dụ'],
    ] as const
  ).map(([script, text]) => ({
    number: 54,
    input: `an honest name in ${script}`,
    send: name(text),
    answer: accepted,
  })),
];
