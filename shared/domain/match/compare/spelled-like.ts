import { type ReadingScheme, readingPools } from '../../clean/latin/han/reading-schemes.ts';
import { simplifiedHan } from '../../clean/latin/simplified-han.ts';
import { latinForm } from '../../clean/latin-form.ts';
import { spells } from './spells.ts';
import { rememberedWords } from './word/remembered-words.ts';

/**
 * A cleaned name in another script with what can be read as words of another name in Latin letters spelled like them: `郭永輝` beside
 * `fai kwok wing` is `kwok wing fai`, beside `peter wong` it stays. In one language a name: Chinese as spelled in the north or the south,
 * Japanese or Korean, whichever reads most. Null where nothing is read so.
 *
 * Looks at 16 words of the other name, of 2 to 24 letters, and at 24 signs.
 */
export function spelledLike(cleaned: string, words: readonly string[]): string | null {
  if (!hanOrHangul.test(cleaned)) return lettersLike(cleaned, words);
  const wanted = words
    .filter((word) => readable.test(word))
    .slice(0, maxWords)
    .sort((a, b) => b.length - a.length);
  let best: Claims | null = null;
  for (const pool of readIn(cleaned)) {
    const claims = claimed(wanted, pool);
    if (claims.letters > (best?.letters ?? 0)) best = claims;
  }
  return best && written(Array.from(cleaned), best.spans);
}

/** A cleaned name in another alphabet with each of its words that is one of the other's spelled like that; null where none is. */
function lettersLike(cleaned: string, words: readonly string[]): string | null {
  const wanted = words
    .filter((word) => readable.test(word) && word.length >= leastLetters)
    .slice(0, maxWords);
  let found = false;
  const spelled = cleaned.split(' ', maxWords).map((word, at) => {
    const like =
      at < mostWords && beyondLatin.test(word) ? wanted.find((other) => spells(other, word)) : undefined;
    if (like === undefined) return word;
    found = true;
    return like;
  });
  return found ? spelled.join(' ') : null;
}

const leastLetters = 3;
/** Of longer names the first words. */
const mostWords = 8;
const beyondLatin = /^[\u0370-\u0eff\u1200-\u1357]/;

/** Two cleaned names, of which neither is first but by custom. */
export interface NamePair {
  readonly applied: string;
  readonly flagged: string;
}

/** The two with the one that is in Han or Hangul, or another alphabet, where the other is not, by {@link spelledLike}; null where nothing is read so. */
export function spelledAlike({ applied, flagged }: NamePair): NamePair | null {
  const isFirst = beyondAscii.test(applied);
  if (isFirst === beyondAscii.test(flagged)) return null;
  const [written, other] = isFirst ? [applied, flagged] : [flagged, applied];
  const like = spelledLike(written, latinForm(other).split(' '));
  if (like === null) return null;
  return isFirst ? { applied: like, flagged } : { applied, flagged: like };
}

const hanOrHangul = /[\u1100-\u11ff\u2e80-\u2fdf\u3005\u3007\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3]/;
const beyondAscii = /[^ -~]/;
const readable = /^[a-z]{2,24}$/;
const maxSigns = 24;
const maxWords = 16;
/** No word of a name is written with more signs. */
const longestWord = 5;

/** What can be read from each sign of a name on, in one scheme. */
interface ReadName {
  readonly scheme: ReadingScheme;
  readonly parts: readonly (readonly Part[])[];
}

/** Signs that are read together, and the sounds that they may have. */
interface Part {
  readonly length: number;
  readonly sounds: readonly string[];
}

/** The name in each scheme, those of one language together. */
function readIn(cleaned: string): readonly (readonly ReadName[])[] {
  const signs = Array.from(simplifiedHan(cleaned.slice(0, 2 * maxSigns))).slice(0, maxSigns);
  const single = signs.map(readSign);
  return readingPools.map((pool, language) =>
    pool.map((scheme, at) => ({
      scheme,
      parts: signs.map((_, from) => {
        const alone = single[from]?.[language]?.[at] ?? none;
        return scheme.words().size === 0 ? alone : [...wordsAt(signs, { from, scheme }), ...alone];
      }),
    })),
  );
}

const none: readonly Part[] = [];

/** By language and scheme. */
const readSign = rememberedWords((sign): readonly (readonly (readonly Part[])[])[] =>
  readingPools.map((pool) =>
    pool.map((scheme) => {
      const sounds = soundsOf(scheme.readings(sign), scheme);
      return sounds.length > 0 ? [{ length: 1, sounds }] : none;
    }),
  ),
);

function wordsAt(
  signs: readonly string[],
  { from, scheme }: { from: number; scheme: ReadingScheme },
): readonly Part[] {
  const parts: Part[] = [];
  for (let length = Math.min(longestWord, signs.length - from); length > 1; length -= 1) {
    const readings = scheme.words().get(signs.slice(from, from + length).join(''));
    if (readings) parts.push({ length, sounds: soundsOf(readings, scheme) });
  }
  return parts;
}

function soundsOf(readings: readonly string[], { sound }: ReadingScheme): readonly string[] {
  return [...new Set(readings.map(sound))].filter((heard) => heard !== '');
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

interface Claims {
  readonly spans: readonly Span[];
  readonly letters: number;
}

/** The longest words choose first. */
function claimed(words: readonly string[], pool: readonly ReadName[]): Claims {
  const spans: Span[] = [];
  let letters = 0;
  for (const word of words) {
    const span = firstSpan(word, { pool, taken: spans });
    if (!span) continue;
    spans.push(span);
    letters += word.length;
  }
  return { spans, letters };
}

function firstSpan(
  word: string,
  { pool, taken }: { pool: readonly ReadName[]; taken: readonly Span[] },
): Span | null {
  for (const { scheme, parts } of pool) {
    const sound = scheme.sound(word);
    for (let from = 0; from < parts.length; from += 1) {
      const to = endOf(sound, { parts, from, before: '', most: longestWord });
      if (to !== null && taken.every((span) => to <= span.from || from >= span.to)) return { from, to, word };
    }
  }
  return null;
}

interface Reading {
  readonly parts: readonly (readonly Part[])[];
  readonly from: number;
  /** The sound read last, for a vowel that is written once where two meet. */
  readonly before: string;
  readonly most: number;
}

/** Where the signs end that read as the whole sound, or null. */
function endOf(sound: string, { parts, from, before, most }: Reading): number | null {
  if (sound === '') return before === '' ? null : from;
  if (most === 0) return null;
  for (const { length, sounds } of parts[from] ?? [])
    for (const part of sounds) {
      const rest = after(sound, { part, before });
      if (rest === null) continue;
      const to = endOf(rest, { parts, from: from + length, before: part, most: most - length });
      if (to !== null) return to;
    }
  return null;
}

function after(sound: string, { part, before }: { part: string; before: string }): string | null {
  if (sound.startsWith(part)) return sound.slice(part.length);
  const met = meets.has(before.slice(-1) + part.slice(0, 1)) ? part.slice(1) : null;
  return met !== null && sound.startsWith(met) ? sound.slice(met.length) : null;
}

/** Vowels that are one long one, which names write short. */
const meets: ReadonlySet<string> = new Set(['oo', 'ou', 'uu']);

/** The name with each span in place of its signs, words of its own. */
function written(signs: readonly string[], spans: readonly Span[]): string {
  let text = '';
  for (let at = 0; at < signs.length; at += 1) {
    const span = spans.find(({ from }) => from === at);
    text += span ? ` ${span.word} ` : (signs[at] ?? '');
    if (span) at = span.to - 1;
  }
  return text.replace(/ +/g, ' ').trim();
}
