/** Longest text that the contracts let a name have, in code points. */
const most = 1_024;

const filled = (part: string): string => part.repeat(Math.ceil(most / part.length)).slice(0, most);
const counted = (make: (at: number) => string): string =>
  filled(Array.from({ length: 400 }, (_, at) => make(at)).join(' '));
const letter = (at: number): string => String.fromCharCode(97 + (at % 26));

/**
 * Names that nobody has, to slow a matcher down, to get past it, or to break what handles text without care. Each as
 * long as an application may make it, two far longer.
 */
export const hostileInputs: ReadonlyMap<string, string> = new Map([
  ['marks upon marks (zalgo)', filled(`a${'\u0300\u0316\u0489'.repeat(20)}`)],
  ['64 KB of one word', 'a'.repeat(65_536)],
  ['64 KB of words', 'samplewood '.repeat(5_958)],
  ['zero-width between letters', filled('s\u200ba\u200bm\u2060p\u00adl\ufeffe ')],
  ['direction overrides', filled('\u202esam\u202cple\u2066wood\u2069 ')],
  ['tags and variation selectors', filled('a\ufe0f\u{e0041}b ')],
  ['three scripts in one word', filled('sаmpӏеwσσd ')],
  [
    'every script in turn',
    filled('sample образец δείγμα مثال דוגמה उदाहरण ตัวอย่าง 样本 サンプル 견본 նմուշ '),
  ],
  ['Arabic without vowels', filled('محمدعبدالرحمن')],
  ['Arabic ligature of 18 letters', filled('\ufdfa')],
  ['Han without spaces', filled('山田商事有限公司')],
  ['Hangul without spaces', filled('견본상사주식회사')],
  ['Thai without spaces', filled('บริษัทตัวอย่างจำกัด')],
  ['a single letter', 'a'],
  ['64 single letters', Array.from({ length: 64 }, (_, at) => letter(at)).join(' ')],
  ['single letters throughout', counted(letter)],
  ['initials with dots', filled('s.a.m.p.l.e.')],
  ['one letter again and again', filled('a')],
  ['one word again and again', filled('samplewood ')],
  ['words that differ by a letter', counted((at) => `sampl${letter(at)}wood`)],
  [
    'words that share all letters',
    counted((at) => `${'abcdefgh'.slice(at % 8)}${'abcdefgh'.slice(0, at % 8)}`),
  ],
  ['words of one length, all different', counted((at) => `w${(at * 7919).toString(36).padStart(6, 'x')}`)],
  ['vowels alone', filled('aeiouy ')],
  ['consonants alone', filled('bcdfghjklmnpqrstvwxz')],
  ['digits alone', filled('0123456789')],
  ['numbers', counted((at) => String(at * 37))],
  ['ordinals and roman numerals', filled('fund iv 4th xviii second ')],
  ['a legal form', 'GmbH & Co. KG'],
  ['legal forms throughout', filled('ltd gmbh sa llc inc co kg ')],
  ['common words throughout', filled('international trading group holdings ')],
  ['particles throughout', filled('al bin de la van der ')],
  ['titles throughout', filled('mr dr prof ')],
  ['emoji', filled('👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇺🇳')],
  ['punctuation', filled('-_.,;:!?#&@')],
  ['ampersands', filled('a&b&')],
  ['SQL', filled(`Robert'); DROP TABLE flags;-- `)],
  ['HTML', filled('<script>alert("sample")</script>')],
  ['key delimiters', filled('business_name\u0000sample|key#postings#0\u001f')],
  ['lone surrogates', filled('\ud800a\udfff')],
  ['joined words of ordinary ones', filled('thistledownbinderysamplewoodtesterby')],
]);
