import { once } from '../../once.ts';
import type { NameScript } from './shared-script.ts';

/**
 * What a name is, if all its words are Mandarin or Korean syllables in Latin letters: its spellings without regard to the
 * scheme of romanisation, one for each word that may be the family name and each order of the others, for cleaning has sorted them.
 */
export interface SyllableName {
  readonly korean: ReadonlySet<string>;
  readonly mandarin: ReadonlySet<string>;
  /** Holds a sound that only Pinyin writes so. */
  readonly pinyin: boolean;
}

/**
 * The name by its words, or null where one of them is not made of such syllables, or where they are not 2 to 4. Words read
 * `from` Han are Pinyin, and words read from Hangul are Korean.
 */
export function syllableName(
  words: readonly string[],
  { from }: { readonly from: NameScript },
): SyllableName | null {
  if (words.length < 2 || words.length > 4) return null;
  const korean =
    from !== 'han' &&
    words.every((word) => isMadeOf(word, koreanSyllables())) &&
    words.some((word) => koreanFamily(koreanSound(word)) !== null);
  const mandarin =
    from !== 'hangul' &&
    words.some((word) => mandarinSyllables().has(word)) &&
    words.every((word) => isMadeOf(word, mandarinSyllables()));
  if (!korean && !mandarin) return null;
  const pinyin = from === 'han' || words.some((word) => pinyinOnly.test(word));
  return {
    korean: korean ? spellings(words.map(koreanSound), koreanFamily) : none,
    mandarin: mandarin
      ? spellings(
          words.map((word) => mandarinSound(word, pinyin)),
          (word) => (mandarinSyllables().has(word) ? word : null),
        )
      : none,
    pinyin,
  };
}

/**
 * Whether both spell one name by two schemes: McCune-Reischauer, the Revised Romanisation and what passports hold of
 * Korean; Pinyin and Wade-Giles (without its apostrophes) of Mandarin, where only one side is Pinyin.
 */
export function sameSyllables(a: SyllableName, b: SyllableName): boolean {
  return (
    !a.korean.isDisjointFrom(b.korean) || (a.pinyin !== b.pinyin && !a.mandarin.isDisjointFrom(b.mandarin))
  );
}

const none: ReadonlySet<string> = new Set();

/** Names of fewer letters share their spelling with too many others. */
const leastLetters = 7;

function spellings(words: readonly string[], familyOf: (word: string) => string | null): ReadonlySet<string> {
  const found = new Set<string>();
  if (words.join('').length < leastLetters) return found;
  for (const [at, word] of words.entries()) {
    const family = familyOf(word);
    if (family === null) continue;
    for (const given of orders(words.toSpliced(at, 1))) found.add(`${family} ${given}`);
  }
  return found;
}

function orders(words: readonly string[]): readonly string[] {
  if (words.length < 2) return words;
  return words.flatMap((word, at) => orders(words.toSpliced(at, 1)).map((rest) => word + rest));
}

function koreanSound(word: string): string {
  const vowels = word
    .replace(/park/, 'pak')
    .replace(/([ktp])h/g, '$1')
    .replace(/([aeo])h(?=n?$)/, '$1')
    .replace(/ee|yi/g, 'i')
    .replace(/oo/g, 'u')
    .replace(/ou|eo|eu/g, 'o')
    .replace(/oi/g, 'oe')
    .replace(/ui/g, 'i')
    .replace(/wu/g, 'u')
    .replace(/u(?=[mnlkgpb](?![aeiou]))/g, 'o');
  return vowels
    .replace(/ch/g, 'j')
    .replace(/sh/g, 's')
    .replace(/r/g, 'l')
    .replace(/k/g, 'g')
    .replace(/t/g, 'd')
    .replace(/p/g, 'b');
}

/** A family name that begins with l or r in the North begins with n or a vowel in the South: Ri and Yi, Ro and Noh. */
function koreanFamily(word: string): string | null {
  const family = word.replace(/^l(?=[iy])/, '').replace(/^l/, 'n');
  return koreanFamilies.has(family) ? family : null;
}

/** Initials with which Wade-Giles has no word, and endings that it writes otherwise. */
const pinyinOnly = /^(?:zh|[bdgqrxz]|c(?!h))|ong$|[^y]ian$/;

function mandarinSound(word: string, pinyin: boolean): string {
  const scheme = pinyin ? word : word.replace(/^j/, 'r').replace(/^([kh])o$/, '$1e');
  return scheme
    .replace(/tzu|tsu(?!n)/g, 'zi')
    .replace(/s[sz]u/g, 'si')
    .replace(/hs/g, 'x')
    .replace(/t[sz]/g, 'z')
    .replace(/zh|ch|q/g, 'j')
    .replace(/c/g, 'z')
    .replace(/([iu])eh/g, '$1e')
    .replace(/ien/g, 'ian')
    .replace(/ung/g, 'ong')
    .replace(/ih$/, 'i')
    .replace(/eh$/, 'e')
    .replace(/uo/g, 'o')
    .replace(/b/g, 'p')
    .replace(/d/g, 't')
    .replace(/(?<!n)g/g, 'k')
    .replace(/yi(?=n)/g, 'i');
}

/** Whether the word is one or two of the syllables, one after another. */
function isMadeOf(word: string, syllables: ReadonlySet<string>, most = 2): boolean {
  if (syllables.has(word)) return true;
  if (most === 1 || word.length > longestWord) return false;
  for (let at = 1; at < word.length && at <= longestSyllable; at++)
    if (syllables.has(word.slice(0, at)) && isMadeOf(word.slice(at), syllables, most - 1)) return true;
  return false;
}

const longestSyllable = 6;
const longestWord = 16;

/** By {@link koreanSound}: nearly all Koreans bear one of them. */
const koreanFamilies: ReadonlySet<string> = new Set(
  (
    'gim i bag joe jong gang jo yon jang im han o so sin gwon hwang an song yu hong jon go mon son bae baeg ho nam ' +
    'sim no ha gwag ja ju u min na jin om won bang gong hyon ham byon yang yom ban gil do pyo ma myong je chae jae'
  ).split(' '),
);

const mandarinSyllables = once(() =>
  crossed({
    initials: ['', ...'b p m f d t n l g k h j q x zh ch sh r z c s y w hs ts tz'.split(' ')],
    vowels:
      'a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ue ui un uo ih ieh ien ung ueh eh erh iung'.split(
        ' ',
      ),
    finals: [''],
  }),
);
const koreanSyllables = once(() =>
  crossed({
    initials: [
      '',
      ...'k g n t d r l m p b s j ch th ph kh h y ky gy ny ry my py by hy w kw gw hw sh'.split(' '),
    ],
    vowels: 'a ae ai e eo eu eui i ee o oe oi oo ou u ui'.split(' '),
    finals: ['', ...'k g n l m p b ng t h hn rk'.split(' ')],
  }),
);

function crossed(parts: Record<'initials' | 'vowels' | 'finals', readonly string[]>): ReadonlySet<string> {
  return new Set(
    parts.initials.flatMap((first) =>
      parts.vowels.flatMap((vowel) => parts.finals.map((last) => first + vowel + last)),
    ),
  );
}
