import { once } from '../../once.ts';
import { type AcronymHashes, addInitial, clearInitials, setAcronyms, smallHashes } from './acronym-hashes.ts';
import { canonicalWords } from './canonical-word.ts';
import { onesIn } from './common-ones.ts';
import { leastSounding, listedWords } from './hot-words.ts';
import type { NameKind } from './key-words.ts';
import { sounds } from './letter-sounds.ts';
import { wordHash } from './word-hash.ts';

/** What the sieve knows of a name, in numbers alone: made in one pass over its letters, compared in some thirty operations. */
export interface NameSketch extends AcronymHashes {
  /**
   * Four sets of 128 bits, 32 to an item: pairs of neighbouring letters within words, with one for each word's
   * beginning; those of words that are not common ones; and the same two of consonants by classes of sound.
   */
  readonly bits: Int32Array;
  /** How many ones each set has. */
  readonly ones: Int32Array;
}

/** A sketch of nothing, to be filled by {@link sketchInto}. */
export function emptySketch(): NameSketch {
  const acronyms = { acronym: 0, shorterAcronym: 0, shortestAcronym: 0, shortWord: 0 };
  return { bits: new Int32Array(16), ones: new Int32Array(4), ...acronyms };
}

/** Makes the sketch that of a name in Latin letters, whatever it was before. Letters past 512 and words past 16 are not read. */
export function sketchInto(sketch: NameSketch, name: string, kind: NameKind): void {
  const { bits, ones } = sketch;
  const words = knownWords[kind]();
  const end = Math.min(name.length, maxLetters);
  clear(bits);
  clearInitials();
  let count = 0;
  for (let from = 0; from < end && count < maxWords; ) {
    const after = readWord(name, from, end);
    if (after > from) {
      count += 1;
      const hash = read[0] ?? 0;
      const telling = addWord(bits, words);
      if (kind === 'business' && !isSmallWord(hash, words)) addInitial(hash, { name, from, after, telling });
    }
    from = after + 1;
  }
  setAcronyms(sketch, name);
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
    if (sound === 0) {
      last = 0;
      if (at > from) continue;
      sound = letterA;
    } else if (letter < 128 && joins[letter] === 1) {
      if (letter !== letterX) {
        const next = at + 1 < end ? name.charCodeAt(at + 1) : space;
        if (next === letterH || next === letterZ || next === letterJ || next === letterS) {
          sound = soundBefore(next, letter);
          if (next === letterH || sound !== sounds[letter]) silent = at + 2;
        }
      } else if (at > from && last !== letterK) {
        mark(4, bone, letterK);
        bone = letterK;
        bones = (Math.imul(bones, 31) + letterK) | 0;
        count += 1;
      }
    }
    if (sound !== last) {
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
const [letterA = 0, letterX = 0, letterH = 0, letterP = 0, letterF = 0] = Array.from('axhpf', codeOf);
const [letterD = 0, letterJ = 0, letterT = 0, letterS = 0, letterZ = 0] = Array.from('djtsz', codeOf);
const letterK = codeOf('k');

/** Letters that an h behind them makes one sound with, and x, which is two. */
const joins = new Uint8Array(128);
for (const letter of 'ckgsztdpx') joins[codeOf(letter)] = 1;

/** The sound of such a letter before h, z, j or s, which may be that of the two. */
function soundBefore(next: number, letter: number): number {
  if (next === letterH) return letter === letterP ? letterF : (sounds[letter] ?? 0);
  if (letter === letterD && next !== letterS) return letterJ;
  if (letter === letterT && next !== letterJ) return letterS;
  return sounds[letter] ?? 0;
}

/** A word that is common, or for which another stands. */
interface KnownWord {
  readonly written: string;
  readonly canonical: string;
  /** Made when the word is first met: few of some thousand words are. */
  seen: SeenWord | null;
}

interface SeenWord {
  /** As {@link word}, of it and of the one that stands for it: so it meets its translation as well as its own misspelling. */
  readonly marks: Int32Array;
  /** Whether the one that stands for it is none of the common ones, and does not sound like one. */
  readonly telling: boolean;
  readonly rare: boolean;
}

/** Known words by hash, and hashes of the consonants of common ones. Most words are neither, which `met` tells at once. */
interface KnownWords {
  readonly kind: NameKind;
  readonly known: ReadonlyMap<number, KnownWord>;
  readonly sounding: ReadonlySet<number>;
  /** By 16 bits of a hash whether `known` may have it, whether `sounding` may, and whether it may be a small word's: a bit each. */
  readonly met: Uint8Array;
}

const isKnown = 1;
const isSounding = 2;
const isSmall = 4;

const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 16;

const knownWords: Readonly<Record<NameKind, () => KnownWords>> = {
  person: once(() => hashed('person')),
  business: once(() => hashed('business')),
};

function hashed(kind: NameKind): KnownWords {
  const known = new Map<number, KnownWord>();
  const sounding = new Set<number>();
  for (const listed of listedWords[kind]) {
    readWord(listed, 0, listed.length);
    known.set(read[0] ?? 0, { written: listed, canonical: listed, seen: null });
    if ((read[2] ?? 0) >= leastSounding[kind]) sounding.add(read[1] ?? 0);
  }
  for (const [written, canonical] of canonicalWords(kind))
    known.set(wordHash(written), { written, canonical, seen: null });
  const met = new Uint8Array(0x10000);
  const add = (hash: number, bit: number) => {
    met[slotOf(hash)] = (met[slotOf(hash)] ?? 0) | bit;
  };
  for (const hash of known.keys()) add(hash, isKnown);
  for (const hash of sounding) add(hash, isSounding);
  for (const hash of smallHashes) add(hash, isSmall);
  return { kind, known, sounding, met };
}

function seenWord({ written, canonical }: KnownWord, { kind, sounding }: KnownWords): SeenWord {
  readWord(written, 0, written.length);
  const marks = word.slice();
  readWord(canonical, 0, canonical.length);
  const telling = !listedWords[kind].has(canonical);
  const rare = telling && !sounding.has(read[1] ?? 0);
  for (let item = 0; item < marks.length; item += 1) marks[item] = (marks[item] ?? 0) | (word[item] ?? 0);
  return { marks, telling, rare };
}

/** Adds the word read last; whether it is telling. */
function addWord(bits: Int32Array, words: KnownWords): boolean {
  const hash = read[0] ?? 0;
  const known = ((words.met[slotOf(hash)] ?? 0) & isKnown) !== 0 ? words.known.get(hash) : undefined;
  if (known) {
    known.seen ??= seenWord(known, words);
    addMarks(bits, known.seen.marks, known.seen);
    return known.seen.telling;
  }
  const bones = read[1] ?? 0;
  const rare = ((words.met[slotOf(bones)] ?? 0) & isSounding) === 0 || !words.sounding.has(bones);
  addMarks(bits, word, { telling: true, rare });
  return true;
}

function isSmallWord(hash: number, { met }: KnownWords): boolean {
  return ((met[slotOf(hash)] ?? 0) & isSmall) !== 0 && smallHashes.has(hash);
}

function addMarks(
  bits: Int32Array,
  marks: Int32Array,
  { telling, rare }: { telling: boolean; rare: boolean },
): void {
  for (let item = 0; item < 4; item += 1) {
    const letters = marks[item] ?? 0;
    const heard = marks[item + 4] ?? 0;
    bits[item] = (bits[item] ?? 0) | letters;
    bits[item + 8] = (bits[item + 8] ?? 0) | heard;
    if (telling) bits[item + 4] = (bits[item + 4] ?? 0) | letters;
    if (rare) bits[item + 12] = (bits[item + 12] ?? 0) | heard;
  }
}

/** Of common words alone all count as telling. */
function useWhole({ bits, ones }: NameSketch, set: number): void {
  bits.copyWithin(4 * set + 4, 4 * set, 4 * set + 4);
  ones[set + 1] = ones[set] ?? 0;
}
