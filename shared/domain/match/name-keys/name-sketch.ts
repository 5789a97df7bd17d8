import { once } from '../../once.ts';
import { mostRemembered, slotOf } from '../compare/word/remembered-words.ts';
import { type AcronymHashes, addInitial, clearInitials, setAcronyms, smallHashes } from './acronym-hashes.ts';
import { canonicalWords } from './canonical-word.ts';
import { onesIn } from './common-ones.ts';
import { leastSounding, listedWords } from './hot-words.ts';
import type { NameKind } from './key-word.ts';
import { clear, read, readWord, word } from './letter-pairs.ts';
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
    let hash = 0;
    let check = 0;
    let after = from;
    for (; after < end; after += 1) {
      const letter = name.charCodeAt(after);
      if (letter === space) break;
      hash = (Math.imul(hash, 31) + letter) | 0;
      check = Math.imul(check ^ letter, fnvPrime);
    }
    if (after > from) {
      count += 1;
      const slot = slotOf(hash) * slotItems;
      const { slots } = words;
      if (slots[slot] !== hash || slots[slot + 1] !== check || slots[slot + 2] === 0) {
        readWord(name, from, after);
        remember(words, { slot, hash, check });
      }
      const flags = slots[slot + 2] ?? 0;
      addMarks(bits, { slots, slot, flags });
      if (kind === 'business' && (flags & isSmall) === 0)
        addInitial(hash, { name, from, after, telling: (flags & isTelling) !== 0 });
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

/** A word that is common, or for which another stands. */
interface KnownWord {
  readonly written: string;
  readonly canonical: string;
}

interface SeenWord {
  /** As {@link word}, of it and of the one that stands for it: so it meets its translation as well as its own misspelling. */
  readonly marks: Int32Array;
  /** Whether the one that stands for it is none of the common ones, and does not sound like one. */
  readonly telling: boolean;
  readonly rare: boolean;
}

/** Known words by hash, and hashes of the consonants of common ones. */
interface KnownWords {
  readonly kind: NameKind;
  readonly known: ReadonlyMap<number, KnownWord>;
  readonly sounding: ReadonlySet<number>;
  /**
   * Words that were met, each in the place of one that is forgotten, on the terms of remembered-words.ts: two hashes of its letters,
   * what is known of it, and its marks. No letters are kept.
   */
  readonly slots: Int32Array;
}

const slotItems = 12;
/** Of the other hash (Fowler, Noll, Vo). */
const fnvPrime = 0x01000193;

const isRead = 1;
const isTelling = 2;
const isRare = 4;
const isSmall = 8;

const knownWords: Readonly<Record<NameKind, () => KnownWords>> = {
  person: once(() => hashed('person')),
  business: once(() => hashed('business')),
};

function hashed(kind: NameKind): KnownWords {
  const known = new Map<number, KnownWord>();
  const sounding = new Set<number>();
  for (const listed of listedWords[kind]) {
    readWord(listed, 0, listed.length);
    known.set(read[0] ?? 0, { written: listed, canonical: listed });
    if ((read[2] ?? 0) >= leastSounding[kind]) sounding.add(read[1] ?? 0);
  }
  for (const [written, canonical] of canonicalWords(kind))
    known.set(wordHash(written), { written, canonical });
  return { kind, known, sounding, slots: new Int32Array(mostRemembered * slotItems) };
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

/** Keeps what is known of the word read last. */
function remember(
  words: KnownWords,
  { slot, hash, check }: { slot: number; hash: number; check: number },
): void {
  const { slots, known, sounding } = words;
  const rare = !sounding.has(read[1] ?? 0);
  const listed = known.get(hash);
  const seen = listed ? seenWord(listed, words) : { marks: word, telling: true, rare };
  slots[slot] = hash;
  slots[slot + 1] = check;
  slots[slot + 2] =
    isRead |
    (seen.telling ? isTelling : 0) |
    (seen.rare ? isRare : 0) |
    (smallHashes.has(hash) ? isSmall : 0);
  for (let item = 0; item < 8; item += 1) slots[slot + 4 + item] = seen.marks[item] ?? 0;
}

function addMarks(
  bits: Int32Array,
  { slots, slot, flags }: { slots: Int32Array; slot: number; flags: number },
): void {
  const telling = (flags & isTelling) !== 0;
  const rare = (flags & isRare) !== 0;
  for (let item = 0; item < 4; item += 1) {
    const letters = slots[slot + 4 + item] ?? 0;
    const heard = slots[slot + 8 + item] ?? 0;
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
