import { once } from '../../once.ts';
import { smallWords } from './acronyms.ts';
import { leastSounding, listedWords } from './hot-words.ts';
import type { NameKind } from './key-words.ts';

/** What the sieve knows of a name, in numbers alone: made in one pass over its letters, compared in some thirty operations. */
export interface NameSketch {
  /**
   * Four sets of 128 bits, 32 to an item: pairs of neighbouring letters within words, with one for each word's
   * beginning; those of words that are not common ones; and the same two of consonants by classes of sound.
   */
  readonly bits: Int32Array;
  /** How many ones each set has. */
  readonly ones: Int32Array;
  /** Hashes of a business's acronym, with and without its last word; 0 for none. */
  acronym: number;
  shorterAcronym: number;
}

/** A sketch of nothing, to be filled by {@link sketchInto}. */
export function emptySketch(): NameSketch {
  return { bits: new Int32Array(16), ones: new Int32Array(4), acronym: 0, shorterAcronym: 0 };
}

/** Makes the sketch that of a name in Latin letters, whatever it was before. Letters past 512 and words past 16 are not read. */
export function sketchInto(sketch: NameSketch, name: string, kind: NameKind): void {
  const { bits, ones } = sketch;
  const common = commonWords[kind]();
  const end = Math.min(name.length, maxLetters);
  clear(bits);
  clear(initials);
  let words = 0;
  for (let from = 0; from < end && words < maxWords; ) {
    const after = readWord(name, from, end);
    if (after > from) {
      words += 1;
      addWord(bits, common);
      if (kind === 'business') addInitial(name.charCodeAt(from), after - from);
    }
    from = after + 1;
  }
  setAcronyms(sketch);
  for (let set = 0; set < 4; set += 1) ones[set] = onesIn(bits, 4 * set);
  if (ones[1] === 0) useWhole(sketch, 0);
  if (ones[3] === 0) useWhole(sketch, 2);
}

const maxLetters = 512;
const maxWords = 16;
const space = 0x20;

/** Of the word read last: its letter pairs, its consonant pairs. One word is read at a time. */
const word = new Int32Array(8);
/** Of the same: hash of its letters, hash of its consonants, how many consonants. */
const read = new Int32Array(3);

/** Reads the word at `from` into {@link word} and {@link read}; where it ends. */
function readWord(name: string, from: number, end: number): number {
  clear(word);
  let before = space;
  let bone = space;
  let last = 0;
  let hash = 0;
  let bones = 0;
  let count = 0;
  let silent = from;
  let at = from;
  for (; at < end; at += 1) {
    const letter = name.charCodeAt(at);
    if (letter === space) break;
    mark(0, before, letter);
    hash = (Math.imul(hash, 31) + letter) | 0;
    before = letter;
    if (at < silent) continue;
    let sound = letter < 128 ? (sounds[letter] ?? 0) : letter;
    if (sound === 0 && at === from) sound = letterA;
    else if (letter === letterX && at > from && last !== letterK) {
      mark(4, bone, letterK);
      bone = letterK;
      bones = (Math.imul(bones, 31) + letterK) | 0;
      count += 1;
    } else if (joinsH[letter] === 1) {
      const next = at + 1 < end ? name.charCodeAt(at + 1) : space;
      if (next === letterH) {
        silent = at + 2;
        if (letter === letterP) sound = letterF;
      } else if (next === letterZ || next === letterJ || next === letterS) {
        if (letter === letterD && next !== letterS) sound = letterJ;
        else if (letter === letterT && next !== letterJ) sound = letterS;
        if (sound !== sounds[letter]) silent = at + 2;
      }
    }
    if (sound !== 0 && sound !== last) {
      mark(4, bone, sound);
      bone = sound;
      bones = (Math.imul(bones, 31) + sound) | 0;
      count += 1;
    }
    last = sound;
  }
  read[0] = hash;
  read[1] = bones;
  read[2] = count;
  return at;
}

/** As `fill(0)`, which is made for long arrays. */
function clear(items: Int32Array): void {
  for (let at = 0; at < items.length; at += 1) items[at] = 0;
}

/** Sets the bit of a pair, one of 128 from item `from` of {@link word} on. */
function mark(from: number, before: number, letter: number): void {
  const bucket = Math.imul(before * 31 + letter, 0x9e3779b1) >>> 25;
  const item = from + (bucket >>> 5);
  word[item] = (word[item] ?? 0) | (1 << (bucket & 31));
}

const codeOf = (letter: string): number => letter.charCodeAt(0);
const [letterA, letterX, letterH, letterP, letterF] = [
  codeOf('a'),
  codeOf('x'),
  codeOf('h'),
  codeOf('p'),
  codeOf('f'),
];
const [letterD, letterJ, letterT, letterS, letterZ] = [
  codeOf('d'),
  codeOf('j'),
  codeOf('t'),
  codeOf('s'),
  codeOf('z'),
];
const letterK = codeOf('k');

/** Letters that sound alike, by the code of the first of them; 0 for what is not heard or differs most: vowels, h and y. */
const sounds = Uint8Array.from({ length: 128 }, (_, code) => code);
for (const alike of ['bp', 'fvw', 'kcgq', 'td', 'szx'])
  for (const letter of alike) sounds[codeOf(letter)] = codeOf(alike);
for (const vowel of 'aeiouhy') sounds[codeOf(vowel)] = 0;

/** Letters that an h behind them makes one sound with. */
const joinsH = new Uint8Array(0x10000);
for (const letter of 'ckgsztdp') joinsH[codeOf(letter)] = 1;

interface CommonWords {
  readonly spelled: ReadonlySet<number>;
  readonly sounding: ReadonlySet<number>;
}

const commonWords: Readonly<Record<NameKind, () => CommonWords>> = {
  person: once(() => hashed('person')),
  business: once(() => hashed('business')),
};

function hashed(kind: NameKind): CommonWords {
  const spelled = new Set<number>();
  const sounding = new Set<number>();
  for (const listed of listedWords[kind]) {
    readWord(listed, 0, listed.length);
    spelled.add(read[0] ?? 0);
    if ((read[2] ?? 0) >= leastSounding[kind]) sounding.add(read[1] ?? 0);
  }
  return { spelled, sounding };
}

/** Adds the word read last. */
function addWord(bits: Int32Array, { spelled, sounding }: CommonWords): void {
  const telling = !spelled.has(read[0] ?? 0);
  const rare = telling && !sounding.has(read[1] ?? 0);
  for (let item = 0; item < 4; item += 1) {
    const letters = word[item] ?? 0;
    const heard = word[item + 4] ?? 0;
    bits[item] = (bits[item] ?? 0) | letters;
    bits[item + 8] = (bits[item + 8] ?? 0) | heard;
    if (telling) bits[item + 4] = (bits[item + 4] ?? 0) | letters;
    if (rare) bits[item + 12] = (bits[item + 12] ?? 0) | heard;
  }
}

/** Of the words spoken in an acronym: how many, hash of their first letters, the same before the last, hash and length of the last. */
const initials = new Int32Array(5);
const small: ReadonlySet<number> = new Set(
  Array.from(smallWords, (each) => {
    readWord(each, 0, each.length);
    return read[0] ?? 0;
  }),
);

function addInitial(letter: number, length: number): void {
  const hash = read[0] ?? 0;
  if (small.has(hash)) return;
  const before = initials[1] ?? 0;
  initials[0] = (initials[0] ?? 0) + 1;
  initials[1] = Math.imul(before, 31) + letter;
  initials[2] = before;
  initials[3] = hash;
  initials[4] = length;
}

/** As acronymsOf has them, hashed: a word alone may be one. */
function setAcronyms(sketch: NameSketch): void {
  const spoken = initials[0] ?? 0;
  const [letters, hash] = spoken === 1 ? [initials[4], initials[3]] : [spoken, initials[1]];
  sketch.acronym = isAcronym(letters ?? 0) ? (hash ?? 0) : 0;
  sketch.shorterAcronym = spoken > 1 && isAcronym(spoken - 1) ? (initials[2] ?? 0) : 0;
}

const isAcronym = (letters: number): boolean => letters >= 3 && letters <= 7;

/** Of common words alone all count as telling. */
function useWhole({ bits, ones }: NameSketch, set: number): void {
  bits.copyWithin(4 * set + 4, 4 * set, 4 * set + 4);
  ones[set + 1] = ones[set] ?? 0;
}

function onesIn(bits: Int32Array, from: number): number {
  return (
    onesOf(bits[from] ?? 0) +
    onesOf(bits[from + 1] ?? 0) +
    onesOf(bits[from + 2] ?? 0) +
    onesOf(bits[from + 3] ?? 0)
  );
}

/** How many ones two sketches have in common in their set of that number. */
export function commonOnes(a: Int32Array, b: Int32Array, set: number): number {
  let common = 0;
  for (let item = 4 * set; item < 4 * set + 4; item += 1) common += onesOf((a[item] ?? 0) & (b[item] ?? 0));
  return common;
}

/** The ones of a 32-bit word, counted in parallel (Hacker's Delight, 5-1). */
function onesOf(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
