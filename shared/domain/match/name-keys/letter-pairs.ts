import { sounds } from './letter-sounds.ts';

/** Of the word read last: its letter pairs, its consonant pairs. One word is read at a time. */
export const word = new Int32Array(8);
/** Of the same: hash of its letters, hash of its consonants, how many consonants. */
export const read = new Int32Array(3);

/** Reads the word at `from` into {@link word} and {@link read}; where it ends. */
export function readWord(name: string, from: number, end: number): number {
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
export function clear(items: Int32Array): void {
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

const space = 0x20;
