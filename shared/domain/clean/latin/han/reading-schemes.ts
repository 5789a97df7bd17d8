import { once } from '../../../once.ts';
import { surnameReadings } from '../han-surnames.ts';
import { hanSyllable } from '../han-syllable.ts';
import { hangulReadings } from '../hangul-readings.ts';
import { simplifiedHan } from '../simplified-han.ts';
import { japaneseKanji, japaneseWords } from './japanese-han.ts';
import { koreanHan } from './korean-han.ts';
import { chineseSound, japaneseSound, koreanSpelling, southernSound } from './reading-sounds.ts';
import { southernHan } from './southern-han.ts';
import { wadeGiles } from './wade-giles.ts';

/** One way in which a language reads characters and spells what it reads. */
export interface ReadingScheme {
  /** What a character (simplified, by simplified-han.ts) may be read as, the commonest first. */
  readonly readings: (sign: string) => readonly string[];
  /** Words of several characters that are not read character by character. */
  readonly words: () => ReadonlyMap<string, readonly string[]>;
  /** A reading, or a word in Latin letters, without what the scheme's spellings differ in. */
  readonly sound: (latin: string) => string;
}

const noWords: ReadonlyMap<string, readonly string[]> = new Map();
const none: readonly string[] = [];

const southernTable = once(() => bySign(southernHan));
/** Cantonese as Hong Kong spells it, and the southern languages of Chinese overseas. */
export const southern: ReadingScheme = {
  readings: (sign) => southernTable().get(sign) ?? none,
  words: () => noWords,
  sound: southernSound,
};

/** Pinyin and Wade-Giles. */
const mandarin: ReadingScheme = {
  readings: (sign) => {
    const usual = hanSyllable(sign);
    if (usual === sign) return none;
    const surname = surnameReadings().get(sign) ?? usual;
    const all = surname === usual ? [usual] : [usual, surname];
    return [...all, ...all.map(wadeGiles)];
  },
  words: () => noWords,
  sound: chineseSound,
};

const noParts: readonly (readonly string[])[] = [];
const kanji = once(
  () =>
    new Map(
      japaneseKanji.split(' ').map((row): [string, readonly (readonly string[])[]] => {
        const parts = row.slice(1).split('/');
        return [simplifiedHan(row.slice(0, 1)), parts.map((part) => (part === '' ? none : part.split(',')))];
      }),
    ),
);

/** The readings of a kanji within surnames and firms, within given names, and as a given name by itself. */
export function kanjiReadings(sign: string): readonly (readonly string[])[] {
  return kanji().get(sign) ?? noParts;
}

/** Kanji in Hepburn. */
export const japanese: ReadingScheme = {
  readings: (sign) => kanjiReadings(sign).flat(),
  words: once(
    () =>
      new Map(
        japaneseWords.split(' ').map((row): [string, readonly string[]] => {
          const at = row.search(/[a-z]/);
          return [simplifiedHan(row.slice(0, at)), row.slice(at).split(',')];
        }),
      ),
  ),
  sound: japaneseSound,
};

const hanja = once(() => bySign(koreanHan));
/** Hangul, and Han as Koreans read it. */
export const korean: ReadingScheme = {
  readings: (sign) =>
    hanja()
      .get(sign)
      ?.flatMap((latin) => [latin, ...spelledOtherwise(latin)]) ?? hangulReadings(sign),
  words: () => noWords,
  sound: koreanSpelling,
};

/** Customs of Koreans for vowels that the Revised Romanisation writes eo, eu and yeo. */
function spelledOtherwise(latin: string): readonly string[] {
  return latin.includes('eo')
    ? [latin.replace('eo', 'u'), latin.replace('eo', 'o')]
    : latin.includes('eu')
      ? [latin.replace('eu', 'u')]
      : none;
}

/** Schemes of one language stand together: a Chinese name may mix them, as `Tan Wei Ming` does. */
export const readingPools: readonly (readonly ReadingScheme[])[] = [
  [mandarin, southern],
  [japanese],
  [korean],
];

/** From a table of readings, each with the characters that it stands for. */
function bySign(table: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const row of table.split(' ')) {
    const at = row.search(/[^a-z]/);
    const latin = row.slice(0, at);
    for (const sign of simplifiedHan(row.slice(at))) {
      const readings = found.get(sign);
      if (!readings) found.set(sign, [latin]);
      else if (!readings.includes(latin)) readings.push(latin);
    }
  }
  return found;
}
